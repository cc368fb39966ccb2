import AssayDomain
import Foundation

/// The key that makes a source's name unique: case-folded and in Unicode normal form C.
///
/// Folding goes to upper and then to lower case, so that `ß` equals `SS` and both sigmas are equal.
package struct SourceName: Hashable, Sendable {
  package let key: String

  package init(_ name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      // ASCII text is in normal form already, and lower case folds it.
      key = name.lowercased()
      return
    }
    let composed = name.inNormalForm
    key = composed.uppercased().lowercased().inNormalForm
  }

  /// Makes the key of a name as a caller gives it, ignoring surrounding white space.
  package init(of given: String) {
    do { self.init(try TextRule.name.clean(given)) } catch { self.init(given) }
  }
}

extension String {
  /// The text in Unicode normal form C, so that equal texts have equal bytes.
  package var inNormalForm: String { precomposedStringWithCanonicalMapping }
}
