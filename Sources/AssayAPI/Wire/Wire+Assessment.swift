package import AssayVocabulary

extension Wire {
  /// Three counts of origins, each at least as large as the one before.
  package struct Counts: WireObject {
    package var independent: Int64 = 0
    package var vouched: Int64 = 0
    package var possible: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("independent", &independent, "Independent named origins.")
      try fields.required("vouched", &vouched, "The same with unnamed and unknown origins.")
      try fields.required("possible", &possible, "The same with unrated sources.")
    }
  }

  /// What an assessment found at a decision.
  package struct Finding: WireObject {
    package var counts = Counts()
    package var against = Counts()
    package var credibility: Int64 = 6
    package var first: AttributionID?
    package var roots: [SourceID] = []
    package var flags: [String] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try counts.visit(&fields)
      try fields.required("against", &against, "The counts of what opposed it.")
      try fields.required("credibility", &credibility, "The Admiralty digit, 1 best, 6 not judged.")
      try fields.nullable("first", &first, "The attribution that was first, if one was.")
      try fields.required("roots", &roots, "The source groups that its traced chains reached.")
      try fields.required("flags", &flags, "What a reviewer was to look at, as words for programs.")
    }
  }

  /// A path from the desk to an origin.
  package struct Chain: WireObject {
    package var sources: [SourceID] = []
    package var names: [String] = []
    package var attributions: [AttributionID] = []
    package var origin = ""
    package var tier: String?
    package var text = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required(
        "sources",
        &sources,
        "The sources, from the one the desk saw to the origin."
      )
      try fields.required("names", &names, "Their names.")
      try fields.required("attributions", &attributions, "The attributions that make the path.")
      try fields.required("origin", &origin, "How the origin is known: named, unnamed or unknown.")
      try fields.optional("tier", &tier, "The strictest count that the whole path enters.")
      try fields.required("text", &text, "The path in words.")
    }
  }

  /// An act that would make the claim better known.
  package struct Advice: WireObject {
    package var act = ""
    package var attribution: AttributionID?
    package var source: SourceID?
    package var credibility: Int64 = 6
    package var independent: Int64 = 0
    package var vouched: Int64 = 0
    package var text = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("act", &act, "What to do, as a word for programs.")
      try fields.optional("attribution", &attribution, "The attribution to do it with.")
      try fields.optional("source", &source, "The source to do it with.")
      try fields.required("credibility", &credibility, "The digit there would be then.")
      try fields.required(
        "independent",
        &independent,
        "The independent origins there would be then."
      )
      try fields.required("vouched", &vouched, "The vouched origins there would be then.")
      try fields.required("text", &text, "The same for people.")
    }
  }
}
