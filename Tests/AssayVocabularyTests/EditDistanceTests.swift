import AssayVocabulary
import Testing

@Suite("The number of edits between texts")
struct EditDistanceTests {
  @Test(
    "a character put in, left out, changed or swapped with the next is one edit",
    arguments: [
      ("axios", "axios", 0), ("axios", "axioss", 1), ("axios", "axos", 1), ("axios", "axius", 1),
      ("axios", "xaios", 1), ("", "axios", 5), ("axios", "", 5), ("kitten", "sitting", 3),
      ("өскемен", "оскемен", 1), ("caf\u{E9}", "cafe", 1), ("ca", "abc", 3),
    ]
  )
  func edits(_ one: String, _ other: String, _ edits: Int) {
    #expect(EditDistance.between(one, other) == edits)
    #expect(EditDistance.between(other, one) == edits)
  }

  @Test("only the first 64 characters count")
  func bounded() {
    let beginning = String(repeating: "a", count: 64)
    #expect(EditDistance.between(beginning + "b", beginning + "cd") == 0)
  }
}
