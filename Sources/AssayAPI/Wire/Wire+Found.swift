package import AssayVocabulary

extension Wire {
  /// A claim that a search found.
  package struct FoundClaim: WireObject {
    package var claim = Claim()
    package var score: Int64?
    package var segments: [TextSegment] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim.")
      fields.optional(
        "score",
        &score,
        "How well it matches (bm25), in thousandths; comparable within one answer only."
      )
      fields.required(
        "segments",
        &segments,
        "The claim's text in pieces, those that matched told apart; together they are the text."
      )
    }
  }

  /// A segment of a text.
  package struct TextSegment: WireObject {
    package var text = ""
    package var match = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("text", &text, "The piece.")
      fields.required("match", &match, "Whether the query found it.")
    }
  }

  /// A claim whose text is similar to another.
  package struct SimilarClaim: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var text = ""
    package var status = ClaimStatus.submitted
    package var verdict: Verdict?
    package var score: Int64 = 0
    package var hint = SimilarHint.distantly

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.required("text", &text, "What it says.")
      fields.required("status", &status, "Where it stands in review.")
      fields.nullable("verdict", &verdict, "What was decided; null until then.")
      fields.required(
        "score",
        &score,
        "How much of the text's rare words and spellings it shares, from 0 to 1000."
      )
      fields.required(
        "hint",
        &hint,
        "Whether it probably or possibly says the same; distantly: it shares words."
      )
    }
  }
}
