extension Wire {
  /// The result of a call that changed one attribution.
  package struct AttributionChanged: WireObject {
    package var attribution = Attribution()
    package var claim = Claim()
    package var notices: [Notice]?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("attribution", &attribution, "The attribution as it is now.")
      fields.required("claim", &claim, "Its claim with the new assessment.")
      fields.optional("notices", &notices, "What should be looked at, if anything.")
    }
  }

  /// The result of a call that changed one link.
  package struct LinkChanged: WireObject {
    package var link = Link()
    package var claims: [Claim] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("link", &link, "The link as it is now.")
      fields.required("claims", &claims, "The two claims with their new assessments, from and to.")
    }
  }

  /// The result of a call that changed one claim.
  package struct ClaimChanged: WireObject {
    package var claim = Claim()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim as it is now.")
    }
  }

  /// The result of a call that changed one source.
  package struct SourceChanged: WireObject {
    package var source = Source()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("source", &source, "The source as it is now.")
    }
  }

  /// The result of a call that merged a source into another.
  package struct SourcesMerged: WireObject {
    package var source = Source()
    package var merged = Source()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("source", &source, "The source that stays.")
      fields.required("merged", &merged, "The source that was given up.")
    }
  }

  /// The result of a call that merged a claim into another, or undid a merge.
  package struct ClaimsMerged: WireObject {
    package var claim = Claim()
    package var merged = Claim()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim that stays, as it is now.")
      fields.required("merged", &merged, "The claim that was given up, or stands again.")
    }
  }

  /// The result of a call that changed one piece of evidence.
  package struct EvidenceChanged: WireObject {
    package var evidence = Evidence()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("evidence", &evidence, "The evidence as it is now.")
    }
  }
}
