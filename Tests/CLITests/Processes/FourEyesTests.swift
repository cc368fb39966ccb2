import Support
import Testing

/// Several users, whose processes only root can start.
@Suite("Under four eyes", .temporaryDirectory, .needsRoot)
struct FourEyesTests {
  /// A desk of two reviewers with a claim that the first has proposed as unverifiable.
  private func desk() throws -> NewsDesk {
    let desk = try NewsDesk()
    try desk.done(as: 0, "policy set --four-eyes")
    for user in [NewsDesk.ann, NewsDesk.ben] {
      try desk.done(as: 0, "grant \(user) reviewer")
    }
    try desk.done(as: 0, ["submit", "The bridge is closed"])
    return desk
  }

  private func propose(_ desk: NewsDesk) throws -> String {
    try desk.done(
      as: NewsDesk.ann,
      ["propose", "C1", "unverifiable", "--because", "nobody answers the telephone"]
    )
  }

  @Test("who proposes is told that somebody else decides, and cannot decide it")
  func ownProposal() throws {
    let desk = try desk()
    let output = try propose(desk)
    #expect(output.hasPrefix("C1  proposed unverifiable  "))
    #expect(output.contains("proposed unverifiable by uid 61002, "))
    #expect(output.contains("; waits for approval\n      because nobody answers the telephone\n"))
    #expect(output.contains("Somebody else decides it: assay approve C1, or assay reject C1"))
    let own = try desk.assay(as: NewsDesk.ann, ["approve", "C1"])
    #expect(own.code == 1 && own.errors.contains("you proposed this verdict"))
  }

  @Test("everybody sees what waits for approval, and another approves it")
  func approve() throws {
    let desk = try desk()
    _ = try propose(desk)
    for line in ["show C1", "list", "queue", "explain C1", "search bridge"] {
      #expect(
        try desk.done(as: NewsDesk.ben, line).contains("proposed unverifiable"),
        "\(line)"
      )
    }
    let output = try desk.done(as: NewsDesk.ben, "approve C1")
    #expect(output.hasPrefix("C1  unverifiable  "))
    #expect(output.contains("decided unverifiable by uid 61002, approved by uid 61003, "))
    #expect(try desk.done(as: NewsDesk.ben, "explain C1").contains("The verdict still stands."))
  }

  @Test("another gives it back for a reason, to who proposed it, for the time of a lease")
  func reject() throws {
    let desk = try desk()
    _ = try propose(desk)
    let bare = try desk.assay(as: NewsDesk.ben, ["reject", "C1"])
    #expect(bare.code == 1 && bare.errors.contains("--because"))
    let because = ["--because", "ask the town hall"]
    let output = try desk.done(as: NewsDesk.ben, ["reject", "C1"] + because)
    #expect(output.hasPrefix("C1  in review  "))
    #expect(output.contains("\n    held by uid 61002 until 20"))
    #expect(try desk.done(as: NewsDesk.ben, "queue").contains("held by uid 61002 until 20"))
    #expect(try desk.done(as: NewsDesk.ben, "history C1").contains("because ask the town hall"))
  }

  @Test("several are approved at once, one that is refused is named and the others are done")
  func several() throws {
    let desk = try desk()
    _ = try propose(desk)
    try desk.done(as: 0, ["submit", "The road is closed"])
    let ran = try desk.assay(as: NewsDesk.ben, ["approve", "C1", "C2"])
    #expect(ran.code == 1 && ran.output.contains("decided unverifiable"))
    #expect(ran.errors.contains("assay: C2: C2 cannot be approved: no verdict is proposed"))
  }

  @Test("who watches and may not read any more is told so, and the command ends")
  func watchEnds() throws {
    let desk = try desk()
    let watch = try desk.start(as: NewsDesk.ann, ["watch", "--after", "0"])
    let deadline = Deadline.usual
    while try watch.output().split(separator: "\n").count < 4 { try #require(!deadline.isOver) }
    try desk.done(as: 0, "revoke \(NewsDesk.ann)")
    #expect(try watch.waitForEnd() == .exit(1))
    #expect(try watch.output().contains("needs the role reader"))
  }

  @Test("each is told the role they have, and what they lack")
  func roles() throws {
    let desk = try desk()
    #expect(try desk.done(as: 0, "server status").contains("You are root, an editor."))
    #expect(
      try desk.done(as: NewsDesk.ann, "server status").contains("You are uid 61002, a reviewer.")
    )
    let refused = try desk.assay(as: NewsDesk.ann, ["policy", "set", "--no-four-eyes"])
    #expect(refused.code == 1 && refused.errors.contains("needs the role editor"))
    #expect(refused.errors.contains("assay grant "))
    try desk.done(as: 0, "revoke 61002")
    let stranger = try desk.assay(as: NewsDesk.ann, ["list"])
    #expect(stranger.code == 1 && stranger.errors.contains("needs the role reader"))
  }
}
