import AssayDesk
import AssayDomain
import AssayVocabulary
import Testing

extension PolicyCorrection: CustomTestStringConvertible {
  /// The names of the rules that are given.
  package var testDescription: String {
    [
      needsFourEyes.map { "needsFourEyes: \($0)" }, leaseMinutes.map { "leaseMinutes: \($0)" },
      timeZone.map { "timeZone: \($0)" }, defaultRole.map { "defaultRole: \($0)" },
      needs.isEmpty ? nil : "needs of \(needs.map(\.verdict.rawValue))",
    ]
    .compactMap(\.self).joined(separator: ", ")
  }
}
