import AssayDomain
import AssayVocabulary
import JSON

/// Writes the values that every row of a list has straight into the buffer.
extension JSONWriter {
  mutating func string(_ id: some EntityID) {
    guard id.rawValue >= 0 else { return string(id.description) }
    string(atMost: EntityIDLimit.length) { id.write(into: $0) }
  }

  /// Writes an instant in UTC milliseconds as text.
  mutating func string(instantMs: Int64) {
    string(atMost: ReportedDate.instantLength) { text in
      ReportedDate.write(instantMs: instantMs, widthMs: 1, into: text)
    }
  }
}
