/// Takes English endings off words, so that `confirmed`, `confirms` and `confirming` are one.
///
/// The algorithm of Porter, "An algorithm for suffix stripping" (Program 14, 1980). It stands here rather than in
/// the full-text index, because marking what matched needs the same stems.
struct EnglishStem {
  private var word: [UInt8]

  /// The stem of a word of the letters a to z.
  static func of(_ word: String) -> String {
    guard word.utf8.count > 2 else { return word }
    var stemmer = EnglishStem(word: Array(word.utf8))
    stemmer.stripPlural()
    stemmer.stripPast()
    stemmer.turnY()
    stemmer.replace(Self.doubleEndings)
    stemmer.replace(Self.longEndings)
    stemmer.stripLast()
    stemmer.stripE()
    return String(decoding: stemmer.word, as: UTF8.self)
  }

  private typealias Ending = (ending: [UInt8], replacement: [UInt8])

  private static func endings(_ pairs: [(String, String)]) -> [Ending] {
    pairs.map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  // Where one ending is the end of another, the longer comes first.
  private static let doubleEndings = endings([
    ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"),
    ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"),
    ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"),
    ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
    ("ator", "ate"), ("eli", "e"),
  ])

  private static let longEndings = endings([
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"),
    ("ness", ""), ("ful", ""),
  ])

  private static let lastEndings = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti",
    "ous", "ive", "ize", "al", "er", "ic", "ou",
  ].map { Array($0.utf8) }

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How often vowels are followed by consonants in the first `count` letters, Porter's m.
  private func measure(_ count: Int) -> Int {
    var changes = 0
    var wasVowel = false
    for index in 0..<count {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { changes += 1 }
      wasVowel = isVowel
    }
    return changes
  }

  private func hasVowel(_ count: Int) -> Bool { (0..<count).contains { !isConsonant($0) } }

  private func endsInDouble() -> Bool {
    word.count > 1 && word[word.count - 1] == word[word.count - 2] && isConsonant(word.count - 1)
  }

  /// Whether the first `count` letters end in consonant, vowel, consonant other than w, x, y.
  private func endsShort(_ count: Int) -> Bool {
    guard count > 2, isConsonant(count - 1), !isConsonant(count - 2), isConsonant(count - 3) else {
      return false
    }
    return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(word[count - 1])
  }

  /// How many letters stand before an ending; nil where the word does not end so.
  private func stem(before ending: [UInt8]) -> Int? {
    ending.withUnsafeBufferPointer { stem(before: $0) }
  }

  private func stem(before ending: StaticString) -> Int? {
    ending.withUTF8Buffer { stem(before: $0) }
  }

  /// From the last letter on, as few words end in it.
  private func stem(before ending: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = word.count - ending.count
    guard count >= 0 else { return nil }
    var index = ending.count - 1
    while index >= 0 {
      guard word[count + index] == ending[index] else { return nil }
      index -= 1
    }
    return count
  }

  /// Step 1a.
  private mutating func stripPlural() {
    guard word.last == UInt8(ascii: "s") else { return }
    if stem(before: "sses") != nil || stem(before: "ies") != nil {
      word.removeLast(2)
    } else if stem(before: "ss") == nil {
      word.removeLast()
    }
  }

  /// Step 1b.
  private mutating func stripPast() {
    if let count = stem(before: "eed") {
      if measure(count) > 0 { word.removeLast() }
      return
    }
    guard let count = stem(before: "ed") ?? stem(before: "ing"), hasVowel(count) else { return }
    word.removeSubrange(count...)
    if stem(before: "at") != nil || stem(before: "bl") != nil || stem(before: "iz") != nil {
      word.append(UInt8(ascii: "e"))
    } else if endsInDouble() {
      let keepsDouble = [UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z")]
      if let last = word.last, !keepsDouble.contains(last) { word.removeLast() }
    } else if measure(count) == 1, endsShort(count) {
      word.append(UInt8(ascii: "e"))
    }
  }

  /// Step 1c.
  private mutating func turnY() {
    if word.last == UInt8(ascii: "y"), hasVowel(word.count - 1) {
      word[word.count - 1] = UInt8(ascii: "i")
    }
  }

  /// Steps 2 and 3: the first ending that fits decides.
  private mutating func replace(_ endings: [Ending]) {
    for (ending, replacement) in endings {
      guard let count = stem(before: ending) else { continue }
      if measure(count) > 0 {
        word.removeSubrange(count...)
        word.append(contentsOf: replacement)
      }
      return
    }
  }

  /// Step 4.
  private mutating func stripLast() {
    for ending in Self.lastEndings {
      guard let count = stem(before: ending) else { continue }
      let isIon = ending.elementsEqual("ion".utf8)
      let fits =
        !isIon || count > 0 && [UInt8(ascii: "s"), UInt8(ascii: "t")].contains(word[count - 1])
      if fits, measure(count) > 1 { word.removeSubrange(count...) }
      return
    }
  }

  /// Step 5.
  private mutating func stripE() {
    if word.last == UInt8(ascii: "e") {
      let count = word.count - 1
      let measure = measure(count)
      if measure > 1 || measure == 1 && !endsShort(count) { word.removeLast() }
    }
    if word.last == UInt8(ascii: "l"), endsInDouble(), measure(word.count) > 1 { word.removeLast() }
  }
}
