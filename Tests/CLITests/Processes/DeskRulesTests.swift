import Support
import Testing

@Suite("The desk's rules", .temporaryDirectory)
struct DeskRulesTests {
  @Test("are printed in words before any rule is set")
  func standard() throws {
    let output = try Home().done("policy")
    #expect(output.hasPrefix("No four eyes: who proposes a verdict decides the claim.\n"))
    #expect(output.contains("for 30 min after their last act"))
    #expect(output.contains("  corroborated   credibility 2 or better\n"))
    #expect(output.contains("  misleading     a reason\n"))
    #expect(output.hasSuffix("Nothing was set yet: these are the rules that Assay comes with.\n"))
  }

  @Test("are set one by one, and rules that are not named stay")
  func set() throws {
    let home = try Home()
    let words = "policy set --four-eyes --lease 90 --time-zone Europe/Berlin"
    let needs = ["--need", "outdated=", "--need", "corroborated=credibility-1,rationale"]
    let output = try home.done(words.split(separator: " ").map(String.init) + needs)
    for line in [
      "Four eyes: a proposed verdict waits until somebody approves it who has",
      "A claim stays with who took it for 1 h 30 min after their last act on it.\n",
      "Dates are days of the time zone Europe/Berlin.\n",
      "  corroborated   credibility 1 (two independent origins, nothing vouched against it); or a reason",
      "  outdated       nothing\n",
      "  unverifiable   a reason\n",
      "Set once (version 1).\n",
    ] { #expect(output.contains(line), "\(line)") }
    #expect(try home.done("policy set --no-four-eyes").contains("Europe/Berlin"))
    #expect(try home.done("policy").hasSuffix("Set 2 times (version 2).\n"))
    #expect(try home.done(["policy", "--as-of", "#1"]).hasPrefix("Four eyes"))
  }

  @Test("are not changed on a dry run, and invalid ones are refused")
  func refused() throws {
    let home = try Home()
    #expect(try home.done("policy set --lease 5 --dry-run").hasPrefix("Dry run"))
    #expect(try home.done("policy").contains("30 min"))
    let zone = try home.assay("policy set --time-zone Europe/Berlln")
    #expect(zone.code == 1 && zone.errors.contains("did you mean Europe/Berlin?"))
    #expect(try home.assay("policy set --lease 0").code == 1)
    #expect(try home.assay("policy set --default-role editor").errors.contains("assay grant"))
  }

  @Test("of review are printed as a table of actions by role and status")
  func transitions() throws {
    let output = try Home().done("policy --transitions")
    #expect(output.contains("  reopen                  decided → submitted\n"))
    #expect(output.contains("decided, when its verdict is stale → in review, held by you\n"))
    #expect(output.contains("any open one → merged (editors)\n"))
    #expect(output.contains("proposed – refused: a verdict is already proposed"))
  }

  @Test("show the roles of users and groups, and the default role")
  func roles() throws {
    let home = try Home()
    #expect(
      try home.done("reviewers").hasSuffix(
        "  editor  runs the server\nWho was given no role is refused.\n"
      )
    )
    #expect(
      try home.done("grant nobody reviewer") == "nobody has the role reviewer from now on.\n"
    )
    #expect(
      try home.done("grant --group daemon contributor")
        == "The members of daemon have the role contributor from now on.\n"
    )
    try home.done("policy set --default-role reader")
    let output = try home.done("reviewers")
    #expect(output.contains("nobody        reviewer     given by "))
    #expect(output.contains("group daemon  contributor  given by "))
    #expect(output.hasSuffix("Who was given no role is a reader.\n"))
    #expect(try home.done("revoke --group daemon").contains("lost the role contributor"))
    let again = try home.assay("revoke --group daemon")
    #expect(again.code == 1 && again.errors.contains("assay reviewers"))
  }
}
