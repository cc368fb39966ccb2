import AssayAPI

/// An id of any kind, as a person writes it.
enum AnyIdentifier: Equatable, Sendable {
  case claim(Wire.ClaimID)
  case attribution(Wire.AttributionID)
  case link(Wire.LinkID)
  case source(Wire.SourceID)
  case evidence(Wire.EvidenceID)
  case note(Wire.NoteID)

  init?(text: String) {
    if let id = Wire.ClaimID(text: text) {
      self = .claim(id)
    } else if let id = Wire.AttributionID(text: text) {
      self = .attribution(id)
    } else if let id = Wire.LinkID(text: text) {
      self = .link(id)
    } else if let id = Wire.SourceID(text: text) {
      self = .source(id)
    } else if let id = Wire.EvidenceID(text: text) {
      self = .evidence(id)
    } else if let id = Wire.NoteID(text: text) {
      self = .note(id)
    } else {
      return nil
    }
  }

  var number: Int64 {
    switch self {
    case .claim(let id): id.number
    case .attribution(let id): id.number
    case .link(let id): id.number
    case .source(let id): id.number
    case .evidence(let id): id.number
    case .note(let id): id.number
    }
  }

  var letter: Character {
    switch self {
    case .claim: Wire.ClaimTag.letter
    case .attribution: Wire.AttributionTag.letter
    case .link: Wire.LinkTag.letter
    case .source: Wire.SourceTag.letter
    case .evidence: Wire.EvidenceTag.letter
    case .note: Wire.NoteTag.letter
    }
  }

  var noun: String {
    switch self {
    case .claim: Wire.ClaimTag.noun
    case .attribution: Wire.AttributionTag.noun
    case .link: Wire.LinkTag.noun
    case .source: Wire.SourceTag.noun
    case .evidence: Wire.EvidenceTag.noun
    case .note: Wire.NoteTag.noun
    }
  }
}

/// What `retract` takes back: an attribution, a link or a piece of evidence.
enum Retractable: ArgumentValue, Equatable {
  static var isID: Bool { true }

  case attribution(Wire.AttributionID)
  case link(Wire.LinkID)
  case evidence(Wire.EvidenceID)

  static var placeholder: String { "ATTRIBUTION|LINK|EVIDENCE" }

  var name: String {
    switch self {
    case .attribution(let id): id.description
    case .link(let id): id.description
    case .evidence(let id): id.description
    }
  }

  init(argument: String) throws(UsageError) {
    switch AnyIdentifier(text: argument) {
    case .attribution(let id): self = .attribution(id)
    case .link(let id): self = .link(id)
    case .evidence(let id): self = .evidence(id)
    case .claim, .source, .note, nil:
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

/// What evidence and notes are on: a claim or an attribution.
enum MaterialSubject: ArgumentValue, Equatable {
  case claim(Wire.ClaimID)
  case attribution(Wire.AttributionID)

  static var placeholder: String { "CLAIM|ATTRIBUTION" }

  init(argument: String) throws(UsageError) {
    switch AnyIdentifier(text: argument) {
    case .claim(let id): self = .claim(id)
    case .attribution(let id): self = .attribution(id)
    case .link, .source, .evidence, .note, nil:
      throw UsageError("\"\(argument)\" is not the id of a claim or attribution, such as C2 or A7")
    }
  }

  static let doc = Doc("What it is on, by its id.", fields: "claim", "attribution")

  func fill(_ parameters: inout some MaterialParameters) {
    switch self {
    case .claim(let id): parameters.claim = id
    case .attribution(let id): parameters.attribution = id
    }
  }
}
