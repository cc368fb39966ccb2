import Support
import Testing

@Suite("Removing an event's contents", .temporaryDirectory)
struct RedactTests {
  /// A claim whose text was corrected, so that two events hold it.
  private func home() throws -> Home {
    let home = try Home()
    try home.done(["submit", "The number is 555 0199", "--source", "Axios"])
    try home.done(["edit", "C1", "--priority", "5"])
    return home
  }

  private let because = ["--because", "the family's wish"]

  @Test("is not done if nobody can be asked, unless an option allows it")
  func unattended() throws {
    let home = try home()
    let ran = try home.assay(["redact", "#1"] + because)
    #expect(ran.code == 2)
    #expect(ran.errors.contains("this cannot be undone, and nobody is here to be asked"))
    #expect(ran.errors.contains("hint: --yes does it without asking"))
    #expect(try home.json("log")["seq"] == 2)
  }

  @Test("prints what was removed, which events repeat it, and how to redact them too")
  func repeated() throws {
    let home = try home()
    let output = try home.done(["redact", "1", "--yes"] + because)
    #expect(output.hasPrefix("#1  contents removed, of C1, S1, A1\n    #2 holds other versions"))
    let command = "assay redact '#2' --because 'the family'\\''s wish'"
    #expect(output.contains("\n    \(command)\n"))
    let ran = try home.shell(command + " --yes")
    #expect(ran.code == 0 && ran.output == "#2  contents removed, of C1\n", "\(ran)")
    #expect(!(try home.done("show C1").contains("555")))
  }

  @Test("of several events names only other events, and lists show who redacted them and why")
  func told() throws {
    let home = try home()
    let output = try home.done(["redact", "#1", "#2", "--yes"] + because)
    #expect(!output.contains("assay redact"))
    let words = " in #3: the family's wish\n"
    let log = try home.done("log").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(log.count { $0.hasPrefix("    contents removed by ") } == 2)
    #expect(try home.done("log").contains(words))
    #expect(try home.done("history C1").contains("      contents removed by "))
    let watched = try home.done("watch --after 0 --count 1")
    #expect(watched.contains("contents removed by ") && watched.hasSuffix(words))
    #expect(try home.done("verify").hasPrefix("The history holds"))
  }

  @Test("shows a person what would be removed, and removes nothing without a yes")
  func asks() throws {
    let home = try home()
    let command = "assay redact '#1' --because law"
    let refused = try home.onTerminal(command, answer: "no")
    #expect(refused.output.contains("#1  contents removed, of C1, S1, A1"))
    let question = "Remove the contents of #1 for good? It cannot be undone. [y/N] "
    #expect(refused.output.contains(question))
    #expect(try home.json("log")["seq"] == 2)
    _ = try home.onTerminal(command, answer: "yes")
    #expect(try home.json("log")["events"]?[0]?["method"] == "event.redact")
  }

  @Test("is refused without a reason, for a missing event, and the second time")
  func refused() throws {
    let home = try home()
    #expect(try home.assay("redact 1 --yes").errors.contains("option: --because"))
    #expect(try home.assay(["redact", "9", "--yes"] + because).errors.contains("assay log"))
    try home.done(["redact", "1", "--yes"] + because)
    let again = try home.assay(["redact", "1", "--yes"] + because)
    #expect(again.code == 1 && again.errors.contains("were removed already"))
  }
}
