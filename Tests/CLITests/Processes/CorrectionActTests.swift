import Support
import Testing

@Suite("A command that corrects", .temporaryDirectory)
struct CorrectionActTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.recordCase()
    return home
  }

  @Test("edits a claim, and clears fields")
  func editClaim() throws {
    let home = try home()
    try home.done(["edit", "C1", "--text", "It was so", "--due", "2025-11-08", "--priority", "5"])
    let claim = try home.json("show C1")["claim"]
    #expect(claim?["text"] == "It was so" && claim?["due"] == "2025-11-08")
    try home.done("edit C1 --no-due")
    #expect(try home.json("show C1")["claim"]?["due"] == nil)
    let ran = try home.assay("edit C1 --priority 5")
    #expect(ran.code == 1 && ran.errors.contains("nothing of C1 would change"))
  }

  @Test("refuses to set and clear a field at once")
  func contradictory() throws {
    let ran = try Home().assay("edit C1 --due 2025 --no-due")
    #expect(ran.code == 2 && ran.errors.contains("--due and --no-due do not go together"))
  }

  @Test("tags several claims, and prints the tags that they have")
  func tag() throws {
    let home = try home()
    let output = try home.done("tag C1 C2 --add accords --add gulf")
    #expect(output.contains("accords, gulf"))
    try home.done("tag C2 --remove gulf")
    #expect(try home.json("list --tag gulf")["claims"]?.array?.count == 1)
    #expect(try home.assay("tag C1").code == 2)
  }

  @Test("merges claims and undoes the merge")
  func mergeClaims() throws {
    let home = try home()
    let output = try home.done(["merge", "C3", "C1", "--because", "the same"])
    #expect(output.contains("merged into C1"))
    #expect(try home.done("show C1").contains("C3, merged into it"))
    #expect(try home.assay("edit C3 --priority 1").errors.contains("use C1"))
    try home.done("unmerge C3")
    #expect(try home.json("show C3")["claim"]?["status"] == "submitted")
  }

  @Test("edits a source, merges another into it and undoes the merge")
  func sources() throws {
    let home = try home()
    try home.done("source edit Axios --reliability B --kind outlet --alias AX")
    let source = try home.json("source show AX")["source"]
    #expect(source?["reliability"] == "B" && source?["kind"] == "outlet")
    try home.done(["source", "add", "Axois"])
    let output = try home.done(["source", "merge", "Axois", "Axios", "--because", "a misspelling"])
    #expect(output.contains("merged into S2"))
    try home.done("source unmerge Axois")
    try home.done("source edit AX --no-aliases")
    #expect(try home.assay("source show AX").code == 1)
  }

  @Test("edits an attribution's verb, date, citations and basis")
  func amend() throws {
    let home = try home()
    try home.done(["amend", "A3", "--verb", "suggested", "--cites", "Axios", "--at", "2025-11-05"])
    let report = try home.json("show C2")["attributions"]?[0]
    #expect(report?["verb"] == "suggested" && report?["basis"] == "cites")
    let firsthand = "amend A3 --no-cites --no-verb --disinterested --basis firsthand"
    let refused = try home.assay(firsthand)
    #expect(refused.code == 1 && refused.errors.contains("needs a reason"))
    try home.done(firsthand + " --because asked")
    #expect(try home.json("show C2")["attributions"]?[0]?["basis"] == "firsthand")
    #expect(try home.assay("amend A3 --cites A1 --no-cites").code == 2)
  }

  @Test("stores evidence with its content, returns the content, and retracts the evidence")
  func evidence() throws {
    let home = try home()
    let path = home.directory + "/letter.txt"
    #expect(try home.shell("printf 'Dear \\000 all' > \(path)").code == 0)
    let words = ["evidence", "add", "A1", "--file", path, "--title", "The letter"]
    #expect(try home.done(words).contains("E1  The letter, on A1, 10 bytes; a snapshot is kept"))
    let copy = home.directory + "/copy.txt"
    #expect(try home.done(["evidence", "show", "E1", "--save", copy]).contains("saved to"))
    #expect(try home.shell("cmp \(path) \(copy)").code == 0)
    let again = try home.assay(["evidence", "show", "E1", "--save", copy])
    #expect(again.code == 2 && again.errors.contains("File exists"))
    try home.done(["retract", "E1", "--because", "a forgery"])
    #expect(try home.done("show C1").contains("withdrawn: a forgery"))
  }

  @Test("reports that there is no content to save, and that a file cannot be read")
  func noContent() throws {
    let home = try home()
    try home.done("evidence add C1 --url https://a.example/")
    let ran = try home.assay("evidence show E1 --save \(home.directory)/x")
    #expect(ran.code == 1 && ran.errors.contains("no content of E1 is kept"))
    let missing = try home.assay("evidence add C1 --file /nonexistent/letter")
    #expect(missing.code == 2 && missing.errors.contains("No such file"))
  }

  @Test("records notes and contacts, and shows them with the claim")
  func notes() throws {
    let home = try home()
    try home.done(["note", "A1", "the headline was changed at noon"])
    try home.done(["contact", "C1", "Ministry", "--at", "2025-11-06", "--answer", "no comment"])
    let output = try home.done("show C1")
    #expect(output.contains("the headline was changed at noon"))
    #expect(output.contains("Ministry was asked, 2025-11-06") && output.contains("no comment"))
  }

  @Test("shows the order of statements, and how certain it is")
  func timeline() throws {
    let home = try home()
    try home.done(["corroborate", "C1", "--source", "Tass", "--at", "2025-11-09"])
    let output = try home.done("timeline C1")
    #expect(output.contains("↓ then, as recorded"))
    #expect(output.contains("passes on A1"))
  }

  @Test("draws linked claims, for people and for Graphviz")
  func graph() throws {
    let home = try home()
    try home.done("confirm C1 --by C2")
    try home.done("contradict C2 --by C3")
    let tree = try home.done("graph C1")
    #expect(tree.contains("← confirms it: C2"))
    #expect(tree.contains("C3"))
    let dot = try home.done("graph C1 --dot")
    #expect(dot.hasPrefix("digraph claims {\n") && dot.hasSuffix("}\n"))
    #expect(dot.contains("C2 -> C1 [label=\"confirms\"];"))
  }

  @Test("shows the history of a claim, and the changes between two moments")
  func history() throws {
    let home = try home()
    try home.done("edit C1 --priority 5")
    try home.done(["note", "C1", "ask again"])
    let history = try home.done("history C1")
    #expect(history.contains("its priority was 0, now 5"))
    #expect(history.contains("C1 was submitted"))
    let head = try #require(try home.json("show C1")["seq"]?.integer)
    let difference = try home.done(["diff", "C1", "--from", "#\(head - 1)"])
    #expect(difference.contains("noted (N1): ask again") && !difference.contains("priority"))
    #expect(try home.done(["diff", "C1", "--from", "#\(head)"]).contains("nothing has changed"))
    #expect(try home.assay("diff C1").errors.contains("--from"))
  }
}
