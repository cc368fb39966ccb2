import AssayAPI
import AssayVocabulary
import Support
import Testing

@Suite("rpc.discover", .temporaryDirectory)
struct RPCDiscoverTests {
  @Test("it returns the document derived from the declarations")
  func document() throws {
    let document = try JSONValue(
      parsing: OpenRPC.document(assayMethods.descriptions, version: Product.version)
    )
    #expect(try Desk().call("rpc.discover") == document)
  }

  @Test("every method in the document is served")
  func isServed() throws {
    let desk = try Desk()
    for method in try desk.call("rpc.discover").list("methods") {
      let refusal = try desk.refusal(of: try method.text("name"), ["nothing.like.it": 1])
      #expect(refusal?.code == -32_602)
    }
  }

  @Test("it takes no parameters")
  func takesNothing() throws {
    #expect(try Desk().refusal(of: "rpc.discover", ["asOf": 1])?.field == "asOf")
  }
}
