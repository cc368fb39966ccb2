import AssayDomain
import JSON
import JSONRPC

extension Call {
  /// The fields of an accepted call from which unseen characters were taken off; nil if there are none.
  ///
  /// Quotes keep theirs, and addresses with such characters are refused.
  var cleanedFields: [String]? {
    guard let parameters else { return nil }
    // Most calls are plain ASCII.
    let isPlain = parameters.text.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\\") }
    guard !isPlain else { return nil }
    var fields: [String] = []
    Self.addCleaned(parameters, "", to: &fields)
    return fields.isEmpty ? nil : fields
  }

  /// The names of fields that are kept as they are given.
  private static let keeping: Set<String> = ["quote", "quoteTranslation", "requestKey"]

  private static func addCleaned(_ node: JSONNode, _ path: String, to fields: inout [String]) {
    switch node.kind {
    case .object:
      for (name, value) in node.members where !keeping.contains(name) {
        addCleaned(value, path.isEmpty ? name : "\(path).\(name)", to: &fields)
      }
    case .array:
      for (index, value) in node.elements.enumerated() {
        addCleaned(value, "\(path)[\(index)]", to: &fields)
      }
    case .string:
      guard let scalars = node.string.map({ Array($0.unicodeScalars) }),
        scalars.contains(where: PastedCharacter.contains) || PastedCharacter.isolate(all: scalars)
      else { return }
      fields.append(path)
    default: break
    }
  }
}
