import FoundationEssentials
import Glibc
import Support
import Testing

@Suite("A command whose connection is lost", .temporaryDirectory)
struct LostConnectionTests {
  /// A desk's server with what was recorded there, and a home from which it is reached through proxies.
  private struct Desk {
    let home: Home
    let server: ServerProcess

    init(_ name: String = "desk") throws {
      home = try Home(name)
      server = try ServerProcess(directory: home.directory)
    }

    func proxy(_ cuts: [CuttingProxy.Cut] = []) throws -> CuttingProxy {
      let path = TemporaryDirectory.path + "/" + UUID().uuidString.prefix(8)
      return try CuttingProxy(path: path, to: server.socketPath, cuts: cuts)
    }

    @discardableResult
    func assay(_ words: [String], by proxy: CuttingProxy, input: String = "") throws -> Home.Ran {
      let environment = ["ASSAY_SOCKET": proxy.path, "COLUMNS": "1000"]
      return try home.assay(words, input: input, environment: environment)
    }

    /// How many bytes a command sends and gets where nothing is cut.
    func length(_ words: [String], input: String = "") throws -> [CuttingProxy.Direction: Int] {
      let proxy = try proxy()
      let ran = try assay(words, by: proxy, input: input)
      guard ran.code == 0 else { throw TestFailure("\(words): \(ran.errors)") }
      return [.calls: proxy.byteCount(.calls), .replies: proxy.byteCount(.replies)]
    }

    func eventCount() throws -> Int64 {
      let seq = try server.connect().call("event.head")["seq"]?.integer
      guard let seq else { throw TestFailure("there is no head") }
      return seq
    }
  }

  /// The key that a command's error tells to repeat it with.
  private func key(in errors: String) throws -> String {
    let words = errors.split { $0 == " " || $0 == "\n" }.map(String.init)
    guard let place = words.firstIndex(of: "--request-key"), words.indices.contains(place + 1)
    else { throw TestFailure("no key is told: \(errors)") }
    return words[place + 1]
  }

  /// In place of a home's own server, one that greets like it and goes away on the first call.
  private func leavingServer(of home: Home) throws -> FakeServer {
    let greeting = try home.json("server status")
    try home.done(["server", "stop"])
    let path = home.socketPath
    return try FakeServer(path: path) { connection in
      // A connection that only looks whether somebody listens says nothing.
      guard let frame = try connection.readFrame() else { return }
      let id = try JSONValue(parsing: frame.body)["id"] ?? nil
      let reply: JSONValue = ["jsonrpc": "2.0", "id": id, "result": greeting]
      try connection.sendFrame(reply.bytes)
      _ = try connection.readFrame()
      unlink(path)
    }
  }

  @Test(
    "takes effect once, wherever the connection was cut, and prints nothing about it",
    arguments: seeds
  )
  func anywhere(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk()
    let submit = ["submit", "The bridge was closed on Sunday", "--source", "Axios"]
    let lines = (1...3).map { "{\"text\":\"Claim number \($0)\"}\n" }.joined()
    let commands: [(words: [String], input: String, events: Int64)] = [
      (submit, "", 1), (["take", "C1", "C1"], "", 2), (["submit-many", "-"], lines, 3),
      (["confirm", "C1", "--source", "Reuters"], "", 1),
      (["note", "C1", "Asked for the permit"], "", 1),
      (["call", "note.add", #"{"claim":"C1","text":"By call"}"#], "", 1),
      (["list"], "", 0), (["submit", "On trial", "--dry-run"], "", 0),
      (["server", "ping"], "", 0),
    ]
    for (words, input, events) in commands {
      let length = try desk.length(words, input: input)
      for direction in CuttingProxy.Direction.allCases {
        // Not at the very end, as another run may send somewhat less.
        let greatest = length[direction, default: 0] * 9 / 10
        let cut = CuttingProxy.Cut(direction, after: .random(in: 0...greatest, using: &random))
        let before = try desk.eventCount()
        let proxy = try desk.proxy([cut])
        let ran = try desk.assay(words, by: proxy, input: input)
        #expect(ran.code == 0 && ran.errors.isEmpty, "\(words) \(cut): \(ran.errors)")
        #expect(try desk.eventCount() == before + events, "\(words) \(cut)")
        #expect(proxy.cutCount == 1 && proxy.connectionCount == 2, "\(words) \(cut)")
      }
    }
  }

  @Test("and lost again prints the key to repeat it with, whether it was recorded or not")
  func lostTwice() throws {
    for isRecorded in [false, true] {
      let desk = try Desk(isRecorded ? "recorded" : "unrecorded")
      let words = ["submit", "The bridge was closed on Sunday"]
      let length = try desk.length(words + ["--dry-run"])[.calls, default: 1]
      // Within the reply, so that the call was done; or within the call, so that it was not.
      let cut =
        isRecorded
        ? CuttingProxy.Cut(.replies, after: try desk.length(["list"])[.replies, default: 1])
        : CuttingProxy.Cut(.calls, after: length - 1)
      let ran = try desk.assay(words, by: try desk.proxy([cut, cut]))
      #expect(ran.code == 4 && ran.output.isEmpty)
      #expect(ran.errors.hasPrefix("assay: the server closed the connection without an answer\n"))
      #expect(ran.errors.contains("it may or may not have been recorded"))
      #expect(try desk.eventCount() == (isRecorded ? 1 : 0))
      let again = words + ["--request-key", try key(in: ran.errors)]
      let first = try desk.assay(again, by: try desk.proxy())
      #expect(first.code == 0 && first.output.hasPrefix("C1  "), "\(first.errors)")
      #expect(try desk.assay(again, by: try desk.proxy()).output == first.output)
      #expect(try desk.eventCount() == 1)
    }
  }

  @Test("and lost again can be repeated as a whole, even if it makes several calls")
  func severalLostTwice() throws {
    let desk = try Desk()
    let lines = (1...3).map { "{\"text\":\"Claim number \($0)\"}\n" }.joined()
    try desk.assay(["submit-many", "-"], by: try desk.proxy(), input: lines)
    let words = ["confirm", "C1", "C2", "C1", "C3", "--source", "Reuters"]
    let one = try desk.length(["confirm", "C3", "--source", "Axios"])[.calls, default: 1]
    let before = try desk.eventCount()
    // The first call passes, a later one is lost with the first connection, and again with the second.
    let cuts = [
      CuttingProxy.Cut(.calls, after: one * 3 / 2), CuttingProxy.Cut(.calls, after: one / 2),
    ]
    let ran = try desk.assay(words, by: try desk.proxy(cuts))
    #expect(ran.code == 4)
    let again = words + ["--request-key", try key(in: ran.errors)]
    let first = try desk.assay(again, by: try desk.proxy())
    #expect(first.code == 0 && first.output.hasPrefix(ran.output) && !ran.output.isEmpty)
    #expect(try desk.eventCount() == before + 4)
    #expect(try desk.assay(again, by: try desk.proxy()).output == first.output)
    #expect(try desk.eventCount() == before + 4)
  }

  @Test("says where to put the key of a call made by hand")
  func callByHand() throws {
    let desk = try Desk()
    let words = ["call", "claim.submit", #"{"text":"The bridge was closed"}"#]
    let shorter = try desk.length(["call", "system.ping"])[.calls, default: 1]
    let cut = CuttingProxy.Cut(.calls, after: shorter)
    let ran = try desk.assay(words, by: try desk.proxy([cut, cut]))
    #expect(ran.code == 4)
    #expect(ran.errors.contains("\"requestKey\":\"assay-"))
  }

  @Test("and which is refused is not repeated")
  func refused() throws {
    let desk = try Desk()
    let proxy = try desk.proxy()
    #expect(try desk.assay(["take", "C9"], by: proxy).code == 1)
    #expect(proxy.connectionCount == 1)
  }

  @Test("restarts the user's own server if it is gone")
  func ownServer() throws {
    let home = try Home()
    try home.done(["submit", "The bridge was closed on Sunday"])
    let server = try leavingServer(of: home)
    let ran = try withExtendedLifetime(server) {
      try home.assay(["submit", "The bridge was opened on Monday"])
    }
    #expect(ran.code == 0, "\(ran.errors)")
    #expect(ran.errors.contains("started your own server"))
    #expect(try home.json("log")["events"]?.array?.count == 2)
  }

  @Test("starts no server for a command about the running one")
  func startsNone() throws {
    let home = try Home()
    try home.done(["list"])
    let server = try leavingServer(of: home)
    let ran = try withExtendedLifetime(server) { try home.assay("server ping") }
    #expect(ran.code == 3, "\(ran.errors)")
    #expect(access(home.socketPath, F_OK) != 0)
  }

  @Test("shows its generated key neither in its output nor in the history")
  func silent() throws {
    let home = try Home()
    for words in [["submit", "One"], ["log"], ["history", "C1"], ["show", "C1"]] {
      for format in [[], ["--json"]] {
        #expect(try !home.done(words + format).contains("assay-"))
      }
    }
  }
}
