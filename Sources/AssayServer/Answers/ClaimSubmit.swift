import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ClaimSubmit: Answered {
  static let answer = Answer<Self>.write(draft: Draft.init) {
    (draft, transaction) throws(DeskError) in
    transaction.pretokenizedText = draft.words
    try transaction.submitClaim(draft.claim, attribution: draft.attribution)
  }

  private struct Draft: Sendable {
    let claim: ClaimDraft
    let words: PretokenizedText?
    let attribution: AttributionDraft?

    init(_ parameters: Parameters) {
      claim = parameters.claim
      words = PretokenizedText(claimText: parameters.claim.text)
      attribution = parameters.attribution
    }
  }
}

extension ClaimSubmit.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    try self.init(recordedAlone: recorded, snapshot)
    similar = try snapshot.similarAtOnce(to: recorded.only(\.claims)).map { Wire.SimilarClaim($0) }
  }

  /// The result without earlier claims that say the same, which take longer to find than the rest.
  init(recordedAlone recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    claim = try snapshot.wireClaim(recorded.only(\.claims))
    attributions = try recorded.wireAttributions(snapshot)
    sources = try recorded.mentionedSources(snapshot)
  }
}
