import AssaySearch
import Support
import Testing

@Suite("Ranking matches")
struct RankingTests {
  @Test("matches come in the order of score and age, however many", arguments: 0...40)
  func ranking(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let matches = (0..<count * count).map { id in
      (id: Int64(id), score: Int64.random(in: 0...20, using: &random))
    }
    .shuffled(using: &random)
    let sorted = matches.sorted { ($0.score, $0.id) > ($1.score, $1.id) }
    #expect(Ranking(matches).map(\.id) == sorted.map(\.id))
  }
}
