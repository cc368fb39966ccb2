import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON
import JSONRPC
import SQLite
import Support
import Testing

@testable import AssayServer

@Suite("Errors of the store as errors of the protocol")
struct RPCErrorTests {
  @Test(
    "every refusal keeps its kind, field, words and hint",
    arguments: [
      (Refusal.Kind.notFound, "not_found", 1001), (.conflict, "conflict", 1002),
      (.versionMismatch, "version_mismatch", 1003), (.policyUnmet, "policy_unmet", 1005),
      (.invalid, "invalid", 1008), (.requestKeyReused, "request_key_reused", 1009),
    ] as [(Refusal.Kind, String, Int64)]
  )
  func refusals(_ kind: Refusal.Kind, _ word: String, _ code: Int64) throws {
    let error = RPCError(.refused(Refusal(kind, field: "a.b", "it is so", hint: "do that")))
    #expect(error.code == code)
    #expect(error.message == "it is so")
    #expect(try data(of: error) == ["kind": .string(word), "field": "a.b", "hint": "do that"])
  }

  @Test("a refusal without field and hint sends neither")
  func bareRefusal() throws {
    let error = RPCError(.refused(Refusal(.conflict, "it is so")))
    #expect(try data(of: error) == ["kind": "conflict"])
  }

  @Test(
    "an SQLite error becomes storage or unavailable, without SQLite's message",
    arguments: [
      (13, 1007), (8, 1007), (5, 1010), (9, 1010), (11, 1007), (26, 1007), (19, 1007), (10, 1007),
      (14, 1007), (1, 1007),
    ] as [(Int32, Int64)]
  )
  func sqlite(_ sqliteCode: Int32, _ code: Int64) throws {
    let secret = "SELECT secret FROM /var/lib/assay"
    let error = RPCError(
      .storage(
        StorageFailure(SQLiteError(extendedCode: sqliteCode, message: secret, sql: secret))
      )
    )
    #expect(error.code == code)
    #expect(!error.message.contains("secret"))
    let data = try data(of: error)
    #expect(!data.description.contains("secret"))
    #expect(data["hint"]?.string?.isEmpty == false)
  }

  @Test("an error about damaged rows names the table and what to do")
  func damaged() throws {
    let error = RPCError(.damaged(table: "claim", column: "status"))
    #expect(error.code == 1007)
    #expect(error.message == "the stored claim rows are damaged")
    #expect(try data(of: error)["hint"]?.string?.contains("backup") == true)
  }

  private func data(of error: RPCError) throws -> JSONValue {
    var writer = JSONWriter(reservingCapacity: 128)
    try #require(error.data).write(to: &writer)
    return try JSONValue(parsing: writer.takeBytes())
  }
}

@Suite("Finding a method", .temporaryDirectory)
struct DispatchTests {
  @Test("an unknown method is refused with the nearest name")
  func suggests() throws {
    let refusal = try Desk().refusal(of: "claim.lst")
    #expect(refusal?.code == -32_601)
    #expect(refusal?.hint == "did you mean claim.list?")
  }

  @Test("an unknown method without a near match is refused with where to look")
  func noSuggestion() throws {
    #expect(try Desk().refusal(of: "frobnicate")?.hint == "rpc.discover lists the methods")
  }

  @Test(
    "the effect that orders calls equals the declared effect",
    arguments: assayMethods.descriptions.map { ($0.name, $0.effect) }
  )
  func effects(_ method: String, _ effect: MethodEffect) {
    let call = Call(id: nil, method: method, parameters: nil)
    #expect((Dispatcher(assayMethods).effect(of: call) != .read) == (effect == .write))
  }
}
