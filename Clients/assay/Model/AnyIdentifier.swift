import AssayAPI

/// An id of any kind, as a person writes it.
enum AnyIdentifier: Equatable, Sendable {
  case claim(Wire.ClaimID)
  case attribution(Wire.AttributionID)
  case link(Wire.LinkID)
  case source(Wire.SourceID)

  init?(text: String) {
    if let id = Wire.ClaimID(text: text) {
      self = .claim(id)
    } else if let id = Wire.AttributionID(text: text) {
      self = .attribution(id)
    } else if let id = Wire.LinkID(text: text) {
      self = .link(id)
    } else if let id = Wire.SourceID(text: text) {
      self = .source(id)
    } else {
      return nil
    }
  }

  var noun: String {
    switch self {
    case .claim: Wire.ClaimTag.noun
    case .attribution: Wire.AttributionTag.noun
    case .link: Wire.LinkTag.noun
    case .source: Wire.SourceTag.noun
    }
  }
}

/// What `retract` takes back: an attribution or a link.
enum Retractable: ArgumentValue, Equatable {
  case attribution(Wire.AttributionID)
  case link(Wire.LinkID)

  static var placeholder: String { "ATTRIBUTION|LINK" }

  init(argument: String) throws(UsageError) {
    switch AnyIdentifier(text: argument) {
    case .attribution(let id): self = .attribution(id)
    case .link(let id): self = .link(id)
    case .claim, .source, nil:
      throw UsageError(
        "\"\(argument)\" is not the id of an attribution or link, such as A7 or L3"
      )
    }
  }
}
