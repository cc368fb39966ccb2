import JSON
import JSONRPC
import Testing

@Suite("Replies")
struct ReplyTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func id(_ text: String) throws -> RequestID {
    let document = try JSONDocument(Array(text.utf8), maximumDepth: 1)
    return try #require(RequestID(document.root))
  }

  @Test(
    "an id is echoed as it was written",
    arguments: [
      "1", "-0", "null", #""a""#, #""\u0061\/""#, "9007199254740992", #""""#,
    ]
  )
  func echo(id: String) throws {
    let reply = success(try self.id(id), result: "[]".utf8)
    #expect(text(reply) == #"{"jsonrpc":"2.0","id":\#(id),"result":[]}"#)
  }

  @Test("an id made by a client reads as it was made")
  func made() throws {
    #expect(RequestID(42) == (try id("42")))
    #expect(RequestID.null.isNull)
    #expect(!(try id(#""null""#)).isNull)
  }

  @Test("an error carries its data, and leaves it out when there is none")
  func failure() {
    let bare = RPCError(code: 1_001, message: "no \"C9\"")
    #expect(
      text(ReplyText.failure(RequestID(1), error: bare))
        == #"{"jsonrpc":"2.0","id":1,"error":{"code":1001,"message":"no \"C9\""}}"#
    )
    let full = RPCError(code: 1_001, message: "m", kind: "not_found", hint: "h")
    #expect(
      text(ReplyText.failure(.null, error: full))
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":1001,"message":"m","#
        + #""data":{"kind":"not_found","hint":"h"}}}"#
    )
  }

  @Test("a result can be written in place")
  func inPlace() {
    var writer = ReplyText.beginSuccess(RequestID(1))
    writer.beginObject()
    writer.name("seq")
    writer.integer(12)
    writer.endObject()
    #expect(text(ReplyText.endSuccess(writer)) == #"{"jsonrpc":"2.0","id":1,"result":{"seq":12}}"#)
  }

  @Test("notifications and requests leave out what they lack")
  func requests() {
    #expect(
      text(RequestText.call(id: nil, method: "event.appended", parameters: "{}".utf8))
        == #"{"jsonrpc":"2.0","method":"event.appended","params":{}}"#
    )
    #expect(
      text(RequestText.call(id: RequestID(1), method: "m", parameters: [UInt8]?.none))
        == #"{"jsonrpc":"2.0","id":1,"method":"m"}"#
    )
  }

  @Test(
    "a client tells results, errors, notifications and batches apart",
    arguments: [
      (#"{"jsonrpc":"2.0","id":1,"result":null}"#, "1 = null"),
      (#"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"m"}}"#, "null ! -32700 m"),
      (#"{"jsonrpc":"2.0","method":"n","params":{"a":1}}"#, #"n {"a":1}"#),
      (#"{"jsonrpc":"2.0","method":"n"}"#, "n "),
      (
        #"[{"jsonrpc":"2.0","id":1,"result":2},{"jsonrpc":"2.0","id":3,"error":{"code":4,"message":""}}]"#,
        "[1 = 2; 3 ! 4 ]"
      ),
    ]
  )
  func read(text: String, expected: String) throws {
    #expect(try summary(ofReply: text.utf8) == expected)
  }

  @Test(
    "what is no reply is refused",
    arguments: [
      "{}", "1", "null", #"{"id":1,"result":2}"#, #"{"jsonrpc":"1.0","id":1,"result":2}"#,
      #"{"jsonrpc":"2.0","id":1}"#, #"{"jsonrpc":"2.0","result":1}"#,
      #"{"jsonrpc":"2.0","id":[],"result":1}"#, #"{"jsonrpc":"2.0","id":1.5,"result":1}"#,
      #"{"jsonrpc":"2.0","id":1,"result":1,"error":{"code":1,"message":""}}"#,
      #"{"jsonrpc":"2.0","id":1,"error":null}"#, #"{"jsonrpc":"2.0","id":1,"error":{"code":1}}"#,
      #"{"jsonrpc":"2.0","id":1,"error":{"message":"m"}}"#,
      #"{"jsonrpc":"2.0","id":1,"error":{"code":1.5,"message":"m"}}"#, #"[[]]"#, "[1]",
      #"{"jsonrpc":"2.0","id":1,"method":"m"}"#,
    ]
  )
  func malformed(text: String) throws {
    let document = try JSONDocument(Array(text.utf8), maximumDepth: 8)
    #expect(throws: MalformedReply.self) { try ReplyReader.read(document) }
  }

  @Test("an error's data reaches the client unchanged")
  func data() throws {
    let error = RPCError.limit("page \"it\"")
    let body = ReplyText.failure(RequestID(1), error: error)
    guard
      case .error(_, let read) = try ReplyReader.read(JSONDocument(body, maximumDepth: 8))
    else {
      Issue.record("an error is expected")
      return
    }
    #expect(read == error)
  }
}
