import AssayAPI

/// A document that is derived from declarations: of the methods, the settings, or the transitions of review.
enum Document: String {
  case openrpc
  case methods
  case configuration
  case review

  /// Returns the document as it is committed, with a line feed at its end.
  func text() -> [UInt8] {
    switch self {
    case .methods: Array(ReferencePage.markdown(assayMethods.descriptions).utf8)
    case .configuration: Array(ConfigurationPage.markdown.utf8)
    case .review: Array(ReviewPage.markdown.utf8)
    case .openrpc: OpenRPC.indentedDocument(assayMethods.descriptions, version: Product.version)
    }
  }
}
