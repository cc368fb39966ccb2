import AssayDomain
import AssayVocabulary
import DeskSupport
import Posix
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Names of older databases", .temporaryDirectory)
struct NameMigrationTests {
  /// A database whose sources S1 and S2 have names that were different and are equal now, and S3 a name that looks like
  /// that of S4.
  private func desk() throws -> Desk {
    let desk = try Desk()
    for (number, name) in ["Axios", "Axi\u{200D}os", "Саре", "Cape"].enumerated() {
      try desk.call { (transaction) throws(DeskError) in
        var source = Source()
        source.id = transaction.ids.source.next()
        source.name = name
        source.reliability = [.a, .b, .c, .d][number]
        try transaction.put(.source(source))
      }
    }
    return desk
  }

  private func found(_ name: String, at desk: Desk) throws -> SourceID? {
    try desk.now { (snapshot) throws(DeskError) in
      try snapshot.find(.name(name), carrier: nil, field: "source")?.id
    }
  }

  @Test("sources whose names are equal now are kept, found by id, and verify and rebuild")
  func bothKept() throws {
    let desk = try desk()
    #expect(try found("Axi\u{200D}os", at: desk) == 1 && found("axios", at: desk) == 1)
    #expect(try found("Саре", at: desk) == 3 && found("Cape", at: desk) == 4)
    #expect(try desk.source(2).name == "Axi\u{200D}os")
    try desk.call { (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.name = "Axios Pro"
      try transaction.editSource(.id(2), edit)
    }
    #expect(try found("axios", at: desk) == 1 && found("AXIOS PRO", at: desk) == 2)
    #expect(try desk.verify().problems == [])
    let again = desk.directory + "/again"
    try Files.makeDirectory(again, mode: 0o700)
    _ = try Store.rebuild(from: desk.store.path, into: again, nowMs: desk.nowMs) { _, _ in }
    #expect(
      try TableDump(path: again + "/assay.db").rows(of: "source_name")
        == TableDump(path: desk.store.path).rows(of: "source_name")
    )
  }

  @Test("the names of a database of the first layout are folded anew")
  func migrated() throws {
    let path = try { try self.desk().store.path }()
    let rows = try TableDump(path: path).rows(of: "source_name")
    try {
      let connection = try Connection(path: path, mode: .readWrite)
      try connection.execute(
        """
        DROP TABLE source_name;
        CREATE TABLE source_name (norm TEXT NOT NULL, carrier INTEGER NOT NULL, source INTEGER NOT NULL,
          PRIMARY KEY (norm, carrier)) WITHOUT ROWID;
        INSERT INTO source_name SELECT lower(name), 0, id FROM source;
        \(RequestMigrationTests.undo)
        DELETE FROM migration WHERE version >= 2;
        """
      )
      try connection.close()
    }()
    let desk = try Desk()
    #expect(try TableDump(path: path).rows(of: "source_name") == rows)
    #expect(try found("Axi\u{200D}os", at: desk) == 1)
    #expect(try desk.verify().problems == [])
  }
}
