import AssaySearch
import Support
import Testing

@Suite("What the index holds for a text")
struct IndexEntryTests {
  @Test("an entry has its stems once each, the longest first", arguments: [1, 2, 3] as [UInt64])
  func stems(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "talk", "talks", "talking", "a", "Kazakhstan", "#AbrahamAccords", "3.5", "日本", "é",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(words) }
        .joined(separator: " ")
      let folded = FoldedText(text)
      let all = Set((folded.words + folded.wholes).map(\.stem))
      let entry = IndexEntry(text)
      #expect(Set(entry.stems) == all && entry.stems.count == all.count, "seed \(seed): \(text)")
      #expect(
        entry.stems.map(\.utf8.count) == entry.stems.map(\.utf8.count).sorted(by: >),
        "seed \(seed): \(text)"
      )
      for word in ["talk", "a", "kazakhstan", "abrahamaccords", "accord", "5", "日", "e", "zz", ""] {
        #expect(entry.has(word) == all.contains(word), "seed \(seed): \(word) in \(text)")
      }
    }
  }
}
