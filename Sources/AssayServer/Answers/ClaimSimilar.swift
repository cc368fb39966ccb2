import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ClaimSimilar: Answered {
  private static let maximumLimit: Int64 = 60

  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, _) throws(DeskError) in
    guard (1...maximumLimit).contains(parameters.limit) else {
      throw .invalid("limit", "1 to \(maximumLimit) are told, not \(parameters.limit)")
    }
    let similar: [SimilarClaim]
    switch (parameters.text, parameters.claim) {
    case (let text?, nil):
      similar = try snapshot.similar(toText: clean(text))
    case (nil, let id?):
      let claim = try snapshot.claimItself(id, field: "claim")
      similar = try snapshot.similar(to: claim)
    case (nil, nil):
      throw .invalid("text", "there is nothing to compare with; give text or claim")
    case (_?, _?):
      throw .invalid("claim", "give either text or claim, not both")
    }
    var result = Result()
    result.similar = similar.prefix(Int(parameters.limit)).map { Wire.SimilarClaim($0) }
    return result
  }

  private static func clean(_ text: String) throws(DeskError) -> String {
    do throws(TextProblem) { return try TextRule.freeText("the text").clean(text) } catch {
      throw .invalid("text", error.description)
    }
  }
}

extension Wire.SimilarClaim {
  init(_ similar: SimilarClaim) {
    self.init()
    claim = similar.claim.id
    text = similar.claim.text
    status = similar.claim.status
    verdict = similar.claim.decision?.verdict
    score = similar.score
    hint = similar.hint
  }
}
