import AssayAPI
import AssayServer

/// A document that is derived from the declarations of the methods.
enum Document: String {
  case openrpc
  case methods

  var text: String {
    switch self {
    case .openrpc:
      String(
        decoding: OpenRPC.document(assayMethods.descriptions, version: Product.version),
        as: UTF8.self
      )
    case .methods: "\n"
    }
  }
}
