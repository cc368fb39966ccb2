/// Reads the parts of a date from left to right.
struct DateReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// Whether all that is left is the mark of an approximate date.
  var isAtAbout: Bool { position == bytes.count - 1 && bytes[position] == UInt8(ascii: "~") }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard !isAtEnd, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(DateProblem) {
    guard take(character) else { throw .form }
  }

  private mutating func digit() -> Int64? {
    guard !isAtEnd else { return nil }
    let byte = bytes[position]
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    position += 1
    return Int64(byte - UInt8(ascii: "0"))
  }

  /// Reads exactly that many digits.
  mutating func number(digits: Int) throws(DateProblem) -> Int64 {
    var number: Int64 = 0
    for _ in 0..<digits {
      guard let digit = digit() else { throw .form }
      number = number * 10 + digit
    }
    return number
  }

  /// Reads a time of day as milliseconds since midnight, and the length of its smallest unit.
  mutating func clock() throws(DateProblem) -> (ofDayMs: Int64, widthMs: Int64) {
    let hour = try number(digits: 2)
    try expect(":")
    let minute = try number(digits: 2)
    guard hour < 24, minute < 60 else { throw .clock }
    let minuteMs = (hour * 60 + minute) * 60_000
    guard take(":") else { return (minuteMs, 60_000) }
    let second = try number(digits: 2)
    guard second < 60 else { throw .clock }
    guard take(".") else { return (minuteMs + second * 1000, 1000) }
    return (minuteMs + second * 1000 + (try fractionMs()), 1)
  }

  private mutating func fractionMs() throws(DateProblem) -> Int64 {
    var (fraction, count): (Int64, Int) = (0, 0)
    while let digit = digit() {
      guard count < 3 else { throw .fraction }
      (fraction, count) = (fraction * 10 + digit, count + 1)
    }
    switch count {
    case 1: return fraction * 100
    case 2: return fraction * 10
    case 3: return fraction
    default: throw .fraction
    }
  }

  /// Reads `Z` or an offset east of UTC, in milliseconds.
  mutating func offsetMs() throws(DateProblem) -> Int64 {
    if take("Z") || take("z") { return 0 }
    let sign: Int64 = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0 else { throw isAtEnd ? .noOffset : .form }
    let hour = try number(digits: 2)
    try expect(":")
    let minute = try number(digits: 2)
    guard hour < 24, minute < 60 else { throw .offset }
    return sign * (hour * 60 + minute) * 60_000
  }
}
