import Posix
import Support
import Testing

@testable import AssayStore

@Suite("What a crash leaves of copies", .temporaryDirectory)
struct UnfinishedCopiesTests {
  private var directory: String { TemporaryDirectory.path }
  private var copies: UnfinishedCopies { UnfinishedCopies(directory: directory) }
  private var notes: [String] {
    get throws { try Files.names(in: directory).filter { $0.hasPrefix("assay.copy-") } }
  }

  @Test("a copy is noted while it is written, and not after it is whole or has been stopped")
  func noted() throws {
    try Desk.closedSample()
    // A copy can be stopped after each megabyte.
    try alter("CREATE TABLE bulk (x); INSERT INTO bulk VALUES (zeroblob(3000000))")
    let desk = try Desk()
    let target = directory + "/copy.db"
    for goesOn in [false, true] {
      var seen: [String] = []
      let copy = try? desk.store.reader().copy(to: target, notedIn: copies) { _, _ in
        seen = (try? notes) ?? []
        return goesOn
      }
      #expect((copy != nil) == goesOn && Files.exists(target) == goesOn)
      #expect(seen.count == 1)
      #expect(try notes == [])
      #expect(!Files.exists(UnfinishedCopies.partialPath(of: target)))
    }
  }

  @Test(
    "what is left of a noted copy is removed, with what SQLite keeps beside it, and nothing else"
  )
  func removed() throws {
    let (partial, whole) = (directory + "/copy.db.partial-7", directory + "/copy.db")
    for path in [partial, partial + "-journal", whole] { try make(path) }
    _ = try copies.note(partial)
    #expect(try copies.clear().map(\.path) == [partial])
    #expect(try Files.names(in: directory) == ["copy.db"])
    #expect(try copies.clear().isEmpty)
  }

  @Test(
    "a note that is cut short, or names another file, removes nothing but itself",
    arguments: [
      "", "copy.db.partial-7", "copy.db.partial-77", "copy.db.partial-7/\n", "copy.db\n",
      "copy.db.partial-\n",
    ]
  )
  func otherNotes(text: String) throws {
    for name in ["copy.db", "copy.db.partial-7", "copy.db.partial-"] {
      try make("\(directory)/\(name)")
    }
    let note = text.isEmpty ? text : "\(directory)/\(text)"
    try Files.write(Array(note.utf8), to: directory + "/assay.copy-1-1", mode: 0o600)
    #expect(try copies.clear().isEmpty)
    #expect(
      try Files.names(in: directory).sorted() == [
        "copy.db", "copy.db.partial-", "copy.db.partial-7",
      ]
    )
  }

  @Test("a note whose copy is gone is removed")
  func gone() throws {
    _ = try copies.note("/nowhere/copy.db.partial-7")
    _ = try copies.note(directory + "/copy.db.partial-7")
    #expect(try copies.clear().isEmpty)
    #expect(try notes == [])
  }

  @Test("what cannot be removed is named, at every start until it is gone")
  func stuck() throws {
    let partial = directory + "/copy.db.partial-7"
    try Files.makeDirectory(partial, mode: 0o700)
    _ = try copies.note(partial)
    for _ in 1...2 {
      let remains = try copies.clear()
      #expect(remains.map(\.path) == [partial])
      #expect(remains.first?.error?.call == "unlink")
    }
    #expect(try notes.count == 1)
  }

  @Test("what is left of a rebuild is removed")
  func rebuild() throws {
    let path = Store.rebuildingPath(in: directory)
    for suffix in ["", "-wal"] { try make(path + suffix) }
    #expect(try copies.clear().map(\.path) == [path])
    #expect(try Files.names(in: directory) == [])
  }

  private func make(_ path: String) throws {
    try Files.write([1, 2, 3], to: path, mode: 0o600)
  }
}
