import Support
import Testing

@Suite("A command", .temporaryDirectory)
struct CommandActTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.recordCase()
    return home
  }

  @Test("submits a claim with its source and carrier, and names the new sources")
  func submit() throws {
    let home = try Home()
    let output = try home.done([
      "submit", "Kazakhstan is preparing to join the Abraham Accords", "--source", "Axios",
      "--verb", "reported", "--via", "Naya Kashmir", "--via-at", "2025-11",
    ])
    #expect(output.hasPrefix("C1  Kazakhstan is preparing to join the Abraham Accords\n"))
    #expect(output.contains("Axios asserts it (reported)"))
    #expect(output.contains("original not seen"))
    #expect(output.contains("new source S1 "))
    #expect(output.contains("new source S2 "))
  }

  @Test("refuses an unknown source if only known ones are allowed, and records nothing")
  func knownSource() throws {
    let home = try home()
    let words = ["confirm", "C1", "--source", "Axois", "--known-source"]
    #expect(try home.assay(words).code == 1)
    #expect(try home.json("source list")["sources"]?.array?.count == 3)
  }

  @Test("confirms several claims by a source, given by name in any case or by its id")
  func confirmBySource() throws {
    let home = try home()
    try home.done(["source", "add", "Government of Kazakhstan", "--kind", "government"])
    for name in ["government of kazakhstan", "S4"] {
      try home.done(["confirm", "C1", "c2", "--source", name, "--at", "2025-11-06"])
    }
    for claim in ["C1", "C2"] {
      let stances = try home.json("show \(claim)")["attributions"]?.array?
        .filter { $0["stance"] == "confirms" }
      #expect(stances?.count == 2)
      #expect(stances?.allSatisfy { $0["source"] == "S4" && $0["at"] == "2025-11-06" } == true)
    }
  }

  @Test(
    "links claims to the claim that supports or contradicts them",
    arguments: [
      ("confirm", "confirms"), ("corroborate", "corroborates"), ("contradict", "contradicts"),
      ("deny", "contradicts"),
    ]
  )
  func links(verb: String, kind: String) throws {
    let home = try home()
    try home.done([verb, "C1", "C2", "--by", "C3", "--note", "same week"])
    for claim in ["C1", "C2"] {
      let link = try home.json("show \(claim)")["links"]?[0]
      #expect(link?["kind"]?.string == kind)
      #expect(link?["from"] == "C3")
      #expect(link?["to"]?.string == claim)
      #expect(link?["note"] == "same week")
    }
  }

  @Test(
    "records a source's stance on a claim",
    arguments: [
      ("confirm", "confirms"), ("corroborate", "asserts"), ("deny", "denies"),
      ("contradict", "denies"),
    ]
  )
  func stances(verb: String, stance: String) throws {
    let home = try home()
    try home.done([verb, "C3", "--source", "Reuters", "--quote", "we said so"])
    let attribution = try home.json("show C3")["attributions"]?[0]
    #expect(attribution?["stance"]?.string == stance)
    #expect(attribution?["sourceName"] == "Reuters")
    #expect(attribution?["quote"] == "we said so")
  }

  @Test("shows by name which sources a source cites")
  func citedByName() throws {
    let home = try home()
    let words = ["corroborate", "C1", "--source", "AFP", "--basis", "cites", "--cites", "Axios"]
    try home.done(words)
    #expect(try home.done("show C1").contains("AFP reports it, from Axios (S2)\n"))
  }

  @Test("sees the originals of several attributions")
  func see() throws {
    let home = try home()
    let unseen = try home.json("show C1")["attributions"]?.array?.first { $0["seen"] == false }
    let id = try #require(unseen?["id"]?.string)
    let output = try home.done(["see", id.lowercased(), "--url", "https://www.axios.com/"])
    #expect(output.contains("https://www.axios.com/"))
    #expect(!output.contains("not seen"))
    let seen = try home.json("show C1")["attributions"]?.array
    #expect(seen?.allSatisfy { $0["seen"] == true } == true)
  }

  @Test("retracts attributions and links with a reason, which is recorded")
  func retract() throws {
    let home = try home()
    try home.done("confirm C1 --by C2")
    let output = try home.done(["retract", "A3", "L1", "--because", "a mistake"])
    #expect(output.contains("withdrawn by the desk: a mistake"))
    #expect(try home.json("show C2")["attributions"]?[0]?["live"] == false)
    #expect(try home.json("show C1")["links"]?[0]?["live"] == false)
    #expect(try home.json("log --limit 1")["events"]?[0]?["reason"] == "a mistake")
  }

  @Test("does not retract without a reason")
  func retractNeedsReason() throws {
    let home = try home()
    let ran = try home.assay("retract A3")
    #expect(ran.code == 1)
    #expect(ran.errors.contains("--because"), "\(ran.errors)")
  }

  @Test("takes and releases claims")
  func takeAndRelease() throws {
    let home = try home()
    #expect(try home.done("take C1 C2").contains("in review"))
    #expect(try home.json("list --status in-review")["claims"]?.array?.count == 2)
    try home.done(["release", "C1", "--because", "no time"])
    #expect(try home.json("list --status in_review")["claims"]?.array?.count == 1)
  }

  @Test("proposes a verdict with its reason, and lists and shows it")
  func propose() throws {
    let home = try home()
    let output = try home.done([
      "decide", "C3", "misleading", "--because", "the year is wrong", "--label", "Half true",
    ])
    #expect(output.contains("misleading"))
    #expect(output.contains("(Half true)"))
    #expect(output.contains("because the year is wrong"))
    #expect(try home.json("list --verdict misleading")["claims"]?[0]?["id"] == "C3")
    #expect(try home.done("show C3").contains("decided misleading"))
  }

  @Test("reports which requirements a verdict lacks")
  func proposeUnmet() throws {
    let home = try home()
    let ran = try home.assay(["propose", "C1", "confirmed", "--because", "I think so"])
    #expect(ran.code == 1)
    #expect(ran.errors.contains("hint: "))
    let json = try home.assay(["propose", "C1", "confirmed", "--because", "x", "--json"])
    #expect(try JSONValue(parsing: json.errors)["data"]?["kind"] == "policy_unmet")
  }

  @Test(
    "records nothing on a dry run, and says so",
    arguments: [
      ["submit", "Another"], ["confirm", "C1", "--by", "C2"], ["deny", "C1", "--source", "New"],
      ["take", "C1"], ["source", "add", "New"], ["see", "A1"],
      ["retract", "A3", "--because", "x"], ["propose", "C3", "unverifiable", "--because", "x"],
      ["policy", "set", "--four-eyes"], ["grant", "nobody", "reader"],
      ["redact", "#1", "--because", "x"], ["bulk", "take", "--unverified", "--yes"],
    ]
  )
  func dryRun(words: [String]) throws {
    let home = try home()
    let before = try home.json("log")
    let output = try home.done(words + ["--dry-run"])
    #expect(output.hasPrefix("Dry run, nothing is kept:\n"))
    #expect(try home.json("log") == before)
  }

  @Test("answers as of an event, and as of a day before everything")
  func asOf() throws {
    let home = try home()
    #expect(try home.json(["list", "--as-of", "#1"])["claims"]?.array?.count == 1)
    #expect(try home.done(["list", "--as-of", "2001-01-01"]) == "No claims.\n")
    let ran = try home.assay(["show", "C3", "--as-of", "#1"])
    #expect(ran.code == 1)
  }

  @Test("prints columns alone, with tabs between them, and all of them as JSON")
  func columns() throws {
    let home = try home()
    let words = ["list", "--sort", "oldest", "--column", "id", "--column", "text"]
    let claims = try home.json(["list", "--sort", "oldest"])["claims"]?.array ?? []
    let rows = claims.map { [$0["id"]?.string ?? "", $0["text"]?.string ?? ""] }
    #expect(!rows.isEmpty)
    #expect(try home.done(words) == rows.map { $0.joined(separator: "\t") + "\n" }.joined())
    let table = JSONValue.array(rows.map { .array($0.map { .string($0) }) })
    #expect(try home.json(words)["rows"] == table)
    #expect(try home.done(words + ["--tag", "none has it"]) == "")
    let ran = try home.assay(["list", "--column", "txt"])
    #expect(ran.code == 2 && ran.errors.contains("did you mean text?"))
  }

  @Test(
    "shows what was known at one time about the statements made by another",
    arguments: [
      ("show C1", "who says so"), ("explain C1", "chains"), ("timeline C1", "entries"),
      ("graph C1", "nodes"), ("list", "claims"), ("search bridge", "claims"),
    ]
  )
  func saidBy(line: String, what: String) throws {
    let home = try Home()
    try home.done(["submit", "The bridge is closed", "--source", "Axios", "--at", "2025-11-05"])
    try home.done(["corroborate", "C1", "--source", "Tass", "--at", "2025-11-07"])
    func told(_ options: [String]) throws -> String {
      try home.done(line.split(separator: " ").map(String.init) + options)
    }
    #expect(try told(["--said-by", "2100"]) == told([]))
    #expect(try told(["--said-by", "2025-11-06"]) != told([]))
    #expect(try told(["--said-by", "2025-11-06"]) != told(["--said-by", "2025-11-04"]))
    #expect(
      try told(["--said-by", "2025-11-06"]) == told(["--as-of", "#2", "--said-by", "2025-11-06"])
    )
    let ran = try home.assay(line.split(separator: " ").map(String.init) + ["--said-by", "then"])
    #expect(ran.code == 1 && ran.errors.contains("option: --said-by"))
  }

  @Test("says so when a list is empty", arguments: ["claims", "sources", "events"])
  func emptyList(noun: String) throws {
    let home = try Home()
    let command = ["claims": ["list"], "sources": ["source", "list"], "events": ["log"]]
    #expect(try home.done(try #require(command[noun])) == "No \(noun).\n")
  }

  @Test("changes something once for each request key, however often it is repeated")
  func requestKey() throws {
    let home = try home()
    let words = ["submit", "Once only", "--request-key", "k1"]
    #expect(try home.json(words)["claim"]?["id"] == "C4")
    #expect(try home.json(words)["claim"]?["id"] == "C4")
    #expect(try home.json("list")["claims"]?.array?.count == 4)
  }

  @Test("lists the history with the user, the change and the reason, newest first")
  func log() throws {
    let home = try home()
    try home.done(["take", "C1", "--because", "it is urgent"])
    let ran = try home.assay("log --limit 2")
    let lines = ran.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("#4") == true)
    #expect(lines.first?.contains("review.take") == true)
    #expect(lines.first?.contains("it is urgent") == true)
    #expect(lines.count == 2)
    #expect(ran.errors.contains("There are more"))
    let oldest = try home.done("log --oldest --after 1 --all").split(separator: "\n")
    #expect(oldest.map { $0.prefix(2) } == ["#2", "#3", "#4"])
  }

  @Test("verifies the history")
  func verify() throws {
    let home = try home()
    #expect(try home.done("verify").hasPrefix("The history holds: 3 events"))
    #expect(try home.json("verify")["ok"] == true)
  }

  @Test("shows sources by name and by id, and lists them")
  func sources() throws {
    let home = try home()
    try home.done([
      "source", "add", "The Straits Times", "--kind", "outlet", "--alias", "ST", "--reliability",
      "b", "--notes", "Singapore",
    ])
    for name in ["st", "S4", "THE STRAITS TIMES"] {
      let output = try home.done(["source", "show", name])
      #expect(output.hasPrefix("S4  The Straits Times, outlet, reliability B; also ST\n"))
      #expect(output.contains("Singapore"))
    }
    #expect(try home.done("source list --kind outlet").split(separator: "\n").count == 1)
    #expect(try home.done("source list").split(separator: "\n").count == 4)
  }

  @Test("explains the assessment and what would improve it")
  func explain() throws {
    let home = try home()
    let output = try home.done("explain C1 C2")
    #expect(output.contains("C1  Kazakhstan is preparing to join the Abraham Accords"))
    #expect(output.contains("C2  Discussions are in their final phase"))
    #expect(output.contains("What would help"))
  }

  @Test("pages through a list that is longer than one page")
  func paging() throws {
    let home = try home()
    let two = try home.assay("list --limit 2")
    #expect(two.output.split(separator: "\n").count == 2)
    #expect(two.errors == "There are more: --all, or a larger --limit.\n")
    #expect(try home.done("list --all").split(separator: "\n").count == 3)
  }

  @Test("calls any method with parameters from the command line or standard input, or without")
  func call() throws {
    let home = try home()
    let given = try home.done(["call", "claim.get", #"{"claim":"C1"}"#])
    #expect(try home.done(["call", "claim.get", "-"], input: "{\"claim\":\n\"C1\"}\n") == given)
    #expect(try JSONValue(parsing: given)["claim"]?["id"] == "C1")
    #expect(try JSONValue(parsing: try home.done("call system.hello"))["server"] == "assayd")
  }

  @Test(
    "refuses parameters that are not a JSON object before it calls",
    arguments: ["[1]", "{", "{\"a\":1,}", "\"x\"", "{\"a\":1} {}"]
  )
  func callMalformed(text: String) throws {
    let home = try Home()
    #expect(try home.assay(["call", "claim.get", text]).code == 2)
    #expect(try home.assay(["call", "claim.get", "-"], input: text).code == 2)
  }

  @Test("prints the server's message about an unknown method")
  func callUnknown() throws {
    let home = try home()
    let ran = try home.assay("call claim.gte")
    #expect(ran.code == 1)
    #expect(ran.errors.contains("claim.get"), "\(ran.errors)")
  }
}
