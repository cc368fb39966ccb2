import Support
import Testing

@Suite("An action on all claims that a filter finds", .temporaryDirectory)
struct BulkTests {
  private func home() throws -> Home {
    let home = try Home()
    for text in ["One", "Two", "Three"] { try home.done(["submit", text, "--tag", "x"]) }
    return home
  }

  private let withdraw = ["bulk", "withdraw", "--tag", "x", "--because", "submitted by mistake"]

  @Test("is only listed if nobody can be asked, with how to continue")
  func shown() throws {
    let home = try home()
    let ran = try home.assay(withdraw)
    #expect(ran.code == 0)
    #expect(ran.output.hasPrefix("Dry run, nothing is kept:\nC3  withdrawn, was submitted  "))
    #expect(ran.errors.contains("Nothing is done yet: --yes does it"))
    #expect(try home.json("list --unverified")["claims"]?.array?.count == 3)
  }

  @Test("is done at once with --yes, with a separate event and the reason for each claim")
  func done() throws {
    let home = try home()
    let output = try home.done(withdraw + ["--yes"])
    #expect(output.hasSuffix("Done to 3 claims.\n"))
    #expect(!output.contains("Dry run"))
    #expect(try home.json("list --unverified")["claims"]?.array?.isEmpty == true)
    let events = try home.json("log --limit 3")["events"]?.array
    #expect(events?.count == 3)
    #expect(events?.allSatisfy { $0["reason"] == "submitted by mistake" } == true)
  }

  @Test("is never done on a dry run, whatever other options are given")
  func dryRun() throws {
    let home = try home()
    let ran = try home.assay(withdraw + ["--yes", "--dry-run"])
    #expect(ran.code == 0 && ran.errors.isEmpty)
    #expect(try home.json("log")["seq"] == 3)
  }

  @Test("is done by a saved plan, except to claims that have changed since")
  func plan() throws {
    let home = try home()
    let saved = try home.done(withdraw + ["--json"])
    try home.done(["edit", "C2", "--text", "Two and a half"])
    let ran = try home.assay(["bulk", "--plan", "-"], input: saved)
    #expect(ran.code == 1)
    let refused = "  C2  C2 has changed since the dry run: it has version 2, not 1\n"
    #expect(ran.output.contains("Refused, and left as they are:\n" + refused))
    #expect(ran.output.hasSuffix("Done to 2 claims.\n"))
    #expect(try home.json("list --unverified")["claims"]?.array?.map { $0["id"] } == ["C2"])
  }

  @Test("accepts the plan's text alone too, and refuses a text that is not a plan")
  func planText() throws {
    let home = try home()
    let plan = try #require(try home.json(withdraw)["plan"]?.string)
    #expect(try home.done(["bulk", "--plan", plan]).hasSuffix("Done to 3 claims.\n"))
    #expect(try home.assay(["bulk", "--plan", "plan1.x.y"]).errors.contains("not the plan"))
    for input in ["", "{", #"{"seq":1}"#] {
      #expect(try home.assay(["bulk", "--plan", "-"], input: input).code == 2)
    }
    let nothing = try home.done(withdraw + ["--json"])
    let ran = try home.assay(["bulk", "--plan", "-"], input: nothing)
    #expect(ran.code == 2 && ran.errors.contains("nothing that could be done"))
  }

  @Test("leaves out refused claims, names them, and exits as refused")
  func refused() throws {
    let home = try home()
    try home.done("take C1")
    let release = ["bulk", "release", "--tag", "x"]
    let shown = try home.assay(release)
    #expect(shown.code == 0 && shown.output.contains("C1  submitted"))
    #expect(shown.output.contains("  C2  C2 cannot be released: nobody holds this claim"))
    let none = try home.done(["bulk", "approve", "--tag", "x"])
    #expect(none.hasPrefix("Refused, and left as they are:\n"))
    let ran = try home.assay(release + ["--yes"])
    #expect(ran.code == 1 && ran.output.contains("  C3  C3 cannot be released"))
    #expect(ran.output.hasSuffix("Done to 1 claim.\n"))
    for more in [[], ["--yes"], ["--dry-run"]] {
      #expect(try home.done(["bulk", "take", "--tag", "nothing"] + more) == "No claims.\n")
    }
  }

  @Test("says if the filter finds more claims than one call takes")
  func more() throws {
    let output = try home().done(withdraw + ["--limit", "2", "--yes"])
    #expect(output.hasPrefix("The filter finds more than these 2; repeat it afterwards.\n"))
    #expect(output.hasSuffix("Done to 2 claims.\n"))
  }

  @Test("proposes a verdict that the policy allows, and reopens claims by verdict")
  func verdict() throws {
    let home = try home()
    let propose = ["bulk", "propose", "--verdict", "unverifiable", "--tag", "x", "--yes"]
    try home.done(propose + ["--because", "nothing to go on"])
    #expect(try home.json("list --verdict unverifiable")["claims"]?.array?.count == 3)
    let reopen = ["bulk", "reopen", "--verdict", "unverifiable", "--because", "news", "--yes"]
    #expect(try home.done(reopen).hasSuffix("Done to 3 claims.\n"))
  }

  @Test("asks a person, who can answer no", arguments: [("y", true), ("n", false), ("", false)])
  func asks(answer: String, isDone: Bool) throws {
    let home = try home()
    let ran = try home.onTerminal("assay bulk withdraw --tag x --because dup", answer: answer)
    #expect(ran.output.contains("Do this to 3 claims? [y/N] "))
    #expect(ran.output.contains(isDone ? "Done to 3 claims." : "nothing was done"))
    #expect(try home.json("log")["seq"] == (isDone ? 6 : 3))
  }
}

extension Home {
  /// Runs a command on a terminal of its own, where a person types an answer.
  func onTerminal(_ command: String, answer: String) throws -> Ran {
    let script = "printf '%s\\n' '\(answer)' | script -qec \"\(command)\" /dev/null"
    return try shell(script, environment: ["NO_COLOR": "1"])
  }
}
