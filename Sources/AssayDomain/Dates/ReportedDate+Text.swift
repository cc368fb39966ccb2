extension ReportedDate {
  /// The canonical spelling: `2025`, `2025-11`, `2025-11-06`, `2025-11-06T12:30Z`, `…:05Z` or `…:05.123Z`.
  package var text: String {
    switch form {
    case .year(let year): padded(year, 4)
    case .month(let year, let month): padded(year, 4) + "-" + padded(month, 2)
    case .day(let day): dayText(day)
    case .instant(let ms, let widthMs):
      String(unsafeUninitializedCapacity: Self.instantLength) { text in
        Self.write(instantMs: ms, widthMs: widthMs, into: text)
      }
    }
  }

  /// Reads a year, month, day or instant; an instant's distance from UTC is taken off.
  ///
  /// Throws the reason in words that say what a date looks like. A leap second is refused, as UTC
  /// milliseconds cannot tell it from the next minute.
  package init(text: some StringProtocol) throws(DateProblem) {
    var reader = DateReader(text)
    let year = try reader.number(digits: 4)
    guard CivilDay.years.contains(year) else { throw .year }
    if reader.isAtEnd {
      form = .year(year)
      return
    }
    try reader.expect("-")
    let month = try reader.number(digits: 2)
    guard (1...12).contains(month) else { throw .month }
    if reader.isAtEnd {
      form = .month(year: year, month: month)
      return
    }
    try reader.expect("-")
    guard let day = CivilDay(year: year, month: month, day: try reader.number(digits: 2)) else {
      throw .day(year: year, month: month, days: CivilDay.daysIn(month: month, of: year))
    }
    form = reader.isAtEnd ? .day(day) : try Self.instant(on: day, &reader)
  }

  private static func instant(
    on day: CivilDay,
    _ reader: inout DateReader
  ) throws(DateProblem) -> Form {
    guard reader.take("T") || reader.take("t") || reader.take(" ") else { throw .form }
    let (ofDay, widthMs) = try reader.clock()
    let ms = day.number * DayBoundaries.msPerDay + ofDay - (try reader.offsetMs())
    guard reader.isAtEnd else { throw .form }
    guard CivilDay(number: Self.dayNumber(ofMs: ms)) != nil else { throw .year }
    return .instant(ms: ms, widthMs: widthMs)
  }

  private static func dayNumber(ofMs ms: Int64) -> Int64 {
    let whole = ms / DayBoundaries.msPerDay
    return ms % DayBoundaries.msPerDay < 0 ? whole - 1 : whole
  }

  private func dayText(_ day: CivilDay) -> String {
    padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
  }

  /// How many characters an instant is spelt with at most.
  package static let instantLength = 24

  /// Writes the canonical spelling of an instant in UTC milliseconds, which is exact to `widthMs`, and returns how many
  /// ASCII characters it has.
  ///
  /// Every reply carries instants, so their digits go straight into the text.
  package static func write(
    instantMs ms: Int64,
    widthMs: Int64,
    into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let number = dayNumber(ofMs: ms)
    guard let day = CivilDay(number: number) else {
      preconditionFailure("checked when it was read")
    }
    let ofDay = ms - number * DayBoundaries.msPerDay
    var count = 0
    func put(_ number: Int64, _ width: Int, _ end: Unicode.Scalar) {
      var rest = number
      for place in stride(from: count + width - 1, through: count, by: -1) {
        text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      text[count + width] = UInt8(ascii: end)
      count += width + 1
    }
    put(day.year, 4, "-")
    put(day.month, 2, "-")
    put(day.day, 2, "T")
    put(ofDay / 3_600_000, 2, ":")
    put(ofDay / 60_000 % 60, 2, widthMs < 60_000 ? ":" : "Z")
    if widthMs < 60_000 { put(ofDay / 1000 % 60, 2, widthMs < 1000 ? "." : "Z") }
    if widthMs < 1000 { put(ofDay % 1000, 3, "Z") }
    return count
  }

  private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
