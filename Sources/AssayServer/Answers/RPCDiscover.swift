import AssayAPI
import AssayDesk
import JSONRPC

extension RPCDiscover: Answered {
  private static let document = OpenRPC.document(
    assayMethods.descriptions,
    version: Product.version
  )

  static let answer = Answer<Self>.server(.quick) { (_, _, _) throws(RPCError) in
    RawObject(text: document)
  }
}
