import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Texts that are not indexed yet")
struct UnindexedTextsTests {
  private static let words = ["amber", "bridge", "cobalt", "delta", "ember"]

  /// A second implementation of the list, as simple as possible.
  private struct Plain {
    var changes: [TextChange] = []

    func claims(with stem: String, upTo bound: Int64) -> [Int64] {
      changes.compactMap { change in
        guard case .claim(let claim) = change.subject, claim.rawValue <= bound,
          change.entry?.stems.contains(stem) == true
        else { return nil }
        return claim.rawValue
      }
    }
  }

  private func change(_ number: Int64, _ random: inout SeededGenerator) -> TextChange {
    let count = Int.random(in: 0...3, using: &random)
    let text = (0..<count).map { _ in random.pick(Self.words) }.joined(separator: " ")
    let claim = ClaimID(rawValue: number)
    return TextChange(
      subject: random.percent(80)
        ? .claim(claim) : .quote(AttributionID(rawValue: number)),
      before: nil,
      after: random.percent(90) ? text : nil
    )
  }

  @Test(
    "are found by their words, few or many, even after calls were undone",
    arguments: [1, 2, 3] as [UInt64]
  )
  func found(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = UnindexedTexts()
    var cache = PostingCache()
    var plain = Plain()
    for number in 1...600 as ClosedRange<Int64> {
      let changes = (0..<random.pick([0, 1, 1, 3])).map { _ in change(number, &random) }
      texts.append(changes)
      plain.changes += changes
      if random.percent(4) {
        let count = Int.random(in: 0...plain.changes.count, using: &random)
        texts.truncate(to: max(count, plain.changes.count - 20), removingFrom: &cache)
        plain.changes.removeSubrange(max(count, plain.changes.count - 20)...)
      }
      #expect(
        texts.changes.map(\.subject) == plain.changes.map(\.subject)
          && texts.changes.map(\.after) == plain.changes.map(\.after),
        "seed \(seed)"
      )
      let stem = random.pick(Self.words)
      let bound = Int64.random(in: 0...number, using: &random)
      #expect(
        texts.claims(with: stem, upTo: bound) == plain.claims(with: stem, upTo: bound),
        "seed \(seed), text \(number)"
      )
    }
    #expect(plain.changes.count > 200, "seed \(seed)")
    texts.removeAll()
    #expect(texts.count == 0 && texts.claims(with: Self.words[0], upTo: .max) == [])
  }

  @Test("of a claim that was changed twice have only its last text")
  func last() {
    let texts = UnindexedTexts()
    for text in ["amber", "bridge"] {
      texts.append([TextChange(subject: .claim(7), before: nil, after: text)])
    }
    #expect(texts.entry(of: 7) == IndexEntry("bridge"))
    #expect(texts.entry(of: 8) == nil)
  }
}
