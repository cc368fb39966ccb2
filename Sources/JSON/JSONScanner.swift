/// Checks a text in one pass and lists its values.
///
/// Nesting uses no stack: an open container's entry holds the index of the enclosing one.
struct JSONScanner {
  let text: UnsafeRawBufferPointer
  let maximumDepth: Int
  let maximumCount: Int
  var position = 0
  var entries: [JSONEntry] = []
  private var depth = 0
  /// The innermost open container, or -1.
  private var container = -1

  init(_ text: UnsafeRawBufferPointer, maximumDepth: Int, maximumCount: Int = .max) {
    self.text = text
    self.maximumDepth = maximumDepth
    self.maximumCount = maximumCount
  }

  mutating func scan() throws(JSONSyntaxError) {
    guard text.count <= Int(UInt32.max) else { throw JSONSyntaxError(.textTooLong, at: 0) }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONSyntaxError(.byteOrderMark, at: 0) }
    entries.reserveCapacity(min(8 + text.count / 8, 4096))
    skipBlanks()
    guard position < text.count else { throw JSONSyntaxError(.emptyText, at: 0) }
    repeat {
      try scanValue()
      guard entries.count <= maximumCount else {
        throw JSONSyntaxError(.tooManyValues(maximum: maximumCount), at: position)
      }
    } while try hasAnotherValue()
    skipBlanks()
    guard position == text.count else { throw JSONSyntaxError(.trailingContent, at: position) }
  }

  /// Scans a complete scalar or empty container; for any other container, scans its opening and those of its first
  /// values down to the first complete value.
  private mutating func scanValue() throws(JSONSyntaxError) {
    while true {
      switch try currentByte() {
      case UInt8(ascii: "\""):
        return try scanString()
      case UInt8(ascii: "{"):
        if try open(.object, closedBy: UInt8(ascii: "}")) { return }
        try scanName()
      case UInt8(ascii: "["):
        if try open(.array, closedBy: UInt8(ascii: "]")) { return }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return try scanNumber()
      case UInt8(ascii: "t"):
        return try scanWord("true", .boolean)
      case UInt8(ascii: "f"):
        return try scanWord("false", .boolean)
      case UInt8(ascii: "n"):
        return try scanWord("null", .null)
      default:
        throw unexpectedByte()
      }
    }
  }

  /// Closes the containers that end after a complete value, and returns whether another value must follow.
  private mutating func hasAnotherValue() throws(JSONSyntaxError) -> Bool {
    while container >= 0 {
      entries[container].count &+= 1
      let isObject = entries[container].kind == .object
      skipBlanks()
      switch try currentByte() {
      case UInt8(ascii: ","):
        position &+= 1
        skipBlanks()
        if isObject { try scanName() }
        return true
      case UInt8(ascii: "}") where isObject:
        try checkNamesDiffer(inObject: container)
        close()
      case UInt8(ascii: "]") where !isObject:
        close()
      default:
        throw unexpectedByte()
      }
    }
    return false
  }

  /// Returns true if the container is empty and thereby complete.
  private mutating func open(
    _ kind: JSONKind,
    closedBy end: UInt8
  ) throws(JSONSyntaxError) -> Bool {
    guard depth < maximumDepth else {
      throw JSONSyntaxError(.nestedTooDeep(maximum: maximumDepth), at: position)
    }
    let index = entries.count
    let parent = UInt32(truncatingIfNeeded: container)
    append(kind, from: position, next: parent)
    position &+= 1
    skipBlanks()
    container = index
    depth &+= 1
    guard try currentByte() == end else { return false }
    close()
    return true
  }

  private mutating func close() {
    position &+= 1
    let parent = Int(Int32(bitPattern: entries[container].next))
    entries[container].end = UInt32(truncatingIfNeeded: position)
    entries[container].next = UInt32(truncatingIfNeeded: entries.count)
    container = parent
    depth &-= 1
  }

  private mutating func scanName() throws(JSONSyntaxError) {
    guard try currentByte() == UInt8(ascii: "\"") else { throw unexpectedByte() }
    try scanString()
    skipBlanks()
    guard try currentByte() == UInt8(ascii: ":") else { throw unexpectedByte() }
    position &+= 1
    skipBlanks()
  }

  private mutating func scanWord(
    _ word: StaticString,
    _ kind: JSONKind
  ) throws(JSONSyntaxError) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard try currentByte() == word.utf8Start[index] else { throw unexpectedByte() }
      position &+= 1
    }
    append(kind, from: start)
  }

  /// Adds a value that began at `start` and ends at the present position.
  mutating func append(
    _ kind: JSONKind,
    from start: Int,
    isMarked: Bool = false,
    next: UInt32? = nil
  ) {
    entries.append(
      JSONEntry(
        kind: kind,
        isMarked: isMarked,
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: position),
        next: next ?? UInt32(truncatingIfNeeded: entries.count &+ 1),
        count: 0
      )
    )
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      default: return
      }
    }
  }

  @inline(__always)
  func currentByte() throws(JSONSyntaxError) -> UInt8 {
    guard position < text.count else { throw JSONSyntaxError(.unexpectedEnd, at: position) }
    return text[position]
  }

  /// Returns the error for the byte at the present position, which exists.
  func unexpectedByte() -> JSONSyntaxError {
    JSONSyntaxError(.unexpectedByte(text[position]), at: position)
  }
}
