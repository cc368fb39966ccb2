import AssayDomain
import Foundation

/// The key under which a source's name is unique: case folded and in Unicode normal form C.
///
/// Folding is by upper then lower case, which takes `ß` with `SS` and both sigmas together.
package struct SourceName: Hashable, Sendable {
  package let key: String

  package init(_ name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      // ASCII is composed as it is, and its folding is to lower case.
      key = name.lowercased()
      return
    }
    let composed = name.inNormalForm
    key = composed.uppercased().lowercased().inNormalForm
  }

  /// The name as a caller gives it, without the white space around it that no source's name has.
  package init(of given: String) {
    do { self.init(try TextRule.name.clean(given)) } catch { self.init(given) }
  }
}

extension String {
  /// In Unicode normal form C, so that equal texts have equal bytes.
  package var inNormalForm: String { precomposedStringWithCanonicalMapping }
}
