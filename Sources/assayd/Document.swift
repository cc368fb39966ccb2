import AssayAPI
import JSON

/// A document that is derived from declarations: of the methods, the settings, the transitions of review.
enum Document: String {
  case openrpc
  case methods
  case configuration
  case review

  /// The document as it is committed, with a line feed at its end.
  func text() throws(CommandProblem) -> [UInt8] {
    switch self {
    case .methods: return Array(ReferencePage.markdown(assayMethods.descriptions).utf8)
    case .configuration: return Array(ConfigurationPage.markdown.utf8)
    case .review: return Array(ReviewPage.markdown.utf8)
    case .openrpc:
      let compact = OpenRPC.document(assayMethods.descriptions, version: Product.version)
      do {
        let root = try JSONDocument(compact, maximumDepth: 64).root
        return IndentedJSON.encode(root) + [UInt8(ascii: "\n")]
      } catch {
        throw CommandProblem("the document is no JSON: \(error)")
      }
    }
  }
}
