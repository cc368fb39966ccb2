import AssayAPI
import AssayVocabulary
import Support
import Testing

@testable import assay

@Suite("Ids where a command takes several")
struct IDListTests {
  private func claims(_ words: [String], input: String = "") throws -> [String] {
    let act = try Invocation(words, input: { () throws(UsageError) in input }).act
    guard case .run(let command) = act, let take = command as? TakeClaim else {
      throw TestFailure("\(words) takes nothing")
    }
    return take.targets.map(\.description)
  }

  private func problem(_ word: String) -> UsageError? {
    do { _ = try claims(["take", word]) } catch { return error as? UsageError }
    return nil
  }

  @Test("a range contains all ids from one to the other, in either case")
  func ranges() throws {
    #expect(try claims(["take", "C4..C7"]) == ["C4", "C5", "C6", "C7"])
    #expect(try claims(["take", "c9..C9", "C2"]) == ["C9", "C2"])
    #expect(try claims(["take", "C1..C1000"]).count == 1_000)
  }

  @Test(
    "an invalid range is refused with how to write it",
    arguments: [
      ("C9..C4", "C9..C4 runs backwards", "write C4..C9"),
      ("C4..A9", "C4..A9 goes from claim to attribution", "both ends of a range are of one kind"),
      ("C4..", "\"C4..\" is not a range of ids", "a range is written C4..C9"),
      ("..C4", "\"..C4\" is not a range of ids", "a range is written C4..C9"),
      ("C4..9", "\"C4..9\" is not a range of ids", "a range is written C4..C9"),
      ("C4...C9", "\"C4...C9\" is not a range of ids", "a range is written C4..C9"),
      ("C1..C1001", "C1..C1001 is of 1001 ids; 1000 are the most at once", nil),
      (
        "C1..C9007199254740992",
        "C1..C9007199254740992 is of 9007199254740992 ids; 1000 are the most at once", nil
      ),
      ("A1..A3", "\"A1\" is not the id of a claim, such as C42", "A1 is the id of an attribution"),
    ] as [(String, String, String?)]
  )
  func badRanges(word: String, words: String, hint: String?) {
    #expect(problem(word)?.words == words)
    #expect(problem(word)?.hint == hint)
  }

  @Test("more than a thousand ids are refused, however they are written")
  func tooMany() {
    let error = #expect(throws: UsageError.self) { try claims(["take", "C1..C1000", "C2000"]) }
    #expect(error?.words == "these are more than 1000 ids; give fewer at once")
  }

  @Test("only the rows of a list count, and not the notes under them")
  func notes() throws {
    let notes = "    - C9 was withdrawn\n      C10 too\n"
    let list = "C4  confirmed, stale  Text\n\(notes)C5  decided  Text\n"
    #expect(try claims(["take", "-"], input: list) == ["C4", "C5"])
    #expect(try claims(["take", "-"], input: "  C4\nC5\n  C6\n") == ["C4", "C5", "C6"])
  }

  @Test("a hyphen reads ids from standard input, separated by line feeds or blanks")
  func input() throws {
    #expect(
      try claims(["take", "-"], input: "C4\nC5 C6\n\n  C8..C9\n") == ["C4", "C5", "C6", "C8", "C9"]
    )
    #expect(try claims(["take", "C1", "-", "C3"], input: "C2") == ["C1", "C2", "C3"])
  }

  @Test("the first word of a line counts if other text follows, as in a list of claims")
  func listedLines() throws {
    let list = "C3  submitted  cred 6  0 independent  No talks\nC12 confirmed C2 says so\n"
    #expect(try claims(["take", "-"], input: list) == ["C3", "C12"])
  }

  @Test(
    "standard input without ids, or with other text, is refused",
    arguments: ["", "\n \n", "No claims.\n", "S4\n"]
  )
  func badInput(text: String) {
    #expect(throws: UsageError.self) { try claims(["take", "-"], input: text) }
  }

  @Test("every command that takes several ids accepts these forms")
  func everywhere() throws {
    for line in [
      ["see", "A1..A2"], ["retract", "L1..L2", "A3"], ["take", "C1..C2"], ["release", "C1..C2"],
      ["show", "C1..C2"], ["explain", "C1..C2"], ["withdraw", "C1..C2"], ["reopen", "C1..C2"],
      ["assign", "C1..C2", "mira"], ["propose", "C1..C2", "confirmed"],
      ["confirm", "C1..C2", "--by", "C3"],
    ] {
      #expect(try commandName(line).isEmpty == false, "\(line)")
    }
  }

  @Test("the argument after the ids is the verdict or the user, and not an id")
  func trailing() throws {
    let propose = try command(ProposeVerdict.self, "propose", "C2..C3", "C7", "refuted")
    #expect(propose.targets.map(\.rawValue) == [2, 3, 7])
    #expect(propose.parameters.verdict == .refuted)
    let assign = try command(AssignClaim.self, "assign", "C4", "C5", "C6")
    #expect(assign.targets.map(\.rawValue) == [4, 5] && assign.parameters.to == "C6")
    let free = try command(AssignClaim.self, "assign", "C4", "C5", "--nobody")
    #expect(free.targets.map(\.rawValue) == [4, 5] && free.isForNobody)
  }

  @Test(
    "a missing argument before or after the ids is named",
    arguments: [
      ("assign C4", "USER"), ("assign", "CLAIM"), ("assign mira", "CLAIM"),
      ("assign --nobody", "CLAIM"), ("propose confirmed", "CLAIM"),
    ]
  )
  func missing(line: String, placeholder: String) {
    let words = line.split(separator: " ").map(String.init)
    do {
      _ = try Invocation(words, input: noInput)
      Issue.record("\(line) is taken")
    } catch {
      #expect(error.words == "\(placeholder) is missing")
    }
  }
}
