/// A piece of styled text in one line, all of which has passed the output gate.
///
/// Text gets into a page only as phrases, so that nothing is printed that has not passed the gate.
struct Phrase: Equatable, Sendable {
  struct Run: Equatable, Sendable {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run] = []

  init(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { runs = [Run(text: OutputSanitizer.visible(text), style: style)] }
  }

  private init(runs: [Run]) { self.runs = runs }

  /// Separates fields for programs; no other text contains a tab.
  static let tab = Phrase(runs: [Run(text: "\t", style: .plain)])

  /// The text without styles.
  var text: String { runs.map(\.text).joined() }

  var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  var isEmpty: Bool { runs.isEmpty }

  static func + (one: Phrase, other: Phrase) -> Phrase { Phrase(runs: one.runs + other.runs) }

  static func += (one: inout Phrase, other: Phrase) { one.runs += other.runs }

  /// Returns at most `width` columns of the phrase, ending in `…` if text is left out.
  func shortened(to width: Int) -> Phrase {
    guard self.width > width else { return self }
    var room = max(0, width - 1)
    var kept: [Run] = []
    for run in runs {
      let part = run.text.prefix { character in
        let columns = DisplayWidth.of(character)
        guard columns <= room else { return false }
        room -= columns
        return true
      }
      kept.append(Run(text: String(part), style: run.style))
      guard part.endIndex == run.text.endIndex else { break }
    }
    if let last = kept.last, last.text.hasSuffix(" ") {
      kept[kept.count - 1].text = String(last.text.dropLast())
    }
    kept.append(Run(text: "…", style: kept.last?.style ?? .plain))
    return Phrase(runs: width > 0 ? kept : [])
  }

  /// Returns the phrase in lines of at most `width` columns, broken at spaces and between wide characters.
  ///
  /// A word that is longer than a line stays whole, so that a copied address works. Every line except the first leaves
  /// `hang` columns free.
  func wrapped(to width: Int, hang: Int) -> [Phrase] {
    var lines: [Phrase] = []
    var line = Phrase("")
    for word in words {
      let room = max(1, lines.isEmpty ? width : width - hang)
      if !line.isEmpty, line.width + word.trimmed.width > room {
        lines.append(line.trimmed)
        line = Phrase("")
      }
      line += line.isEmpty ? word.withoutLeadingSpace : word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line.trimmed) }
    return lines
  }

  /// The pieces between which a line may break, each with its trailing spaces.
  private var words: [Phrase] {
    var words: [Phrase] = []
    var word = Phrase("")
    var previous: Character?
    for run in runs {
      for character in run.text {
        let isWide = DisplayWidth.of(character) == 2
        let breaks = (previous == " " && character != " ") || (isWide && previous != nil)
        if breaks {
          words.append(word)
          word = Phrase("")
        }
        word.append(character, run.style)
        previous = character
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private mutating func append(_ character: Character, _ style: Style) {
    if runs.last?.style == style {
      runs[runs.count - 1].text.append(character)
    } else {
      runs.append(Run(text: String(character), style: style))
    }
  }

  private var trimmed: Phrase {
    var trimmed = runs
    while let last = trimmed.last, last.text.hasSuffix(" ") {
      trimmed[trimmed.count - 1].text.removeLast()
      if trimmed[trimmed.count - 1].text.isEmpty { trimmed.removeLast() }
    }
    return Phrase(runs: trimmed)
  }

  private var withoutLeadingSpace: Phrase { text == " " ? Phrase("") : self }
}

/// "1 claim", "2 claims".
func counted(_ count: some BinaryInteger, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension Phrase: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self.init(text) }
}

extension Sequence<Phrase> {
  func joined(separator: Phrase) -> Phrase {
    var joined = Phrase("")
    for phrase in self {
      if !joined.isEmpty { joined += separator }
      joined += phrase
    }
    return joined
  }
}
