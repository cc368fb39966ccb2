extension ReportedDate {
  /// The canonical spelling: `199X`, `2025`, `2025-11`, `2025-11-06`, `2025-11-01/2025-11-06`, `2025-11-06T12:30Z`,
  /// `…:05Z` or `…:05.123Z`, and the same with `~` at the end for about.
  package var text: String {
    let exact =
      switch form {
      case .bare(let date): date.text
      case .span(let first, let last): first.text + "/" + last.text
      case .instant(let ms, let widthMs):
        String(unsafeUninitializedCapacity: Self.instantLength) { text in
          Self.write(instantMs: ms, widthMs: widthMs, into: text)
        }
      }
    return isAbout ? exact + "~" : exact
  }

  /// Reads a decade, year, month, day, span or instant, or about when it was; an instant is converted to UTC.
  ///
  /// Throws a problem whose description says what a date looks like. A leap second is refused, because UTC milliseconds
  /// cannot distinguish it from the next minute.
  package init(text: some StringProtocol) throws(DateProblem) {
    var reader = DateReader(text)
    let first = try reader.bareDate()
    let form: Form
    if reader.take("/") {
      let last = try reader.bareDate()
      guard first.days.lowerBound <= last.days.lowerBound,
        first.days.upperBound <= last.days.upperBound
      else { throw .span }
      form = .span(first, last)
    } else if case .day(let day) = first, !reader.isAtEnd, !reader.isAtAbout {
      form = try Self.instant(on: day, &reader)
    } else {
      form = .bare(first)
    }
    self.init(form: form, isAbout: reader.take("~"))
    guard reader.isAtEnd else { throw .form }
  }

  private static func instant(
    on day: CivilDay,
    _ reader: inout DateReader
  ) throws(DateProblem) -> Form {
    guard reader.take("T") || reader.take("t") || reader.take(" ") else { throw .form }
    let (ofDay, widthMs) = try reader.clock()
    let ms = day.number * DayBoundaries.msPerDay + ofDay - (try reader.offsetMs())
    guard CivilDay(number: Self.dayNumber(ofMs: ms)) != nil else { throw .year }
    return .instant(ms: ms, widthMs: widthMs)
  }

  private static func dayNumber(ofMs ms: Int64) -> Int64 {
    let whole = ms / DayBoundaries.msPerDay
    return ms % DayBoundaries.msPerDay < 0 ? whole - 1 : whole
  }

  /// The maximum number of characters of an instant.
  package static let instantLength = 24

  /// Writes the canonical spelling of an instant in UTC milliseconds, with a precision of `widthMs`, and returns the
  /// number of ASCII characters.
  ///
  /// Every reply contains instants, so their digits are written directly into the text.
  package static func write(
    instantMs ms: Int64,
    widthMs: Int64,
    into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let number = dayNumber(ofMs: ms)
    guard let day = CivilDay(number: number) else {
      preconditionFailure("checked when it was read")
    }
    let ofDay = UInt32(truncatingIfNeeded: ms - number * DayBoundaries.msPerDay)
    let year = UInt32(truncatingIfNeeded: day.year)
    text.putPair(year / 100, at: 0)
    text.putPair(year % 100, at: 2)
    text[4] = UInt8(ascii: "-")
    text.putPair(UInt32(truncatingIfNeeded: day.month), at: 5)
    text[7] = UInt8(ascii: "-")
    text.putPair(UInt32(truncatingIfNeeded: day.day), at: 8)
    text[10] = UInt8(ascii: "T")
    text.putPair(ofDay / 3_600_000, at: 11)
    text[13] = UInt8(ascii: ":")
    text.putPair(ofDay / 60_000 % 60, at: 14)
    var count = 16
    if widthMs < 60_000 {
      text[count] = UInt8(ascii: ":")
      text.putPair(ofDay / 1000 % 60, at: count &+ 1)
      count &+= 3
    }
    if widthMs < 1000 {
      let rest = ofDay % 1000
      text[count] = UInt8(ascii: ".")
      text[count &+ 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / 100)
      text.putPair(rest % 100, at: count &+ 2)
      count &+= 4
    }
    text[count] = UInt8(ascii: "Z")
    return count &+ 1
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number below 100 as two digits.
  @inline(__always)
  fileprivate func putPair(_ number: UInt32, at place: Int) {
    self[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10)
    self[place &+ 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10)
  }
}
