import Support
import Testing

@Suite("A command about several records", .temporaryDirectory)
struct SeveralTests {
  private func home(_ texts: String...) throws -> Home {
    let home = try Home()
    for text in texts { try home.done(["submit", text]) }
    return home
  }

  /// The ids at the beginnings of lines.
  private func rows(_ output: String) -> [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("C") }.map { String($0.prefix(2)) }
  }

  @Test("continues after a refusal, names the refused record, and exits as refused")
  func goesOn() throws {
    let home = try home("One", "Two")
    let ran = try home.assay("take C1 C9 C2")
    #expect(ran.code == 1)
    #expect(rows(ran.output) == ["C1", "C2"])
    #expect(ran.errors.contains("assay: C9: there is no claim C9\n"))
    #expect(ran.errors.contains("hint: list them with assay list"))
  }

  @Test("is simply refused if there is only one record")
  func one() throws {
    let ran = try home().assay("take C9")
    #expect(ran.code == 1)
    #expect(ran.errors.contains("assay: there is no claim C9\n"))
  }

  @Test("prints a line of JSON for each record, including refusals")
  func json() throws {
    let home = try home("One", "Two")
    let ran = try home.assay("take C1 C9 C2 --json")
    #expect(ran.code == 1)
    let taken = try ran.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    #expect(taken.map { $0["claim"]?["id"] } == ["C1", "C2"])
    #expect(try JSONValue(parsing: ran.errors)["code"] == 1001)
  }

  @Test("takes one request key for all records, and repeats each separately")
  func requestKey() throws {
    let home = try home("One", "Two")
    let first = try home.done("take C1 C2 --request-key k")
    #expect(try home.done("take C1 C2 --request-key k") == first)
    #expect(try home.json("log")["events"]?.array?.count == 4)
  }

  @Test("takes the output of a list through a pipe")
  func pipes() throws {
    let home = try home("One", "Two", "Three")
    let ran = try home.shell(
      "assay list --unverified --limit 2 | assay take - && assay list --assignee $(id -un)"
    )
    #expect(ran.code == 0, "\(ran.errors)")
    #expect(rows(ran.output) == ["C3", "C2", "C3", "C2"])
  }

  @Test("reviews from the queue: next, assign, release, propose, reopen, withdraw")
  func review() throws {
    let home = try home("One", "Two")
    try home.done(["submit", "Urgent", "--priority", "7", "--due", "2001-01-01"])
    #expect(
      try home.done("queue").hasPrefix("C3  Urgent\n    submitted; due 2001-01-01, overdue by")
    )
    let next = try home.done("next")
    #expect(next.hasPrefix("C3  Urgent\n"))
    #expect(next.contains("priority 7"))
    try home.done("assign C1..C2 mira")
    #expect(try home.done("queue").contains("held by mira"))
    try home.done("assign C1..C2 --nobody")
    try home.done(["propose", "C1..C3", "unverifiable", "--because", "nothing to go on"])
    #expect(try home.done("queue") == "Nothing is in the queue.\n")
    try home.done(["reopen", "C1..C2", "--because", "there is news"])
    try home.done(["withdraw", "C2", "--because", "submitted twice"])
    #expect(try home.json("list --unverified")["claims"]?.array?.count == 1)
    let none = try home.assay("next --tag nothing")
    #expect(none.code == 1 && none.errors.contains("assay queue"))
  }

  @Test("submits a file of claims, reports each bad line by its number, and can be repeated")
  func submitMany() throws {
    let home = try Home()
    let lines = """
      {"text":"One","attribution":{"source":"Axios"}}

      {"text":""}
      not JSON
      {"text":"Two","attribution":{"source":"Axois"}}
      {"txt":"Three"}
      {"text":"Four"}
      """
    let words = ["submit-many", "-", "--request-key", "k"]
    let ran = try home.assay(words, input: lines)
    #expect(ran.code == 1)
    #expect(ran.output.hasPrefix("3 claims submitted, C1 to C3; 3 refused\n"))
    #expect(
      ran.output.contains(
        "new source S2 \"Axois\"; did you mean S1 Axios? assay source merge S2 S1"
      )
    )
    for line in ["line 3: ", "line 4: this is not JSON", "line 6: text is missing"] {
      #expect(ran.errors.contains("assay: \(line)"), "\(ran.errors)")
    }
    #expect(try home.assay(words, input: lines).output == ran.output)
    #expect(try home.json("list")["claims"]?.array?.count == 3)
  }

  @Test("submits thousands of claims in calls of a thousand")
  func thousands() throws {
    let home = try Home()
    let lines = (1...2_050).map { "{\"text\":\"claim \($0)\"}\n" }.joined()
    let ran = try home.assay(["submit-many", "-"], input: lines)
    #expect(ran.code == 0, "\(ran.errors)")
    #expect(ran.output == "2050 claims submitted, C1 to C2050\n")
    #expect(ran.errors.contains("2000 claims submitted, C1 to C2000 so far"))
    let dry = try home.assay(["submit-many", "-", "--dry-run"], input: "{\"text\":\"x\"}\n")
    #expect(dry.output == "Dry run, nothing is kept:\n1 claim submitted, C2051\n")
  }

  @Test("reports a file that cannot be read")
  func noFile() throws {
    let ran = try Home().assay("submit-many nowhere.ndjson")
    #expect(ran.code == 2 && ran.errors.contains("nowhere.ndjson cannot be read"))
  }

  @Test("suggests similar sources, both if a source is created and if it must exist")
  func nearNames() throws {
    let home = try Home()
    try home.done(["submit", "One", "--source", "Axios"])
    let made = try home.done(["submit", "Two", "--source", "Axois"])
    #expect(
      made.contains("new source S2 \"Axois\"; did you mean S1 Axios? assay source merge S2 S1")
    )
    let ran = try home.assay(["list", "--source", "Axiso"])
    #expect(ran.code == 1 && ran.errors.contains("did you mean Axios (S1)?"))
  }
}
