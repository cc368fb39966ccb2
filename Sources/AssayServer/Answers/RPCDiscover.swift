import AssayAPI
import AssayDesk
import AssayStore

extension RPCDiscover: ServerAnswer {
  private static let document = OpenRPC.document(
    assayMethods.descriptions,
    version: Product.version
  )

  static func answer(
    _ parameters: Parameters,
    _ context: ServerContext
  ) throws(DeskError) -> Result {
    RawObject(text: document)
  }
}
