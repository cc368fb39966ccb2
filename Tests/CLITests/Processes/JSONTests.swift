import Support
import Testing

@testable import assay

@Suite("The output with --json", .temporaryDirectory)
struct JSONOutputTests {
  @Test(
    "of a reading command is the server's answer",
    arguments: [
      (["list", "--unverified"], "claim.list", ["unverified": true, "limit": 50]),
      (["list", "--as-of", "#1"], "claim.list", ["limit": 50, "asOf": 1]),
      (["show", "C1"], "claim.get", ["claim": "C1"]),
      (["explain", "C1"], "claim.assess", ["claim": "C1"]),
      (["source", "list"], "source.list", ["limit": 50]),
      (["source", "show", "Axios"], "source.get", ["source": "Axios"]),
      (["log"], "event.list", ["newest": true, "limit": 50]),
      (["verify"], "event.verify", [:]),
      (["list", "--stale"], "claim.list", ["stale": true, "limit": 50]),
      (["policy"], "policy.get", [:]),
      (["policy", "--transitions"], "policy.get", [:]),
      (["reviewers"], "reviewer.list", [:]),
      (["call", "claim.get", #"{"claim":"C1"}"#], "claim.get", ["claim": "C1"]),
    ] as [([String], String, JSONValue)]
  )
  func reading(words: [String], method: String, parameters: JSONValue) throws {
    let home = try Home()
    try home.recordCase()
    let answer = try WireClient(path: home.socketPath).call(method, parameters)
    #expect(try home.json(words) == answer)
  }

  @Test(
    "of a changing command is the server's answer",
    arguments: [
      (["submit", "New"], "claim.submit", ["text": "New"]),
      (
        ["confirm", "C1", "--by", "C2"], "link.add", ["from": "C2", "to": "C1", "kind": "confirms"]
      ),
      (
        ["deny", "C1", "--source", "Axios"], "attribution.add",
        ["claim": "C1", "source": "Axios", "stance": "denies"]
      ),
      (["see", "A1", "--at", "2025"], "attribution.see", ["attribution": "A1", "at": "2025"]),
      (["retract", "A3"], "attribution.withdraw", ["attribution": "A3"]),
      (["source", "add", "AFP"], "source.add", ["name": "AFP"]),
      (["take", "C1"], "review.take", ["claim": "C1"]),
      (
        ["decide", "C3", "unverifiable"], "review.propose",
        ["claim": "C3", "verdict": "unverifiable"]
      ),
      (["policy", "set", "--four-eyes"], "policy.set", ["fourEyes": true]),
      (["grant", "nobody", "reader"], "reviewer.grant", ["user": "nobody", "role": "reader"]),
      (["redact", "#1"], "event.redact", ["event": 1]),
      (
        ["bulk", "take", "--unverified"], "review.bulk",
        ["action": "take", "filter": ["unverified": true]]
      ),
    ] as [([String], String, JSONValue)]
  )
  func writing(words: [String], method: String, parameters: JSONValue) throws {
    let home = try Home()
    try home.recordCase()
    var members = parameters.object ?? [:]
    members["reason"] = "why"
    members["dryRun"] = true
    let answer = try WireClient(path: home.socketPath).call(method, .object(members))
    let printed = try home.json(words + ["--because", "why", "--dry-run"])
    #expect(printed.withoutTimes == answer.withoutTimes)
  }

  @Test("has one line for each of several ids")
  func several() throws {
    let home = try Home()
    try home.recordCase()
    let lines = try home.done("show C1 C2 C3 --json").split(separator: "\n")
    let ids = try lines.map { try JSONValue(parsing: String($0))["claim"]?["id"]?.string }
    #expect(ids == ["C1", "C2", "C3"])
  }

  @Test("reports the server's status")
  func status() throws {
    let home = try Home()
    try home.recordCase()
    let status = try home.json("server status")
    #expect(status["server"] == "assayd")
    #expect(status["seq"] == 3)
  }

  @Test("has no colour, even if colour is requested")
  func noColour() throws {
    let home = try Home()
    try home.recordCase()
    #expect(!(try home.done("list --json --color always").contains("\u{1B}")))
  }
}

extension JSONValue {
  /// The value without the instants of its own making, which differ from call to call.
  fileprivate var withoutTimes: JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { name, _ in
          !["submittedAt", "leaseUntil"].contains(name) && !(name == "at" && members["seq"] != nil)
        }
        .mapValues(\.withoutTimes)
      )
    case .array(let elements): .array(elements.map(\.withoutTimes))
    default: self
    }
  }
}

@Suite("Colour", .temporaryDirectory)
struct ColourTests {
  @Test("is off in a pipe, unless it is requested")
  func asked() throws {
    let home = try Home()
    try home.recordCase()
    #expect(!(try home.done("list").contains("\u{1B}")))
    #expect(!(try home.done("list --color never").contains("\u{1B}")))
    #expect(try home.done("list --color always").contains("\u{1B}["))
  }

  @Test("is on in a terminal, unless NO_COLOR is set")
  func terminal() throws {
    let home = try Home()
    try home.recordCase()
    let command = "script -qec 'assay list' /dev/null </dev/null"
    let coloured = try home.shell(command, environment: ["TERM": "xterm"])
    #expect(coloured.output.contains("\u{1B}["), "\(coloured)")
    let plain = try home.shell(command, environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(plain.output.contains("C1"))
    #expect(!plain.output.contains("\u{1B}"))
  }
}
