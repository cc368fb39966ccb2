import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ClaimSubmit: Answered {
  static let answer = Answer<Self>.write(draft: draft, afterCommit: nil) {
    (draft, transaction) throws(DeskError) in
    transaction.pretokenizedText = draft.words
    try transaction.submitClaim(draft.call.claim, attribution: draft.call.attribution)
  }

  private static func draft(_ call: Parameters) -> (call: Parameters, words: PretokenizedText?) {
    (call, PretokenizedText(claimText: call.claim.text))
  }
}

extension ClaimSubmit.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    try self.init(recordedAlone: recorded, snapshot)
    similar = try snapshot.similarAtOnce(to: recorded.only(\.claims)).map { Wire.SimilarClaim($0) }
  }

  /// Makes the result without earlier similar claims, which take longer to find than everything else in it.
  init(recordedAlone recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    claim = try snapshot.wireClaim(recorded.only(\.claims))
    attributions = try recorded.wireAttributions(snapshot)
    sources = try recorded.mentionedSources(in: attributions, snapshot)
    notices = try recorded.notices(snapshot)
  }
}
