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

  @Test("the proposer is told that another user decides, and cannot decide the claim")
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

  @Test("every user sees the verdicts that wait for approval, and another user approves one")
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

  @Test("another user rejects a verdict with a reason, and its proposer gets a new lease")
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

  @Test("several verdicts are approved at once, and a refused one is named")
  func several() throws {
    let desk = try desk()
    _ = try propose(desk)
    try desk.done(as: 0, ["submit", "The road is closed"])
    let ran = try desk.assay(as: NewsDesk.ben, ["approve", "C1", "C2"])
    #expect(ran.code == 1 && ran.output.contains("decided unverifiable"))
    #expect(ran.errors.contains("assay: C2: C2 cannot be approved: no verdict is proposed"))
  }

  @Test("a watching user who may no longer read is told so, and the command exits")
  func watchEnds() throws {
    let desk = try desk()
    let watch = try desk.start(as: NewsDesk.ann, ["watch", "--after", "0"])
    let deadline = Deadline.usual
    while try watch.output().split(separator: "\n").count < 4 { try #require(!deadline.isOver) }
    try desk.done(as: 0, "revoke \(NewsDesk.ann)")
    #expect(try watch.waitForEnd() == .exit(1))
    #expect(try watch.output().contains("needs the role reader"))
  }

  @Test("each user is told their role, and the role that they lack")
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
