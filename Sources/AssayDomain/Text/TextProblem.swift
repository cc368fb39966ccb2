/// Why a text is refused.
///
/// The description says what the caller can do.
package enum TextProblem: Error, Hashable, CustomStringConvertible {
  case empty(what: String)
  /// The text has more Unicode scalars than the limit.
  case tooLong(what: String, length: Int, limit: Int)
  /// The text has a character that would harm readers, at a place counted from 1.
  case harmful(what: String, scalar: UInt32, kind: HarmfulCharacter, place: Int)
  case notAnAddress
  case notALanguage
  case notAMediaType

  package var description: String {
    switch self {
    case .empty(let what): "\(what) is empty; write something or leave it out"
    case .tooLong(let what, let length, let limit):
      "\(what) has \(length) characters; shorten it to \(limit) at most"
    case .harmful(let what, let scalar, let kind, let place):
      "\(what) contains \(kind.rawValue) (\(codePoint(scalar))) as its character \(place); take it out"
    case .notAnAddress:
      "a url begins with its scheme, such as https://, and has no white space; scripts and data: are refused"
    case .notALanguage: "a language is a tag such as en, kk or zh-Hant (BCP 47)"
    case .notAMediaType: "a media type is two names with a slash, such as text/html (RFC 6838)"
    }
  }

  private func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
