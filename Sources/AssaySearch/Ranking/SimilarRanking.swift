package import AssayDomain
import AssayVocabulary

/// Compares a text in full with the claims that share its rarer words.
///
/// The score is bm25 over stems plus, at a fifth of the weight, over runs of five characters, each weighted by how few
/// of the compared claims share it. The thresholds of the hints were derived from the English data of the CheckThat!
/// lab (Shaar et al., CLEF 2020, task 2).
package struct SimilarRanking {
  private static let saturation = 1.2
  private static let lengthShare = 0.75
  private static let gramShare = 0.2
  /// The minimum lead over the best claim with other content, in units of the logarithm of the number of claims.
  private static let probableLead = 2.0
  private static let possibleLead = 0.75
  /// The minimum share of the text's similarity with itself, which does not depend on the number of claims.
  private static let possibleShare = 0.6
  /// The minimum overlaps of words at which two texts have similar content and nearly equal words.
  private static let twinOverlap = 0.7
  private static let sameOverlap = 0.9

  private let text: SimilarText
  /// In the order of stems: sums of fractions depend on their order, and equal scores must come out equal.
  private let weights: [(stem: String, weight: Double)]
  private let claimCount: Int64

  /// Compares claims with a text; `weights` are those of its stems in an archive of `claimCount` claims.
  package init(text: SimilarText, weights: [String: Double], claimCount: Int64) {
    self.text = text
    self.weights = weights.sorted { $0.key < $1.key }.map { (stem: $0.key, weight: $0.value) }
    self.claimCount = claimCount
  }

  private struct Scored {
    let claim: Claim
    let text: SimilarText
    let score: Double
  }

  /// Returns the claims with their scores and hints, the most similar first.
  package func rank(_ claims: [Claim]) -> [SimilarClaim] {
    let texts = claims.map { SimilarText($0.text) }
    let grams = text.grams
    let shared = texts.map { $0.grams.intersection(grams) }
    var sharers: [Int: Int] = [:]
    for gram in shared.joined() { sharers[gram, default: 0] += 1 }
    func gramWeight(_ gram: Int) -> Double {
      TermWeights.logarithm(Double(claims.count + 1) / (Double(sharers[gram] ?? 0) + 0.5))
    }
    let lengths = texts.map { Double($0.words.count) }
    let usual = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
    let scored = claims.indices.map { index in
      let score =
        stemScore(texts[index], usual) + Self.gramShare
        * shared[index].sorted().reduce(0) {
          $0 + gramWeight($1)
        }
      return Scored(claim: claims[index], text: texts[index], score: score)
    }
    .sorted { ($0.score, -$0.claim.id.rawValue) > ($1.score, -$1.claim.id.rawValue) }
    let greatest =
      stemScore(text, usual) + Self.gramShare
      * grams.sorted().reduce(0) { $0 + gramWeight($1) }
    return hinted(scored, greatest: greatest)
  }

  private func stemScore(_ other: SimilarText, _ usual: Double) -> Double {
    let share = Self.lengthShare * Double(other.words.count) / usual
    let norm = Self.saturation * (1 - Self.lengthShare + share)
    var score = 0.0
    for (stem, weight) in weights {
      guard let count = other.stems[stem] else { continue }
      score += weight * Double(count) * (Self.saturation + 1) / (Double(count) + norm)
    }
    return score
  }

  private func hinted(_ scored: [Scored], greatest: Double) -> [SimilarClaim] {
    guard let best = scored.first else { return [] }
    let isTwin = scored.map { $0.text.overlap(with: best.text) >= Self.twinOverlap }
    let second = zip(scored, isTwin).first { !$0.1 }?.0.score ?? 0
    let lead = (best.score - second) / TermWeights.logarithm(Double(max(claimCount, 100)))
    return zip(scored, isTwin).map { claim, isTwin in
      let share = greatest > 0 ? min(1, max(0, claim.score / greatest)) : 0
      let overlap = claim.text.overlap(with: text)
      let hint: SimilarHint =
        if isTwin && lead >= Self.probableLead || overlap >= Self.sameOverlap {
          .probably
        } else if isTwin && lead >= Self.possibleLead || overlap >= Self.twinOverlap
          || share >= Self.possibleShare
        {
          .possibly
        } else {
          .distantly
        }
      return SimilarClaim(
        claim: claim.claim,
        score: Int64((1000 * share).rounded()),
        hint: hint
      )
    }
  }
}
