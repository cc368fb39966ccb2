extension Wire {
  /// The answer to a call that changed one attribution.
  package struct AttributionChanged: WireObject {
    package static let title = "AttributionChanged"

    package var attribution = Attribution()
    package var claim = Claim()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("attribution", &attribution, "The attribution as it is now.")
      try fields.required("claim", &claim, "Its claim with the new assessment.")
    }
  }

  /// The answer to a call that changed one link.
  package struct LinkChanged: WireObject {
    package static let title = "LinkChanged"

    package var link = Link()
    package var claims: [Claim] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("link", &link, "The link as it is now.")
      try fields.required(
        "claims",
        &claims,
        "The two claims with their new assessments, from and to."
      )
    }
  }

  /// The answer to a call that changed one claim.
  package struct ClaimChanged: WireObject {
    package static let title = "ClaimChanged"

    package var claim = Claim()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim as it is now.")
    }
  }
}
