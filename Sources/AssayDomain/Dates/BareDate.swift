/// A decade, year, month or day, without a time of day.
enum BareDate: Hashable, Sendable {
  /// Ten years, of which the first ends in 0.
  case decade(firstYear: Int64)
  case year(Int64)
  case month(firstDay: CivilDay)
  case day(CivilDay)

  /// The first day and the day after the last, as days since 1 January 1970.
  var days: Range<Int64> {
    switch self {
    case .decade(let first): Self.start(ofYear: first)..<Self.start(ofYear: first + 10)
    case .year(let year): Self.start(ofYear: year)..<Self.start(ofYear: year + 1)
    case .month(let first):
      Self.days(from: first, count: CivilDay.daysIn(month: first.month, of: first.year))
    case .day(let day): Self.days(from: day, count: 1)
    }
  }

  private static func start(ofYear year: Int64) -> Int64 {
    CivilDay.firstDay(ofYear: year).number
  }

  private static func days(from first: CivilDay, count: Int64) -> Range<Int64> {
    first.number..<(first.number + count)
  }

  /// The canonical spelling: `199X`, `2025`, `2025-11` or `2025-11-06`.
  var text: String {
    switch self {
    case .decade(let first): padded(first / 10, 3) + "X"
    case .year(let year): padded(year, 4)
    case .month(let first): padded(first.year, 4) + "-" + padded(first.month, 2)
    case .day(let day): padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
    }
  }

  private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension DateReader {
  /// Reads a decade, year, month or day.
  mutating func bareDate() throws(DateProblem) -> BareDate {
    let decade = try number(digits: 3)
    guard !take("X") else {
      guard decade > 0 else { throw .year }
      return .decade(firstYear: decade * 10)
    }
    let year = decade * 10 + (try number(digits: 1))
    guard CivilDay.years.contains(year) else { throw .year }
    guard take("-") else { return .year(year) }
    let month = try number(digits: 2)
    guard (1...12).contains(month) else { throw .month }
    guard take("-") else { return .month(firstDay: .firstDay(ofMonth: month, year: year)) }
    guard let day = CivilDay(year: year, month: month, day: try number(digits: 2)) else {
      throw .day(year: year, month: month, days: CivilDay.daysIn(month: month, of: year))
    }
    return .day(day)
  }
}
