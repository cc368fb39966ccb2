import AssayAPI
import AssayStore

extension RPCDiscover: ServerAnswer {
  private static let document = OpenRPC.document(
    assayMethods.descriptions,
    version: Product.version
  )

  static func answer(
    _ parameters: Parameters,
    _ context: ServerContext
  ) throws(StoreError) -> Result {
    RawObject(text: document)
  }
}
