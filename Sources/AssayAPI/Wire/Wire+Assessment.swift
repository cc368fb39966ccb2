package import AssayVocabulary

extension Wire {
  /// Three counts of origins, each at least as large as the one before.
  package struct Counts: WireObject {
    package var independent: Int64 = 0
    package var vouched: Int64 = 0
    package var possible: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("independent", &independent, "Independent named origins.")
      fields.required("vouched", &vouched, "The same with unnamed and unknown origins.")
      fields.required("possible", &possible, "The same with unrated sources.")
    }
  }

  /// The findings of an assessment at the time of a decision.
  package struct Finding: WireObject {
    package var counts = Counts()
    package var against = Counts()
    package var credibility: Int64 = 6
    package var first: AttributionID?
    package var roots: [SourceID] = []
    package var flags: [String] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      counts.visit(&fields)
      fields.required("against", &against, "The counts of what opposed it.")
      fields.required("credibility", &credibility, "The Admiralty digit, 1 best, 6 not judged.")
      fields.nullable("first", &first, "The attribution that was first, if one was.")
      fields.required("roots", &roots, "The source groups that its traced chains reached.")
      fields.required("flags", &flags, "What a reviewer was to look at, as words for programs.")
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

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("sources", &sources, "The sources, from the one the desk saw to the origin.")
      fields.required("names", &names, "Their names.")
      fields.required("attributions", &attributions, "The attributions that make the path.")
      fields.required("origin", &origin, "How the origin is known: named, unnamed or unknown.")
      fields.optional("tier", &tier, "The strictest count that the whole path enters.")
      fields.required("text", &text, "The path in words.")
    }
  }

  /// An action that would make the claim better known.
  package struct Advice: WireObject {
    package var act = ""
    package var attribution: AttributionID?
    package var source: SourceID?
    package var credibility: Int64 = 6
    package var independent: Int64 = 0
    package var vouched: Int64 = 0
    package var text = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("act", &act, "What to do, as a word for programs.")
      fields.optional("attribution", &attribution, "The attribution to do it with.")
      fields.optional("source", &source, "The source to do it with.")
      fields.required("credibility", &credibility, "The digit there would be then.")
      fields.required("independent", &independent, "The independent origins there would be then.")
      fields.required("vouched", &vouched, "The vouched origins there would be then.")
      fields.required("text", &text, "The same for people.")
    }
  }
}
