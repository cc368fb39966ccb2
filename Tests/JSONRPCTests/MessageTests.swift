import JSON
import JSONRPC
import Testing

@Suite("Messages")
struct MessageTests {
  private func single(_ text: String) -> String {
    switch message(text) {
    case .single(let entry): summary(entry)
    case .batch(let entries): "batch of \(entries.count)"
    }
  }

  @Test(
    "a call is read",
    arguments: [
      (#"{"jsonrpc":"2.0","id":1,"method":"m"}"#, "1 m"),
      (#"{"method":"m","id":1,"jsonrpc":"2.0"}"#, "1 m"),
      (#"{"jsonrpc":"2.0","id":"a\u0062","method":"m"}"#, #""a\u0062" m"#),
      (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, "null m"),
      (#"{"jsonrpc":"2.0","id":-0,"method":"m"}"#, "-0 m"),
      (#"{"jsonrpc":"2.0","id":9007199254740992,"method":"m"}"#, "9007199254740992 m"),
      (#"{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":[1]}}"#, #"1 m {"a":[1]}"#),
      (#"{"jsonrpc":"2.0","id":1,"method":"m","params":{}}"#, "1 m {}"),
      (#"{"jsonrpc":"2.0","id":1,"method":"m","params":[]}"#, "1 m"),
      (#"{"jsonrpc":"2.0","id":1,"method":"m","params":null}"#, "1 m"),
      (#"{"jsonrpc":"2.0","method":"m","params":null}"#, "notification m"),
      (#"{"jsonrpc":"2.0","method":"m"}"#, "notification m"),
      (#"{"jsonrpc":"2.0","method":"m","trace":7,"id":2}"#, "2 m"),
      (#"{"\u006asonrpc":"2.\u0030","method":"\u006d","id":2}"#, "2 m"),
      (#"{"jsonrpc":"2.0","id":1,"method":""}"#, "1 "),
      (#"{"jsonrpc":"2.0","id":1,"method":"m","result":1}"#, "1 m"),
    ]
  )
  func calls(text: String, expected: String) {
    #expect(single(text) == expected)
  }

  @Test(
    "what is no call answers with an error, and with its id where that is known",
    arguments: [
      ("{}", "null -32600"), ("1", "null -32600"), ("null", "null -32600"),
      ("\"m\"", "null -32600"),
      (#"{"id":1,"method":"m"}"#, "1 -32600"),
      (#"{"jsonrpc":"1.0","id":1,"method":"m"}"#, "1 -32600"),
      (#"{"jsonrpc":2.0,"id":1,"method":"m"}"#, "1 -32600"),
      (#"{"jsonrpc":"2.0","id":1}"#, "1 -32600"),
      (#"{"jsonrpc":"2.00","id":1,"method":"m"}"#, "1 -32600"),
      (#"{"JSONRPC":"2.0","id":1,"method":"m"}"#, "1 -32600"),
      (#"{"jsonrpc":"2.0","id":1,"method":null}"#, "1 -32600"),
      (#"{"jsonrpc":"2.0","id":"x","method":["m"]}"#, "\"x\" -32600"),
      (#"{"jsonrpc":"2.0","method":1}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":1,"method":"m","params":"p"}"#, "1 -32600"),
      (#"{"jsonrpc":"2.0","id":1,"method":"m","params":[null]}"#, "1 -32602"),
      (#"{"jsonrpc":"2.0","method":"m","params":[1]}"#, "notification -32602"),
      (#"{"jsonrpc":"2.0","id":1.0,"method":"m"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":1e0,"method":"m"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":0.5,"method":"m"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":9007199254740993,"method":"m"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":true,"method":"m"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":[1],"method":"m"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":{},"method":"m"}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":7,"result":1}"#, "null -32600"),
      (#"{"jsonrpc":"2.0","id":7,"error":{"code":1,"message":"m"}}"#, "null -32600"),
      ("", "null -32700"), ("{", "null -32700"), (#"{"a":1,"a":2}"#, "null -32700"),
      (#"{"jsonrpc":"2.0","id":1,"id":2,"method":"m"}"#, "null -32700"), ("[]", "null -32600"),
    ]
  )
  func invalid(text: String, expected: String) {
    #expect(single(text) == expected)
  }

  @Test("the members of a batch are read one by one")
  func batch() {
    let text = #"[{"jsonrpc":"2.0","id":1,"method":"m"},[],{"jsonrpc":"2.0","method":"n"}]"#
    guard case .batch(let entries) = message(text) else {
      Issue.record("a batch is expected")
      return
    }
    #expect(entries.map(summary) == ["1 m", "null -32600", "notification n"])
  }

  @Test(
    "a batch up to the maximum is read, one more is refused whole",
    arguments: [(3, true), (4, false)]
  )
  func batchLimit(count: Int, isRead: Bool) {
    let call = #"{"jsonrpc":"2.0","id":1,"method":"m"}"#
    let text = "[" + Array(repeating: call, count: count).joined(separator: ",") + "]"
    switch message(text, maximumBatch: 3) {
    case .batch(let entries): #expect(isRead && entries.count == count)
    case .single(let entry): #expect(!isRead && summary(entry) == "null 1006")
    }
  }

  @Test("a parse error says what is wrong and where")
  func parseErrorWords() throws {
    guard case .single(.invalid(_, let error)) = message("{\"a\":01}") else {
      Issue.record("an invalid entry is expected")
      return
    }
    var writer = JSONWriter(reservingCapacity: 128)
    try #require(error.data).write(to: &writer)
    let data = try JSONDocument(writer.takeBytes(), maximumDepth: 1).root
    #expect(data.member("kind")?.string == "parse_error")
    #expect(data.member("hint")?.string == "number with a leading zero at byte 5")
  }
}
