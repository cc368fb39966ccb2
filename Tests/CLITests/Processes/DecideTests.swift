import Support
import Testing

@Suite("Deciding, and what should be settled before", .temporaryDirectory)
struct DecideTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.done(["submit", "The bridge is closed"])
    try home.done(["submit", "The bridge is ugly", "--kind", "opinion"])
    return home
  }

  @Test("asks a person for the reason", arguments: [("nothing to go on", true), ("", false)])
  func asks(answer: String, isDone: Bool) throws {
    let home = try home()
    let ran = try home.onTerminal("assay decide C1 unverifiable", answer: answer)
    #expect(ran.output.contains("Why? "))
    #expect(
      ran.output.contains(isDone ? "because nothing to go on" : "unverifiable needs a reason"),
      "\(ran.output)"
    )
    #expect(try home.json("log")["seq"] == (isDone ? 3 : 2))
  }

  @Test("tells a script that a reason is missing, and asks nothing")
  func script() throws {
    let home = try home()
    let ran = try home.assay(["decide", "C1", "unverifiable"])
    #expect(ran.code == 1 && ran.errors.contains("needs a reason that says why"), "\(ran)")
  }

  @Test("ends an opinion as not checkable, which explain says nothing more would help")
  func opinion() throws {
    let home = try home()
    let explained = try home.done("explain C2")
    #expect(explained.contains("It is an opinion: reports can show who holds it"))
    #expect(!explained.contains("What would help"))
    let ran = try home.assay(["decide", "C1", "not-checkable", "--because", "taste"])
    #expect(ran.code == 1 && ran.errors.contains("edit C1 --kind opinion"), "\(ran)")
    let output = try home.done(["decide", "C2", "not-checkable", "--because", "taste"])
    #expect(output.contains("decided not-checkable by"))
  }

  @Test("names the commands that settle what a reply says should be looked at")
  func notices() throws {
    let home = try home()
    try home.done(["deny", "C1", "--source", "Axios"])
    let output = try home.done(["corroborate", "C1", "--source", "Axios"])
    #expect(output.contains("Axios says the opposite in A1, which still counts"))
    #expect(output.contains("\n    assay amend A2 --supersedes A1\n"), "\(output)")
    try home.done("amend A2 --supersedes A1")
    for name in ["Astana", "Ankara"] {
      try home.done([
        "confirm", "C1", "--source", name, "--basis", "firsthand", "--url", "https://a.example/1",
      ])
    }
    let explained = try home.done("explain C1")
    #expect(explained.contains("Astana (A3) and Ankara (A4) are on one page"), "\(explained)")
    #expect(explained.contains("\n      assay amend A4 --joint-with A3\n"))
    #expect(explained.contains("\n      assay amend A4 --separate-from A3\n"))
    let dated = try home.done(["confirm", "C1", "--source", "Baku", "--at", "2099"])
    #expect(dated.contains("A5 is dated 2099, which lies ahead"))
    #expect(dated.contains("\n    assay amend A5 --at WHEN\n"))
  }

  @Test("a withdrawal says whose it is, and earlier days still count a word taken back")
  func takenBack() throws {
    let home = try home()
    let confirm = ["confirm", "C1", "--source", "Astana", "--basis", "firsthand"]
    try home.done(confirm + ["--at", "2025-11-01"])
    let output = try home.done([
      "retract", "A1", "--taken-back", "2025-11-08", "--because", "it misspoke",
    ])
    #expect(output.contains("taken back by the source itself, 2025-11-08: it misspoke"))
    let earlier = try home.done("show C1 --said-by 2025-11-07")
    #expect(earlier.contains("Astana confirms it") && !earlier.contains("taken back"))
    #expect(try home.done("show C1 --said-by 2025-11-08").contains("taken back by the source"))
    try home.done(["note", "C1", "asked"])
    let ran = try home.assay(["retract", "L1", "--taken-back", "2025", "--because", "x"])
    #expect(
      ran.code == 2 && ran.errors.contains("--taken-back is for attributions, and L1 is none")
    )
  }
}

@Suite("Text that people paste", .temporaryDirectory)
struct PastedTextTests {
  @Test("unseen characters are taken off, the reply says so, and a search finds what was meant")
  func takenOff() throws {
    let home = try Home()
    let words = ["submit", "The br\u{AD}idge\u{200B} is closed", "--source", "\u{FEFF}Axios"]
    let output = try home.done(words)
    #expect(output.contains("C1  The bridge is closed\n"))
    #expect(output.contains("Unseen characters were taken off: text, attribution.source.\n"))
    #expect(try home.done("search bridge").contains("«bridge»"))
    let again = try home.done(["confirm", "C1", "--source", "Axios", "--quote", "cl\u{AD}osed"])
    #expect(!again.contains("new source") && !again.contains("Unseen"))
    #expect(try home.json("show C1")["attributions"]?[1]?["quote"] == "cl\u{AD}osed")
    let refused = try home.assay(["submit", "The bridge\u{7} is closed"])
    #expect(refused.code == 1)
    #expect(refused.errors.contains("a control character (U+0007) as its character 11"))
  }
}
