import AssayAPI

/// The values of an argument that may be given several times: words, ranges of ids, lines of input.
struct ValueList<Value: ArgumentValue> {
  /// The most values that one command takes.
  private static var maximumCount: Int { 1_000 }

  private(set) var values: [Value] = []

  /// Adds a value, or those of a range such as `C4..C9`.
  mutating func add(_ word: String) throws(UsageError) {
    let ends = word.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let ids = ends.compactMap { identifier(String($0)) }
    // Two dots may be part of a name.
    guard ends.count == 2, Value.isID || ids.count == 2 else {
      return try append(Value(argument: word))
    }
    guard ids.count == 2 else {
      throw UsageError("\"\(word)\" is not a range of ids", hint: "a range is written C4..C9")
    }
    let (first, last) = (ids[0], ids[1])
    guard first.noun == last.noun else {
      throw UsageError(
        "\(word) goes from \(first.noun) to \(last.noun)",
        hint: "both ends of a range are of one kind"
      )
    }
    guard first.rawValue <= last.rawValue else {
      throw UsageError("\(word) runs backwards", hint: "write \(ends[1])..\(ends[0])")
    }
    let count = last.rawValue - first.rawValue + 1
    guard count <= Self.maximumCount else {
      throw UsageError(
        "\(word) is of \(count) ids; \(Self.maximumCount) are the most at once"
      )
    }
    for id in first.upTo(last.rawValue) { try append(Value(argument: id)) }
  }

  /// Adds the values of a text, which stand one on each line or with blanks between.
  ///
  /// Of a line that has other words behind an id, as in a printed list, only the id is taken, and indented
  /// lines below it are skipped.
  mutating func add(linesOf text: String) throws(UsageError) {
    let before = values.count
    var isUnderRow = false
    for line in text.split(whereSeparator: \.isNewline) {
      if isUnderRow, line.first?.isWhitespace == true { continue }
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard Value.isID || words.first.flatMap({ identifier($0) }) != nil else {
        // A name takes a whole line.
        if !words.isEmpty { try add(words.joined(separator: " ")) }
        continue
      }
      let areAllIDs = words.allSatisfy { identifier($0) != nil || $0.contains("..") }
      isUnderRow = !areAllIDs
      for word in areAllIDs ? words[...] : words.prefix(1) { try add(word) }
    }
    guard values.count > before else {
      throw UsageError(
        "standard input is empty",
        hint: "- reads ids from it, one a line or with blanks between"
      )
    }
  }

  private mutating func append(_ value: Value) throws(UsageError) {
    guard values.count < Self.maximumCount else {
      throw UsageError("these are more than \(Self.maximumCount) ids; give fewer at once")
    }
    values.append(value)
  }
}
