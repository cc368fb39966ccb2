import SQLite
import Support
import Testing

@Suite("event.verify", .temporaryDirectory)
struct EventVerifyTests {
  @Test("an unaltered history is sound, and its head is the newest event's hash")
  func sound() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.goOn()
    let verified = try desk.call("event.verify")
    #expect(try verified.at("ok") == true)
    #expect(try verified.at("problems") == [])
    #expect(try verified.at("events") == .integer(desk.head))
    #expect(
      try verified.at("head") == desk.call("event.list", ["newest": true]).at("events.0.hash")
    )
  }

  @Test("a history without events is sound")
  func empty() throws {
    let verified = try Desk().call("event.verify")
    #expect(try verified.at("ok") == true)
    #expect(try verified.at("events") == 0)
  }

  @Test(
    "changes made without the server are found",
    arguments: [
      "UPDATE claim SET text = 'something else' WHERE id = 1", "DELETE FROM event WHERE seq = 3",
      "DELETE FROM link", "UPDATE attribution SET live = 0 WHERE id = 3",
      "UPDATE event SET actor = 'mallory' WHERE seq = 2",
      "UPDATE source SET reliability = reliability + 1",
    ]
  )
  func altered(_ sql: String) throws {
    try Desk().makeSample()
    let connection = try Connection(path: TemporaryDirectory.path + "/assay.db", mode: .readWrite)
    try connection.execute(sql)
    let verified = try Desk().call("event.verify")
    #expect(try verified.at("ok") == false)
    #expect(try !verified.list("problems").isEmpty)
  }
}
