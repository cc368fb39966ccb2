import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import Testing

extension Act: CustomTestStringConvertible {
  /// What is done, without what it is done with.
  var testDescription: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }
}

extension PolicyCorrection: CustomTestStringConvertible {
  /// The rules that it gives.
  package var testDescription: String {
    [
      needsFourEyes.map { "needsFourEyes: \($0)" }, leaseMinutes.map { "leaseMinutes: \($0)" },
      timeZone.map { "timeZone: \($0)" }, defaultRole.map { "defaultRole: \($0)" },
      needs.isEmpty ? nil : "needs of \(needs.keys.map(\.rawValue))",
    ]
    .compactMap(\.self).joined(separator: ", ")
  }
}
