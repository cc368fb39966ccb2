import AssayAPI
import AssayDomain
import AssayVocabulary
import Support
import Testing

@testable import AssayServer

@Suite("system.hello", .temporaryDirectory)
struct SystemHelloTests {
  @Test("it returns the name of the calling user")
  func user() throws {
    let desk = try Desk()
    #expect(try desk.call("system.hello", by: "ann").text("user") == "ann")
    #expect(try desk.call("system.hello", by: "bob").text("user") == "bob")
  }

  @Test("its seq is that of the newest event")
  func seq() throws {
    let desk = try Desk()
    #expect(try desk.call("system.hello").at("seq") == 0)
    try desk.makeSample()
    #expect(try desk.call("system.hello").at("seq") == .integer(Desk.sampleHead))
  }

  @Test("its limits are the configured ones")
  func limits() throws {
    let limits = ServerLimits()
    let told = try Desk().call("system.hello").at("limits")
    #expect(try told.at("bodyBytes") == .integer(Int64(limits.bodyBytes)))
    #expect(try told.at("requestsInFlight") == .integer(Int64(limits.requestsInFlight)))
    #expect(try told.at("connectionsPerUser") == .integer(Int64(limits.connectionsPerUser)))
    #expect(try told.at("frameSeconds") == .integer(Int64(limits.frameSeconds)))
    #expect(try told.at("listItems") == 500)
  }

  @Test("it returns the versions of program, protocol and assessment")
  func versions() throws {
    let hello = try Desk().call("system.hello", ["client": "a script", "version": "2"])
    #expect(try hello.text("version") == Product.version)
    #expect(try hello.at("protocol") == .integer(Product.protocolVersion))
    #expect(try hello.at("algorithm") == .integer(Assessment.algorithmVersion))
    #expect(try hello.at("encodings") == ["deflate", "identity"])
  }
}
