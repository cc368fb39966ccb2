import AssayDomain
import AssayVocabulary
import JSON

/// What every row of a list has, put straight into its place.
extension JSONWriter {
  mutating func string(_ id: some EntityID) {
    guard id.rawValue >= 0 else { return string(id.description) }
    string(atMost: EntityIDLimit.length) { id.write(into: $0) }
  }

  /// An instant in UTC milliseconds.
  mutating func string(instantMs: Int64) {
    string(atMost: ReportedDate.instantLength) { text in
      ReportedDate.write(instantMs: instantMs, widthMs: 1, into: text)
    }
  }
}
