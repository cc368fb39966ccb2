import AssayAPI
import Testing

extension MethodDescription: CustomTestStringConvertible {
  /// Its name: all that it describes fills pages.
  package var testDescription: String { name }
}
