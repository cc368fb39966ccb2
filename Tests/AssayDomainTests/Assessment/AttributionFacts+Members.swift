import AssayDomain
import AssayVocabulary

extension AttributionFacts {
  init(
    id: AttributionID,
    claim: ClaimID,
    source: SourceID,
    stance: Stance,
    at: ReportTime?,
    basis: Basis,
    cites: [Citation],
    precedes: [AttributionID],
    isSeen: Bool,
    isInterested: Bool,
    isLive: Bool
  ) {
    self.init()
    (self.id, self.claim, self.source) = (id, claim, source)
    (self.stance, self.at, self.basis) = (stance, at, basis)
    self.cites = cites
    ties.precedes = precedes
    (self.isSeen, self.isInterested, self.isLive) = (isSeen, isInterested, isLive)
  }
}
