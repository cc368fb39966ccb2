import AssayEncoding
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Lists of texts in a column")
struct TextListTests {
  @Test(
    "a list is read back as it was written",
    arguments: [[], [""], ["a"], ["a", "", "b"], [FullRows.odd, "é", "[]", "\"", ","]]
  )
  func roundTrip(texts: [String]) {
    let read = decode(TextList(texts).columnText)
    #expect(read?.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test("the empty list is the empty text")
  func empty() { #expect(TextList<String>([]).columnText == "") }

  @Test(
    "a text that is not such a list is refused",
    arguments: ["x", "{}", "[1]", "[\"a\",null]", "[", "[[]]", "[] x"]
  )
  func refused(column: String) { #expect(decode(column) == nil) }

  @Test(
    "a list in any JSON spelling is read as a JSON reader reads it, or refused",
    arguments: 1...20
  )
  func anyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "[", "]", "\"", ",", "a", "\"A12\"", "[\"", "\"]", "\",\"", " ", "\\", "\\n", "é", "\u{1}",
    ]
    var listCount = 0
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...7, using: &random)
      var column = (0..<count).map { _ in random.pick(pieces) }.joined()
      if random.percent(70) { column = "[\"" + column + "\"]" }
      let value = try? JSONValue(parsing: column)
      let texts = value?.array.flatMap { list in
        list.allSatisfy { $0.string != nil } ? list.compactMap(\.string) : nil
      }
      if texts != nil { listCount += 1 }
      #expect(decode(column) == texts, "seed \(seed): \(column)")
    }
    #expect(listCount > 50, "seed \(seed)")
  }

  private func decode(_ column: String) -> [String]? {
    var column = column
    return column.withUTF8 { TextList<String>(utf8: $0)?.elements }
  }
}
