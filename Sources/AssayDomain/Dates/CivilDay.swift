/// A day of the proleptic Gregorian calendar, in the years 1 to 9999.
struct CivilDay: Hashable, Sendable {
  // Small, because reports hold up to two of these and are copied by the thousand.
  private let shortYear: Int16
  private let shortMonth: Int8
  private let shortDay: Int8

  var year: Int64 { Int64(shortYear) }
  var month: Int64 { Int64(shortMonth) }
  var day: Int64 { Int64(shortDay) }

  static let years: ClosedRange<Int64> = 1...9999

  /// Makes the day from a year, a month 1…12 and a day of that month; nil if there is no such day.
  init?(year: Int64, month: Int64, day: Int64) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    self.init(known: year, month, day)
  }

  private init(known year: Int64, _ month: Int64, _ day: Int64) {
    (shortYear, shortMonth, shortDay) = (Int16(year), Int8(month), Int8(day))
  }

  static func firstDay(ofYear year: Int64) -> CivilDay { CivilDay(known: year, 1, 1) }

  static func firstDay(ofMonth month: Int64, year: Int64) -> CivilDay {
    CivilDay(known: year, month, 1)
  }

  static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month 1…12 has in a year.
  static func daysIn(month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 January 1970 (Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
  var number: Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day with that many days since 1 January 1970; nil outside the years 1 to 9999.
  init?(number: Int64) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard Self.years.contains(year) else { return nil }
    self.init(known: year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
