import Support
import Testing

@Suite("note.add", .temporaryDirectory)
struct NoteAddTests {
  @Test("a remark and a contact are shown with the claim, each with its author")
  func adds() throws {
    let desk = try Desk()
    try desk.firsthand(try desk.claim(), "Axios")
    let remark = try desk.call("note.add", ["attribution": "A1", "text": "changed at noon"])
    #expect(try remark.at("note.kind") == "comment" && remark.at("note.claim") == "C1")
    let contact: JSONValue = [
      "claim": "C1", "kind": "contact", "asked": "Ministry", "askedAt": "2025-11-06",
    ]
    try desk.call("note.add", contact, by: "bob")
    let notes = try desk.call("claim.get", ["claim": "C1"]).list("notes")
    #expect(try notes.map { try $0.text("author") } == ["ann", "bob"])
    #expect(notes[1]["answer"] == nil)
  }

  @Test("a comment without words, and a contact without a person, are refused")
  func refuses() throws {
    let desk = try Desk()
    _ = try desk.claim()
    #expect(try desk.refusal(of: "note.add", ["claim": "C1"])?.field == "text")
    #expect(try desk.refusal(of: "note.add", ["claim": "C1", "kind": "contact"])?.field == "asked")
    #expect(try desk.refusal(of: "note.add", ["text": "x"])?.field == "claim")
  }
}
