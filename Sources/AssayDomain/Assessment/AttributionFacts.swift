package import AssayVocabulary

/// The facts that an assessment needs of an attribution, live or withdrawn.
package struct AttributionFacts: Hashable, Sendable {
  package var id = AttributionID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  package var source = SourceID(rawValue: 0)
  package var stance = Stance.asserts
  /// When the report was made; nil if unknown.
  package var at: ReportTime?
  package var basis = Basis.unknown
  /// Ignored unless the basis is `cites`.
  package var cites: [Citation] = []
  package var precedes: [AttributionID] = []
  /// Earlier attributions of the same source on the same claim; while this one is live, they count as withdrawn.
  package var supersedes: [AttributionID] = []
  /// Attributions that made one statement together with this one: on one side, their groups are one voice.
  package var jointWith: [AttributionID] = []
  /// Attributions on the same page that are known to be statements of their own.
  package var separateFrom: [AttributionID] = []
  /// What identifies the page on which the report can be read: the first attribution that was recorded of it.
  package var page: AttributionID?
  package var isSeen = true
  package var isInterested = false
  package var isLive = true

  package init() {}
}

extension AttributionFacts {
  package init(_ attribution: Attribution) {
    id = attribution.id
    claim = attribution.claim
    source = attribution.source
    stance = attribution.stance
    at = attribution.at.map { ReportTime($0) }
    basis = attribution.basis
    cites = attribution.cites
    precedes = attribution.precedes
    supersedes = attribution.supersedes
    jointWith = attribution.jointWith
    separateFrom = attribution.separateFrom
    page = attribution.page
    isSeen = attribution.isSeen
    isInterested = attribution.isInterested
    isLive = attribution.isLive
  }
}
