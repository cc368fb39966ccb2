import AssayAPI
import AssayVocabulary
import Testing

@testable import assay

@Suite("A command line about the desk's rules")
struct DeskRulesLineTests {
  @Test("may name a command that is also the first word of others")
  func families() throws {
    #expect(try commandName(["policy"]) == "policy")
    #expect(try commandName(["policy", "--transitions"]) == "policy")
    #expect(try commandName(["--json", "policy", "set", "--four-eyes"]) == "policy set")
    #expect(problem("policy sett")?.words == "there is no command policy sett")
    #expect(problem("policy sett")?.hint == "one of policy, policy set")
  }

  @Test("has a help page for such a command, which names the others")
  func familyHelp() throws {
    let page = Page(try HelpTopic(["policy"])).rendered(width: 80, isColored: false)
    #expect(page.hasPrefix("assay policy [OPTIONS]\n"))
    #expect(page.contains("See also assay help policy set."))
    #expect(throws: UsageError.self) { _ = try HelpTopic(["policy", "sett"]) }
  }

  @Test("requires four eyes, switches them off, or leaves them unchanged")
  func fourEyes() throws {
    for (option, wanted) in [("--four-eyes", true), ("--no-four-eyes", false)] {
      #expect(
        try command(SetPolicy.self, "policy", "set", option).parameters.needsFourEyes == wanted
      )
    }
    let lease = try command(SetPolicy.self, "policy", "set", "--lease", "45").parameters
    #expect(lease.needsFourEyes == nil && lease.leaseMinutes == 45)
  }

  @Test("sets the requirements of a verdict: one, one of several, or none")
  func needs() throws {
    let words = ["--need", "confirmed=credibility-1,confirmation", "--need=outdated="]
    let needs = try command(SetPolicy.self, ["policy", "set"] + words).parameters.needs
    #expect(needs.map(\.verdict) == [.confirmed, .outdated])
    #expect(needs.map(\.anyOf) == [[.credibility1, .confirmation], []])
  }

  @Test("grants and revokes roles of users and groups")
  func roles() throws {
    let user = try command(GrantRole.self, "grant", "mira", "Reviewer")
    #expect(user.parameters.name.user == "mira" && user.parameters.role == .reviewer)
    let group = try command(GrantRole.self, "grant", "--group", "interns", "none")
    #expect(group.parameters.name.group == "interns" && group.parameters.name.user == nil)
    #expect(
      try command(RevokeRole.self, "revoke", "--group=interns").parameters.group == "interns"
    )
  }

  @Test(
    "that is invalid says why",
    arguments: [
      ("policy set", "no rule is given"),
      ("policy set --lease soon", "--lease: \"soon\" is not a whole number"),
      ("policy set --four-eyes --no-four-eyes", "--no-four-eyes contradicts --four-eyes"),
      ("policy set --need outdated", "--need: \"outdated\" does not say what a verdict needs"),
      (
        "policy set --need wrong=rationale",
        "--need: \"wrong\" is not one of confirmed, corroborated, disputed, refuted, misleading, outdated, unverifiable, not-checkable"
      ),
      (
        "policy set --default-role boss",
        "--default-role: \"boss\" is not one of none, reader, contributor, reviewer, editor"
      ),
      ("grant", "USER is missing"),
      ("grant mira", "none|reader|contributor|reviewer|editor is missing"),
      (
        "grant --group interns mira reader",
        "\"mira\" is not one of none, reader, contributor, reviewer, editor"
      ),
      ("revoke", "USER is missing"),
      ("revoke mira ann", "\"ann\" is one argument too many"),
    ]
  )
  func bad(line: String, words: String) { #expect(problem(line)?.words == words) }

  @Test("suggests the requirement that was probably meant")
  func nearNeed() {
    #expect(problem("policy set --need refuted=opositon")?.hint == "did you mean opposition?")
  }
}
