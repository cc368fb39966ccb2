import AssayAPI
import AssayClient
import AssayVocabulary
import Support
import Testing

@Suite("A connection that is cut", .temporaryDirectory)
struct CutConnectionTests {
  /// A server, and proxies before it.
  private struct Line {
    let server: ServerProcess

    init() throws { server = try ServerProcess(directory: TemporaryDirectory.path) }

    func proxy(_ cuts: [CuttingProxy.Cut]) throws -> CuttingProxy {
      let name = cuts.map { "\($0.direction)\($0.byteCount)" }.joined(separator: "-")
      let path = TemporaryDirectory.path + "/" + name
      return try CuttingProxy(path: path, to: server.socketPath, cuts: cuts)
    }

    /// How many events there are, and how many claims.
    func recorded() throws -> [Int64?] {
      let connection = try server.connect()
      let events = try connection.call("event.head")["seq"]?.integer
      let newest = try connection.call("claim.list", ["limit": 1])["claims"]?[0]?["id"]?.string
      return [events, newest.flatMap { Int64($0.dropFirst()) }]
    }
  }

  private func submission(_ text: String) -> ClaimSubmit.Parameters {
    var parameters = ClaimSubmit.Parameters()
    parameters.claim.text = text
    return parameters
  }

  /// Makes one call a byte of the stream, the connection cut after that byte, until one passes whole.
  private func cutEverywhere(_ direction: CuttingProxy.Direction, text: String) throws -> Int {
    let line = try Line()
    var byteCount = 0
    while true {
      let proxy = try line.proxy([CuttingProxy.Cut(direction, after: byteCount)])
      var client = RepeatingClient(path: proxy.path, configuration: configuration())
      let parameters = submission("\(byteCount) \(text)")
      let answer = try client.call(ClaimSubmit.self, parameters, .writing(WriteOptions()))
      // Any earlier call that was done twice would have moved it on.
      try #require(answer.seq == Int64(byteCount + 1), "cut after byte \(byteCount)")
      try #require(answer.result.claim.id == ClaimID(rawValue: Int64(byteCount + 1)))
      guard proxy.cutCount > 0 else { break }
      byteCount += 1
    }
    let count = Int64(byteCount + 1)
    #expect(try line.recorded() == [count, count])
    return byteCount
  }

  @Test(
    "at any byte of the greeting or of a call loses nothing: the call takes effect exactly once"
  )
  func calls() throws {
    #expect(try cutEverywhere(.calls, text: "bridges") > 300)
  }

  @Test("at any byte of a compressed call loses nothing")
  func compressedCalls() throws {
    let text = String(repeating: "The bridge was closed. ", count: 60)
    #expect(try cutEverywhere(.calls, text: text) > 300)
  }

  @Test("at any byte of the server's answer loses nothing")
  func replies() throws {
    #expect(try cutEverywhere(.replies, text: "bridges") > 500)
  }
}
