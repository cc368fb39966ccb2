import AssayAPI
import AssayVocabulary

struct Retract: Command {
  let summary = "Takes attributions, links or evidence back; they stay in the history."
  let discussion =
    "A reason is needed. Without --taken-back the desk corrects itself. With it the source said so and took it back that day: --said-by an earlier day still counts it."
  let examples = [
    #"retract A2 --because "it was recorded under the wrong claim""#,
    #"retract A5 --taken-back 2025-11-08 --because "the ministry withdrew its statement""#,
    #"retract L3 --because "C4 is about another agreement""#,
    #"retract E2 --because "the page is about something else""#,
  ]
  let calls: [any Method.Type] = [
    AttributionWithdraw.self, LinkWithdraw.self, EvidenceWithdraw.self,
  ]

  var targets: [Retractable] = []
  var withdrawal = AttributionWithdraw.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let doc = Doc("What to take back, by its id.", fields: "attribution", "link", "evidence")
    try arguments.several(Retractable.placeholder, &targets, doc)
    try arguments.fields(of: &withdrawal, positionals: [], except: ["attribution"])
  }

  func check() throws(UsageError) {
    guard withdrawal.takenBack != nil else { return }
    for target in targets {
      guard case .attribution = target else {
        throw UsageError("--taken-back is for attributions, and \(target) is none")
      }
    }
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(targets) { (target, session) throws(Failure) in
      switch target {
      case .attribution(let id):
        try session.perform(AttributionWithdraw.self, withdrawal, \.attribution, [id]) {
          $1.add($0)
        }
      case .link(let id):
        try session.perform(LinkWithdraw.self, .init(), \.link, [id]) { $1.add($0) }
      case .evidence(let id):
        try session.perform(EvidenceWithdraw.self, .init(), \.evidence, [id]) {
          $1.add($0.evidence, indent: 0)
        }
      }
    }
  }
}

/// A record that `retract` withdraws: an attribution, a link or a piece of evidence.
enum Retractable: ArgumentValue, Equatable, CustomStringConvertible {
  static let isID = true
  static let placeholder = "ATTRIBUTION|LINK|EVIDENCE"

  case attribution(AttributionID)
  case link(LinkID)
  case evidence(EvidenceID)

  var description: String {
    switch self {
    case .attribution(let id): id.description
    case .link(let id): id.description
    case .evidence(let id): id.description
    }
  }

  init(argument: String) throws(UsageError) {
    let attribution = AttributionID(text: argument).map(Self.attribution)
    let link = LinkID(text: argument).map(Self.link)
    guard let found = attribution ?? link ?? EvidenceID(text: argument).map(Self.evidence) else {
      throw UsageError(
        "\"\(argument)\" is not the id of an attribution, link or evidence, such as A7, L3 or E2"
      )
    }
    self = found
  }
}
