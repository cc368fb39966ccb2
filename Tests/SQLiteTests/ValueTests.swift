import SQLite
import Support
import Testing

@Suite(.temporaryDirectory)
struct ValueTests {
  @Test(arguments: [
    "", "plain", "Қазақстан", "e\u{301} 👩‍👩‍👧", "a\0b", "\0", "\u{FEFF}x",
  ])
  func `text comes back as it went in`(text: String) throws {
    let statement = try makeConnection().prepare("SELECT ?, typeof(?1)")
    statement.bind(text, at: 1)
    let read = try statement.first { ($0.text(0), $0.text(1)) }
    #expect(read.map { Array($0.0.utf8) } == Array(text.utf8))
    #expect(read?.1 == "text")
  }

  @Test(arguments: [[], [0], [0, 255, 0]] as [[UInt8]])
  func `a blob comes back as it went in`(blob: [UInt8]) throws {
    let statement = try makeConnection().prepare("SELECT ?, typeof(?1)")
    statement.bind(blob, at: 1)
    #expect(try statement.first { $0.text(1) } == "blob")
    statement.bind(blob, at: 1)
    #expect(try statement.first { $0.blob(0) } == blob)
  }

  @Test func `what fills many pages comes back whole`() throws {
    let connection = try makeConnection()
    try connection.execute("CREATE TABLE t (a, b)")
    let text = String(repeating: "long ", count: 100_000)
    let insert = try connection.prepare("INSERT INTO t VALUES (?, ?)")
    insert.bind(text, at: 1)
    insert.bind(Array(text.utf8), at: 2)
    try insert.run()
    let select = try connection.prepare("SELECT a, b FROM t")
    let isWhole = try select.first { $0.text(0) == text && $0.blob(1) == Array(text.utf8) }
    #expect(isWhole == true)
  }

  @Test(arguments: [0, -1, (1 << 53) + 1, .min, .max] as [Int64])
  func `an integer comes back as it went in`(value: Int64) throws {
    let statement = try makeConnection().prepare("SELECT ?")
    statement.bind(value, at: 1)
    #expect(try statement.first { $0.integer(0) } == value)
  }

  @Test func `nil is NULL for every type`() throws {
    let connection = try makeConnection()
    let statement = try connection.prepare("SELECT typeof(?), typeof(?), typeof(?)")
    statement.bind(String?.none, at: 1)
    statement.bind(Int64?.none, at: 2)
    statement.bindNull(at: 3)
    let types = try statement.first { row in (0..<3).map { row.text($0) } }
    #expect(types == ["null", "null", "null"])
  }

  @Test func `NULL reads as nil, or as nothing`() throws {
    let statement = try makeConnection().prepare("SELECT NULL")
    try statement.rows { row in
      #expect(row.isNull(0))
      #expect(row.optionalInteger(0) == nil)
      #expect(row.optionalText(0) == nil)
      #expect(row.integer(0) == 0)
      #expect(row.text(0).isEmpty)
      #expect(row.blob(0).isEmpty)
    }
  }

  @Test func `an empty text from memory is not NULL`() throws {
    let statement = try makeConnection().prepare("SELECT typeof(?), typeof(?)")
    statement.bind(text: UnsafeRawBufferPointer(start: nil, count: 0), at: 1)
    statement.bind(blob: UnsafeRawBufferPointer(start: nil, count: 0), at: 2)
    #expect(try statement.first { [$0.text(0), $0.text(1)] } == ["text", "blob"])
  }

  @Test func `bytes from memory are copied before the call returns`() throws {
    let statement = try makeConnection().prepare("SELECT ?, ?")
    var bytes = Array("kept".utf8)
    bytes.withUnsafeBytes { buffer in
      statement.bind(text: buffer, at: 1)
      statement.bind(blob: buffer, at: 2)
    }
    for index in bytes.indices { bytes[index] = 0 }
    let read = try statement.first { ($0.text(0), $0.blob(1)) }
    #expect(read?.0 == "kept")
    #expect(read?.1 == Array("kept".utf8))
  }

  @Test func `text that is not UTF-8 is repaired`() throws {
    let statement = try makeConnection().prepare("SELECT CAST(x'61FF62' AS TEXT)")
    #expect(try statement.first { $0.text(0) } == "a\u{FFFD}b")
  }

  @Test func `lends text at one address for as long as the row lasts`() throws {
    let statement = try makeConnection().prepare("SELECT 'lent', 12345, NULL")
    try statement.rows { row in
      let first = row.withUTF8(0) { UInt(bitPattern: $0.baseAddress) }
      let second = row.withUTF8(0) { UInt(bitPattern: $0.baseAddress) }
      #expect(first == second && first != 0)
      #expect(row.withUTF8(0) { Array($0) } == Array("lent".utf8))
      #expect(row.withUTF8(1) { Array($0) } == Array("12345".utf8))
      #expect(row.withUTF8(2) { $0.count } == 0)
    }
  }

  @Test func `what the reader of lent text throws comes through`() throws {
    struct Refused: Error {}
    let statement = try makeConnection().prepare("SELECT 'x'")
    #expect(try statement.step())
    #expect(throws: Refused.self) {
      try statement.withUTF8(0) { (_) throws(Refused) in throw Refused() }
    }
  }
}
