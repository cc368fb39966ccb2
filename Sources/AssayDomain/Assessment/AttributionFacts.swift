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
  /// What identifies the page on which the report can be read: the first attribution that was recorded of it.
  package var page: AttributionID?
  package var isSeen = true
  package var isInterested = false
  package var isLive = true
  private var rareTies = RareTies.none

  package init() {}

  /// What the report is tied to besides the reports that it cites.
  package var ties: AttributionTies {
    get { if case .some(let ties) = rareTies { ties } else { AttributionTies() } }
    set { rareTies = newValue.isEmpty ? .none : .some(newValue) }
  }

  /// Whether `ties` is not empty, as for few reports.
  package var hasTies: Bool { if case .some = rareTies { true } else { false } }

  /// Kept outside the facts, because inputs of thousands of reports are copied more often than ties are read.
  private indirect enum RareTies: Hashable, Sendable {
    case none
    case some(AttributionTies)
  }
}

/// The attributions that an attribution is tied to besides those that it cites.
package struct AttributionTies: Hashable, Sendable {
  package var precedes: [AttributionID] = []
  /// Earlier attributions of the same source on the same claim; while this one is live, they count as withdrawn.
  package var supersedes: [AttributionID] = []
  /// Attributions that made one statement together with this one: on one side, their groups are one voice.
  package var jointWith: [AttributionID] = []
  /// Attributions on the same page that are known to be statements of their own.
  package var separateFrom: [AttributionID] = []

  package init() {}

  fileprivate var isEmpty: Bool {
    precedes.isEmpty && supersedes.isEmpty && jointWith.isEmpty && separateFrom.isEmpty
  }
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
    var ties = AttributionTies()
    ties.precedes = attribution.precedes
    ties.supersedes = attribution.supersedes
    ties.jointWith = attribution.jointWith
    ties.separateFrom = attribution.separateFrom
    self.ties = ties
    page = attribution.page
    isSeen = attribution.isSeen
    isInterested = attribution.isInterested
    isLive = attribution.isLive
  }
}
