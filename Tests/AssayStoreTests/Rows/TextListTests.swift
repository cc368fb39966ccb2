import Testing

@testable import AssayStore

@Suite("Lists of texts in a column")
struct TextListTests {
  @Test(
    "a list is read back as it was written",
    arguments: [[], [""], ["a"], ["a", "", "b"], [FullRows.odd, "é", "[]", "\"", ","]]
  )
  func roundTrip(texts: [String]) {
    let read = TextList.decode(TextList.encode(texts))
    #expect(read?.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test("the empty list is the empty text")
  func empty() { #expect(TextList.encode([]) == "") }

  @Test(
    "what is no such list is none",
    arguments: ["x", "{}", "[1]", "[\"a\",null]", "[", "[[]]", "[] x"]
  )
  func refused(column: String) { #expect(TextList.decode(column) == nil) }
}
