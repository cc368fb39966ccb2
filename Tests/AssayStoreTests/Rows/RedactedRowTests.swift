import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import JSON
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Redacted rows", .temporaryDirectory)
struct RedactedRowTests {
  /// Names of the desk's users, which stay.
  private static let users: Set = [
    "approver", "author", "proposer", "reviewer", "submitter",
  ]

  /// Rows with every value, of the kinds whose words are removed.
  private func images() throws -> [RecordImage] {
    try FullRows.all().prefix(8).filter { image in
      switch image {
      case .policy, .grant: false
      case .source, .claim, .attribution, .link, .evidence, .note: true
      }
    }
  }

  @Test("rows for tests have a value in every column, so that no column of words is forgotten")
  func everyColumn() throws {
    let store = try Desk().writer.store
    for (index, image) in try images().enumerated() {
      try put(image.row, in: store, seq: Int64(index + 1))
      for column in try columns(of: image.row) {
        let empty = try store.listStatement(
          "SELECT 1 FROM \(image.table.rawValue) WHERE \(column) IS NULL"
        ).hasRow()
        #expect(!empty, "\(image.table).\(column)")
      }
    }
  }

  private func put<Row: RecordRow>(_ row: Row, in store: StoreConnection, seq: Int64) throws {
    try RowAccess<Row>(store).put(row, seq: seq)
  }

  private func columns<Row: RecordRow>(of row: Row) throws -> [String] { Row.columns.map(\.name) }

  @Test("a redacted row has none of the words that were given for it")
  func noWords() throws {
    let mark = RedactionMark(actor: "kim", day: nil, reason: "asked for")
    for image in try images() {
      let root = try JSONDocument(image.redacted(mark).text, maximumDepth: 8).root
      #expect(
        members(of: root, with: "𝄞").filter { !Self.users.contains($0) } == [],
        "\(image.table)"
      )
    }
  }

  /// The names of the members that are or list a text with these words; of a member that is JSON, those within it.
  private func members(of node: JSONNode, with words: String) -> [String] {
    node.members.flatMap { (name, value) -> [String] in
      let texts = ([value] + Array(value.elements)).compactMap(\.string)
      guard let text = texts.first(where: { $0.contains(words) }) else {
        return members(of: value, with: words)
      }
      guard text.hasPrefix("{"),
        let inner = try? JSONDocument(Array(text.utf8), maximumDepth: 8).root
      else { return [name] }
      return members(of: inner, with: words)
    }
  }
}
