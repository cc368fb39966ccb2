import AssayAPI
import AssayVocabulary

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

  private var id: any EntityID {
    switch self {
    case .claim(let id): id
    case .attribution(let id): id
    case .link(let id): id
    case .source(let id): id
    case .evidence(let id): id
    case .note(let id): id
    }
  }

  var number: Int64 { id.rawValue }
  var letter: Character { Character(UnicodeScalar(type(of: id).letter)) }
  var noun: String { type(of: id).noun }
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
}
