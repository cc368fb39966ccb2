import Support
import Testing

@testable import assay

@Suite("A saved head of the history", .temporaryDirectory)
struct AuditTests {
  /// A home with a history of three events, and the line of its second.
  private func kept() throws -> (home: Home, line: String) {
    let home = try Home()
    try home.done(["submit", "One"])
    try home.done(["submit", "Two"])
    let line = try home.done("audit head")
    try home.done(["submit", "Three"])
    return (home, line)
  }

  @Test("is found in a longer history, whether given on one line, wrapped or on standard input")
  func contained() throws {
    let (home, line) = try kept()
    let output = try home.done(["audit", "check", line])
    #expect(output.contains("The history contains #2 as it was kept."))
    #expect(output.contains("The history holds: 3 events"))
    let wrapped = line.replacing(" ", with: "\n  ").uppercased()
    #expect(
      try home.assay(["audit", "check", "-"], input: "Kept on Monday:\n\(wrapped)").code == 0
    )
  }

  @Test("is not found in an older copy, and not in another database")
  func older() throws {
    let (home, line) = try kept()
    let other = try Home("other")
    try other.done(["submit", "One"])
    let older = try other.assay(["audit", "check", line])
    #expect(older.code == 1 && older.errors.contains("ends at #1, before #2"))
    try other.done(["submit", "Two"])
    let different = try other.assay(["audit", "check", line])
    #expect(different.code == 1 && different.errors.contains("#2 has the hash"))
    _ = home
  }

  @Test(
    "is not read from a line of another form",
    arguments: ["", "assay #2", "#0 " + String(repeating: "a", count: 64), "#1 #2 x", "hello"]
  )
  func noLine(text: String) throws {
    let ran = try Home().assay(["audit", "check", text])
    #expect(ran.code == 2 && ran.errors.contains("not a line of assay audit head"))
  }

  @Test("is compared with the answer of a hostile server without harm")
  func hostile() throws {
    let home = try Home()
    let server = try FakeServer(hostileAt: home.directory + "/s", flag: true)
    let line = "#1 " + String(repeating: "a", count: 64)
    let ran = try home.assay(["audit", "check", line, "--socket", server.path])
    #expect(ran.code == 1 && ran.errors.contains("\\u{1B}"))
    #expect(Hostile.survivors(in: ran.output + ran.errors).isEmpty)
  }

  @Test("reads back as the value that was written")
  func roundTrip() throws {
    let line = HeadLine(
      seq: 138,
      at: "2026-11-24T04:17:37.101Z",
      hash: String(repeating: "0a", count: 32)
    )
    #expect(try HeadLine(reading: "\(line)") == line)
  }
}

@Suite("assayd verify and rebuild", .temporaryDirectory)
struct OfflineVerifyTests {
  private func database(_ home: Home) -> String { home.directory + "/state/assay/assay.db" }

  /// Changes a database that no server has open.
  private func alter(_ home: Home, _ change: String) throws {
    let script =
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
    let path = database(home)
    #expect(try home.shell("python3 -c \"\(script)\" '\(path)' \"\(change)\"").code == 0)
  }

  @Test("check a database file, whether a server uses it or not")
  func sound() throws {
    let home = try Home()
    try home.done(["submit", "One", "--source", "Axios"])
    let path = database(home)
    let live = try home.shell("assayd verify \(path)")
    #expect(live.code == 0 && live.output.contains("the history holds, 1 events, head "))
    try home.done("server stop")
    #expect(try home.shell("assayd verify").output == live.output)
  }

  @Test("find changes made without the server")
  func altered() throws {
    let home = try Home()
    try home.done(["submit", "One", "--source", "Axios"])
    try home.done("server stop")
    try alter(home, "UPDATE claim SET text = 'Another'")
    let ran = try home.shell("assayd verify \(database(home))")
    #expect(ran.code == 1 && ran.output.contains("C1 is not what #1 says it was"))
  }

  @Test(
    "a rebuild restores altered rows in a sound database that a server accepts"
  )
  func rebuilt() throws {
    let home = try Home()
    try home.done(["submit", "One", "--source", "Axios"])
    try home.done("server stop")
    let (path, again) = (database(home), home.directory + "/again")
    let sound = try home.shell("assayd verify").output
    try alter(home, "UPDATE assessment SET credibility = 1")
    #expect(try home.shell("assayd verify").code == 1)

    let ran = try home.shell("mkdir -m 700 \(again); assayd rebuild \(path) \(again)")
    #expect(ran.code == 0 && ran.errors.isEmpty)
    #expect(ran.output.hasPrefix("\(again)/assay.db: made from \(path), 1 events, head "))
    #expect(sound.hasSuffix(ran.output.suffix(70)))
    #expect(try home.shell("assayd verify \(again)/assay.db").code == 0)
    #expect(try home.shell("assayd verify").code == 1)

    #expect(try home.shell("mv \(again)/assay.db \(path)").code == 0)
    #expect(try home.done("show C1").contains("One"))
  }

  @Test("a rebuild refuses a history that does not hold and a directory with a database")
  func notRebuilt() throws {
    let home = try Home()
    try home.done(["submit", "One", "--source", "Axios"])
    try home.done("server stop")
    let (path, again) = (database(home), home.directory + "/again")
    let occupied = try home.shell("assayd rebuild \(path) \(home.directory)/state/assay")
    #expect(occupied.code == 1 && occupied.errors.contains("has a database already"))
    try alter(home, "UPDATE event SET actor = 'eve'")
    let ran = try home.shell("mkdir \(again); assayd rebuild \(path) \(again)")
    #expect(ran.code == 1 && ran.errors.contains("#1 does not have the hash"))
    #expect(try home.shell("ls \(again)").output == "assay.lock\n")
    for line in ["", path, "\(path) \(again) --data /tmp", "--data \(again)"] {
      #expect(try home.shell("assayd rebuild \(line)").code == 2)
    }
  }

  @Test("report what is wrong with a foreign file, and with options besides a file")
  func refuses() throws {
    let home = try Home()
    let missing = try home.shell("assayd verify /nonexistent/assay.db")
    #expect(missing.code == 1 && missing.errors.contains("there is no database"))
    let other = try home.shell("echo text > \(home.directory)/x; assayd verify \(home.directory)/x")
    #expect(other.code == 1)
    #expect(try home.shell("assayd verify a.db --data /tmp").code == 2)
  }
}
