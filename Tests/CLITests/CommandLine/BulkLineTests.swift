import AssayAPI
import Testing

@testable import assay

/// All filters of claims.
private struct ConditionArguments: ArgumentSet {
  var conditions = Wire.ClaimConditions()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &conditions)
  }
}

@Suite("A command line about verdicts and many claims")
struct BulkLineTests {
  @Test("selects many claims with the filters of a list")
  func filters() throws {
    let options = [
      "--unverified", "--status=proposed", "--stale", "--overridden", "--tag=x", "--text=y",
      "--source=Axios", "--min-independent=2", "--max-credibility=2", "--uncontradicted",
      "--assignee=mira", "--kind=opinion", "--due-by=2025", "--since=#5", "--verdict=outdated",
    ]
    let list = try command(ListClaims.self, ["list"] + options).parameters.conditions
    let bulk = try command(BulkReview.self, ["bulk", "reopen"] + options).filter
    #expect(list == bulk)
    #expect(list.stale == true && list.overridden == true && list.since == .seq(5))
    let given = options.map { String($0.prefix { $0 != "=" }) } + ["--contradicted"]
    #expect(Set(given) == Set(ArgumentSpec(ConditionArguments()).optionNames))
  }

  @Test("carries out a plan without an action or a filter")
  func plan() throws {
    #expect(try command(BulkReview.self, "bulk", "--plan", "-").plan == "-")
    #expect(try command(BulkReview.self, "bulk", "--plan=plan1.a.b", "--yes").isMeant)
  }

  @Test(
    "that is invalid says why",
    arguments: [
      ("bulk", "take|release|assign|unassign|propose|approve|reject|reopen|withdraw is missing"),
      ("bulk take", "it is not said which claims are meant"),
      ("bulk take C2", "\"C2\" is one argument too many"),
      ("bulk propose --tag x", "--verdict is missing"),
      ("bulk propose --verdict outdated", "it is not said which claims are meant"),
      ("bulk assign --tag x", "--to is missing"),
      (
        "bulk --plan p --tag x",
        "--plan stands alone: the dry run was told what to do, and to which claims"
      ),
      ("bulk --plan p take", "\"take\" is one argument too many"),
      ("approve", "CLAIM is missing"),
      ("reject A2", "\"A2\" is not the id of a claim, such as C42"),
    ]
  )
  func bad(line: String, words: String) { #expect(problem(line)?.words == words) }
}
