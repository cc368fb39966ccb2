import AssayAPI

/// An id of any kind, as a person writes it.
struct AnyIdentifier: Sendable {
  private static let kinds: [any IdentifierKind.Type] = [
    Wire.ClaimTag.self, Wire.AttributionTag.self, Wire.LinkTag.self, Wire.SourceTag.self,
    Wire.EvidenceTag.self, Wire.NoteTag.self,
  ]

  let letter: Character
  let noun: String
  let number: Int64

  init?(text: String) {
    for kind in Self.kinds {
      guard let number = Self.number(text, kind) else { continue }
      (letter, noun, self.number) = (kind.letter, kind.noun, number)
      return
    }
    return nil
  }

  private static func number<Kind: IdentifierKind>(_ text: String, _ kind: Kind.Type) -> Int64? {
    Identifier<Kind>(text: text)?.number
  }
}

/// What `retract` takes back: an attribution, a link or a piece of evidence.
enum Retractable: ArgumentValue, Equatable {
  static let isID = true
  static let placeholder = "ATTRIBUTION|LINK|EVIDENCE"

  case attribution(Wire.AttributionID)
  case link(Wire.LinkID)
  case evidence(Wire.EvidenceID)

  var name: String {
    switch self {
    case .attribution(let id): id.description
    case .link(let id): id.description
    case .evidence(let id): id.description
    }
  }

  init(argument: String) throws(UsageError) {
    if let id = Wire.AttributionID(text: argument) {
      self = .attribution(id)
    } else if let id = Wire.LinkID(text: argument) {
      self = .link(id)
    } else if let id = Wire.EvidenceID(text: argument) {
      self = .evidence(id)
    } else {
      throw UsageError(
        "\"\(argument)\" is not the id of an attribution, link or evidence, such as A7, L3 or E2"
      )
    }
  }
}

/// The parameters of a call that adds something to a claim or to an attribution.
protocol MaterialParameters: WireObject {
  var claim: Wire.ClaimID? { get set }
  var attribution: Wire.AttributionID? { get set }
}

extension EvidenceAdd.Parameters: MaterialParameters {}
extension NoteAdd.Parameters: MaterialParameters {}

extension MaterialParameters {
  /// Takes the id of what evidence or a note is on.
  mutating func visitSubject(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    var id = ""
    let doc = Doc("What it is on, by its id.", fields: "claim", "attribution")
    try arguments.one("CLAIM|ATTRIBUTION", &id, doc)
    claim = Wire.ClaimID(text: id)
    attribution = Wire.AttributionID(text: id)
    guard id.isEmpty || claim != nil || attribution != nil else {
      throw UsageError("\"\(id)\" is not the id of a claim or attribution, such as C2 or A7")
    }
  }
}
