import AssayAPI

/// The command `assay retract`.
struct Retract: Command {
  static let name = "retract"
  static let group = CommandGroup.recording
  static let summary = "Takes attributions, links or evidence back; they stay in the history."
  static let discussion = "A reason is needed."
  static let examples = [
    #"retract A2 --because "the outlet corrected its report""#,
    #"retract L3 --because "C4 is about another agreement""#,
    #"retract E2 --because "the page is about something else""#,
  ]
  static let calls: [any Method.Type] = [
    AttributionWithdraw.self, LinkWithdraw.self, EvidenceWithdraw.self,
  ]

  var targets: [Retractable] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several(Retractable.placeholder, &targets, "What to take back, by its id.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(targets, named: \.name) { (target, session) throws(Failure) in
      switch target {
      case .attribution(let id): try retract(id, &session)
      case .link(let id): try retract(id, &session)
      case .evidence(let id): try retract(id, &session)
      }
    }
  }

  private func retract(_ id: Wire.AttributionID, _ session: inout Session) throws(Failure) {
    var parameters = AttributionWithdraw.Parameters()
    parameters.attribution = id
    let answer = try session.call(AttributionWithdraw.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.attribution, naming: SourceNames([result.attribution], []), indent: 0)
      page.addState(of: [result.claim])
    }
  }

  private func retract(_ id: Wire.LinkID, _ session: inout Session) throws(Failure) {
    var parameters = LinkWithdraw.Parameters()
    parameters.link = id
    let answer = try session.call(LinkWithdraw.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.link, indent: 0)
      page.addState(of: result.claims)
    }
  }

  private func retract(_ id: Wire.EvidenceID, _ session: inout Session) throws(Failure) {
    var parameters = EvidenceWithdraw.Parameters()
    parameters.evidence = id
    let answer = try session.call(EvidenceWithdraw.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.evidence, indent: 0)
    }
  }
}
