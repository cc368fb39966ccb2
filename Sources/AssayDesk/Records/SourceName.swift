import AssayDomain
import Foundation

/// The key that makes a source's name unique: case-folded and in Unicode normal form C, without invisible characters, with
/// usual widths, and with single spaces.
///
/// Folding goes to upper and then to lower case, so that `ß` equals `SS` and both sigmas are equal.
package struct SourceName: Hashable, Sendable {
  package let key: String
  /// The key with letters of other scripts replaced by the Latin letters that they look like, for finding names that
  /// look alike and are not equal.
  package let look: String

  package init(_ name: String) {
    if name.utf8.isSinglySpacedASCII {
      // ASCII text is in normal form already, and lower case folds it.
      key = name.lowercased()
      look = key
      return
    }
    key = name.seen.inNormalForm.uppercased().lowercased().inNormalForm
    var letters = String.UnicodeScalarView()
    for scalar in key.decomposedStringWithCanonicalMapping.unicodeScalars {
      letters.append(LookalikeLetters.latin(scalar))
    }
    look = String(letters).inNormalForm
  }

  /// Makes the key of a name as a caller gives it, ignoring surrounding white space.
  package init(of given: String) {
    do { self.init(try TextRule.name.clean(given)) } catch { self.init(given) }
  }
}

extension String.UTF8View {
  fileprivate var isSinglySpacedASCII: Bool {
    var last: UInt8 = 0
    for byte in self {
      if byte >= 0x80 || byte == UInt8(ascii: " ") && last == byte { return false }
      last = byte
    }
    return true
  }
}

extension String {
  /// The text in Unicode normal form C, so that equal texts have equal bytes.
  package var inNormalForm: String { precomposedStringWithCanonicalMapping }

  /// The text as it is seen: without invisible characters, with letters of usual width, and with single spaces between
  /// words.
  fileprivate var seen: String {
    var seen = String.UnicodeScalarView()
    var isSpaced = false
    for scalar in unicodeScalars where !scalar.isInvisible {
      guard !scalar.isBlank else {
        isSpaced = !seen.isEmpty
        continue
      }
      if isSpaced { seen.append(" ") }
      isSpaced = false
      if (0xFF01...0xFFEE).contains(scalar.value) {
        let usual = String(Character(scalar)).precomposedStringWithCompatibilityMapping
        seen.append(contentsOf: usual.unicodeScalars)
      } else {
        seen.append(scalar)
      }
    }
    return String(seen)
  }
}
