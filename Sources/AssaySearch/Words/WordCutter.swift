/// Splits a text into words, character by character.
struct WordCutter: ~Copyable {
  private(set) var words: [FoldedText.Word] = []
  private(set) var wholes: [FoldedText.Word] = []

  private let scalars: [Unicode.Scalar]
  private let stemmer = EnglishStemmer()
  private let initials: Initials
  private var start: Int?
  private var tagStart: Int?

  /// Prepares to split a text; only English words with these first letters lose their endings.
  init(_ text: String, stemming initials: Initials) {
    self.initials = initials
    var scalars: [Unicode.Scalar] = []
    // Counting the scalars first would take another pass.
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    self.scalars = scalars
    // A word and the space after it have six letters or more in most texts.
    words.reserveCapacity(scalars.count / 6 + 1)
  }

  mutating func cut() {
    var index = 0
    while index < scalars.count { index = step(index) }
    endWord(at: scalars.count)
    endTag(at: scalars.count)
  }

  /// Processes the character at an index and returns the next index.
  private mutating func step(_ index: Int) -> Int {
    let scalar = scalars[index]
    switch CharacterRole(scalar) {
    case .letter:
      if start == nil {
        start = index
        if tagStart == nil, index > 0, scalars[index - 1] == "#" || scalars[index - 1] == "@" {
          tagStart = index
        }
      } else if tagStart != nil, beginsPart(index) {
        endWord(at: index)
        start = index
      }
      return tagStart == nil ? endOfPlainLetters(index) : index + 1
    case .mark:
      return index + 1
    case .sign, .pictograph:
      endWord(at: index)
      let end = endOfCluster(index)
      if let word = word(index..<end) { words.append(word) }
      return end
    case .separator:
      if isInNumber(index) { return index + 1 }
      endWord(at: index)
      if scalar != "_" { endTag(at: index) }
      return isPossessive(index) ? index + 2 : index + 1
    }
  }

  /// Returns the end of a run of ASCII letters and digits, which makes up most of a word and needs no closer look.
  private func endOfPlainLetters(_ index: Int) -> Int {
    var end = index + 1
    while end < scalars.count, scalars[end].isASCII, case .letter = CharacterRole(scalars[end]) {
      end += 1
    }
    return end
  }

  /// Returns the end of a sign with its marks, a flag of two halves, or pictographs joined into one.
  private func endOfCluster(_ index: Int) -> Int {
    var end = index + 1
    if isRegional(scalars[index]), end < scalars.count, isRegional(scalars[end]) { end += 1 }
    while end < scalars.count {
      if case .mark = CharacterRole(scalars[end]) {
        end += 1
      } else if scalars[end - 1] == "\u{200D}" {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Whether a comma or narrow space separates thousands.
  private func isInNumber(_ index: Int) -> Bool {
    guard start != nil, [",", "\u{A0}", "\u{2009}", "\u{202F}"].contains(scalars[index]),
      isDigit(index - 1), (1...3).allSatisfy({ isDigit(index + $0) }), !isDigit(index + 4)
    else { return false }
    return true
  }

  /// Whether an apostrophe and an s end a word.
  private func isPossessive(_ index: Int) -> Bool {
    guard scalars[index] == "'" || scalars[index] == "’", index > 0, index + 1 < scalars.count,
      scalars[index + 1] == "s" || scalars[index + 1] == "S",
      case .letter = CharacterRole(scalars[index - 1])
    else { return false }
    guard index + 2 < scalars.count else { return true }
    switch CharacterRole(scalars[index + 2]) {
    case .letter, .mark: return false
    case .sign, .pictograph, .separator: return true
    }
  }

  /// Whether a word starts here inside a tag: `AbrahamAccords`, `COP30Belém`, `USBank`.
  private func beginsPart(_ index: Int) -> Bool {
    let (before, here) = (scalars[index - 1].properties, scalars[index].properties)
    if isDigit(index) != isDigit(index - 1) { return true }
    guard here.isUppercase else { return false }
    if before.isLowercase { return true }
    return index + 1 < scalars.count && scalars[index + 1].properties.isLowercase
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index)
      && scalars[index].properties.generalCategory == .decimalNumber
  }

  private mutating func endWord(at end: Int) {
    guard let start else { return }
    self.start = nil
    if let word = word(start..<end) { words.append(word) }
  }

  private mutating func endTag(at end: Int) {
    guard let tagStart else { return }
    self.tagStart = nil
    let isCut = (words.last?.range.lowerBound ?? tagStart) > tagStart
    if isCut, let whole = word(tagStart..<end) { wholes.append(whole) }
  }

  /// Returns the word of a range, nil if folding leaves nothing.
  private func word(_ range: Range<Int>) -> FoldedText.Word? {
    let (folded, isEnglish) = foldedASCII(range) ?? self.folded(range)
    guard !folded.isEmpty else { return nil }
    return FoldedText.Word(
      text: folded,
      stem: isEnglish && initials.begin(folded) ? stemmer.stem(of: folded) : folded,
      range: range
    )
  }

  /// Returns the lower-case folding of ASCII letters and digits; nil if the range has other characters.
  private func foldedASCII(_ range: Range<Int>) -> (text: String, isEnglish: Bool)? {
    var isEnglish = true
    var isASCII = true
    let text = String(unsafeUninitializedCapacity: range.count) { bytes in
      var count = 0
      for index in range {
        guard scalars[index].isASCII else {
          isASCII = false
          return 0
        }
        let byte = UInt8(truncatingIfNeeded: scalars[index].value)
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes[count] = byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[count] = byte + 32
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          bytes[count] = byte
          isEnglish = false
        default: continue
        }
        count += 1
      }
      return count
    }
    return isASCII ? (text, isEnglish) : nil
  }

  private func folded(_ range: Range<Int>) -> (text: String, isEnglish: Bool) {
    var text = String.UnicodeScalarView()
    var isEnglish = true
    for scalar in scalars[range] {
      ScalarFolding.fold(scalar) { folded in
        switch CharacterRole(folded) {
        case .separator where folded.isASCII: return
        default: break
        }
        if !("a"..."z").contains(folded) { isEnglish = false }
        text.append(folded)
      }
    }
    return (String(text), isEnglish)
  }
}
