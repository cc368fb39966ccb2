import Support
import Testing

@Suite("A verdict", .temporaryDirectory)
struct StaleTests {
  /// C1 confirmed by a government that speaks for itself, C2 decided against the policy.
  private func home() throws -> Home {
    let home = try Home()
    for name in ["Government", "Agency"] {
      try home.done(["source", "add", name, "--kind", "government", "--reliability", "B"])
    }
    let firsthand = ["--source", "Government", "--stance", "confirms", "--basis", "firsthand"]
    try home.done(["submit", "The bridge is closed", "--at", "2025-11-01"] + firsthand)
    try home.done(["submit", "The road is closed", "--source", "Agency"])
    try home.done(["propose", "C1", "confirmed", "--because", "they say so"])
    let override = ["--override", "--because", "nobody else can know"]
    try home.done(["propose", "C2", "corroborated"] + override)
    return home
  }

  @Test("is not stale while nothing has changed, and explain says so")
  func stands() throws {
    let output = try home().done("explain C1")
    #expect(
      output.hasSuffix(
        """

        At the decision
          credibility 3, possibly true: 1 independent; A1 was first

        Since the decision
          - nothing has changed
          The verdict still stands.

        """
      )
    )
  }

  @Test("is judged on everything known, even if explain is limited to statements by a day")
  func saidBy() throws {
    let home = try home()
    let before = try home.done("explain C1 --said-by 2025-10-31")
    #expect(before.contains("0 independent origins, 0 reports."))
    #expect(before.hasSuffix("  - nothing has changed\n  The verdict still stands.\n"))
  }

  @Test("is stale after its basis has changed, which lists mark and other commands explain")
  func stale() throws {
    let home = try home()
    try home.done(["retract", "A1", "--because", "they took it back"])
    #expect(try home.done("list").contains("C1  confirmed, stale  "))
    let stale = try home.done("list --stale")
    #expect(stale.hasPrefix("C1  confirmed, stale  "))
    #expect(stale.contains("\n    - A1, Government, was withdrawn by the desk on 20"))
    #expect(!stale.contains("C2"))
    #expect(try home.done("show C1").contains("    the verdict is stale:\n      - A1, Government,"))
    #expect(
      try home.done("explain C1").hasSuffix(
        "  The verdict is stale: assay take C1 takes it up for review again.\n"
      )
    )
    #expect(try home.done("queue").contains("its verdict confirmed is stale"))
  }

  @Test("that is stale can be taken up again by piping the list to take, despite the reasons in it")
  func pipe() throws {
    let home = try home()
    try home.done(["retract", "A1", "--because", "they took it back"])
    let ran = try home.shell("assay list --stale | assay take -")
    #expect(ran.code == 0 && ran.output.hasPrefix("C1  in review  "), "\(ran)")
    #expect(ran.output.contains("\n    held by "))
  }

  @Test("is not stale if new attributions change nothing, and shows how many there are")
  func newSince() throws {
    let home = try home()
    let again = ["--source", "Government", "--basis", "firsthand", "--at", "2025-11-03"]
    try home.done(["confirm", "C1"] + again)
    #expect(try home.done("list").contains("C1  confirmed, 1 new since  "))
    let words = "since the decision 1 attribution is new, and none weakens it"
    #expect(try home.done("show C1").contains("\n    \(words)\n"))
    #expect(try home.done("explain C1").hasSuffix("  - \(words)\n  The verdict still stands.\n"))
  }

  @Test("that overrides the policy says so, with the reason, and can be listed by that")
  func overridden() throws {
    let home = try home()
    let list = try home.done("list --overridden")
    #expect(list.hasPrefix("C2  corroborated  "))
    #expect(list.hasSuffix("\n    against the policy: nobody else can know\n"))
    #expect(try home.done("show C2").contains("      against the policy: nobody else can know\n"))
  }
}
