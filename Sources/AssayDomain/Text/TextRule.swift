/// The allowed characters and length of a kind of text.
///
/// Lengths are counted in Unicode scalars: unlike the number of user-perceived characters, they do not change between
/// versions of Unicode, and any programming language counts them alike.
package struct TextRule: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    case line, lines, address, language, mediaType
  }

  /// What becomes of characters that pasted texts bring along and nobody sees.
  enum Pasted: Hashable, Sendable {
    /// They are taken off: names and statements are written by the desk.
    case takenOff
    /// They stay, because the text is another's words.
    case kept
    case refused
  }

  /// The kind of text, as messages name it.
  package let what: String
  package let maximumLength: Int
  let shape: Shape
  var pasted = Pasted.takenOff

  package static let claimText = TextRule(what: "the claim", maximumLength: 4000, shape: .lines)
  package static let name = TextRule(what: "the name", maximumLength: 200, shape: .line)
  package static let verb = TextRule(what: "the verb", maximumLength: 100, shape: .line)
  package static let tag = TextRule(what: "the tag", maximumLength: 60, shape: .line)
  /// A user of the system, as the kernel names them.
  package static let userName = TextRule(what: "the user", maximumLength: 100, shape: .line)
  package static let label = TextRule(what: "the label", maximumLength: 100, shape: .line)
  package static let url = TextRule(
    what: "the url",
    maximumLength: 2000,
    shape: .address,
    pasted: .refused
  )
  package static let title = TextRule(what: "the title", maximumLength: 300, shape: .line)
  package static let mediaType = TextRule(
    what: "the media type",
    maximumLength: 127,
    shape: .mediaType,
    pasted: .refused
  )
  package static let language = TextRule(
    what: "the language",
    maximumLength: 35,
    shape: .language,
    pasted: .refused
  )

  /// Any other text of several lines that the desk writes: a reason, notes.
  package static func freeText(_ what: String) -> TextRule {
    TextRule(what: what, maximumLength: 4000, shape: .lines)
  }

  /// The words of another, which are kept as they are.
  package static func quote(_ what: String) -> TextRule {
    TextRule(what: what, maximumLength: 4000, shape: .lines, pasted: .kept)
  }

  /// Returns the text without surrounding white space and what pasting brings along, and with line breaks as `\n`; throws
  /// the reason to refuse it, such as that nothing of it can be seen.
  package func clean(_ text: String) throws(TextProblem) -> String {
    if isPlain(text) { return text }
    let scalars = trimmed(pasted == .takenOff ? withoutPasted(text) : text)
    guard scalars.contains(where: { !$0.isInvisible && !$0.isBlank }) else {
      throw .empty(what: what)
    }
    guard scalars.count <= maximumLength else {
      throw .tooLong(what: what, length: scalars.count, limit: maximumLength)
    }
    for (place, scalar) in scalars.enumerated() {
      guard let kind = HarmfulCharacter(scalar, inLines: shape == .lines) else { continue }
      guard pasted != .kept || !PastedCharacter.contains(scalar) else { continue }
      throw .harmful(what: what, scalar: scalar.value, kind: kind, place: place + 1)
    }
    switch shape {
    case .line, .lines: break
    case .address: guard isAddress(scalars) else { throw .notAnAddress }
    case .language: guard isLanguage(scalars) else { throw .notALanguage }
    case .mediaType: guard isMediaType(scalars) else { throw .notAMediaType }
    }
    var cleaned = String.UnicodeScalarView()
    cleaned.append(contentsOf: scalars)
    return String(cleaned)
  }

  /// Whether a text is clean already, as most texts are: printable ASCII without surrounding white space.
  private func isPlain(_ text: String) -> Bool {
    guard shape == .line || shape == .lines else { return false }
    return text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = bytes.first, let last = bytes.last, bytes.count <= maximumLength else {
        return false
      }
      let printable: ClosedRange<UInt8> = 0x21...0x7E
      return printable.contains(first) && printable.contains(last)
        && bytes.allSatisfy { $0 == 0x20 || printable.contains($0) }
    } ?? false
  }

  /// Takes off what pasting brings along: marks that show nothing, separators of lines, and isolates around the whole.
  private func withoutPasted(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars).filter { !PastedCharacter.isUnseen($0) }
    for place in scalars.indices where PastedCharacter.isSeparator(scalars[place]) {
      scalars[place] = shape == .lines ? "\n" : " "
    }
    while PastedCharacter.isolate(all: scalars) { scalars = Array(scalars.dropFirst().dropLast()) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func trimmed(_ text: String) -> ArraySlice<Unicode.Scalar> {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
      scalars.append(scalar)
    }
    if shape == .lines {
      for place in scalars.indices where scalars[place] == "\r" { scalars[place] = "\n" }
    }
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return scalars[first...last]
  }

  /// Whether the text is a scheme (RFC 3986, section 3.1) followed by something, without white space.
  private func isAddress(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let colon = scalars.firstIndex(of: ":"), colon < scalars.index(before: scalars.endIndex),
      let initial = scalars.first, isLetter(initial),
      !scalars.contains(where: \.properties.isWhitespace)
    else { return false }
    let scheme = scalars[..<colon]
    guard scheme.allSatisfy({ isLetter($0) || isDigit($0) || "+-.".unicodeScalars.contains($0) })
    else { return false }
    let word = String(String.UnicodeScalarView(scheme)).lowercased()
    return !["javascript", "vbscript", "data"].contains(word)
  }

  /// Whether the text is letters and then parts of letters and digits, one to eight each (RFC 5646, 2.1).
  private func isLanguage(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...8).contains(primary.count), primary.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// Whether the text is two names separated by a slash (RFC 6838, section 4.2).
  private func isMediaType(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let names = scalars.split(separator: "/", omittingEmptySubsequences: false)
    return names.count == 2
      && names.allSatisfy { name in
        guard let first = name.first, isLetter(first) || isDigit(first) else { return false }
        return name.allSatisfy {
          isLetter($0) || isDigit($0) || "!#$&-^_.+".unicodeScalars.contains($0)
        }
      }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
