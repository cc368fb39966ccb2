package import AssayVocabulary

/// The call `claim.search`.
package enum ClaimSearch: ReadingMethod {
  package static let name: StaticString = "claim.search"
  package static let summary = "Finds claims by the words of their text, and by filters."
  package static let discussion =
    "All words must match; \"phrases\", -exclusions, one OR another, beginnings*, and filters such as source:axios narrow it. Documentation/Search.md has the whole language. A page may be short, even empty, while nextCursor says that there is more. In the past the order is newest."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid]
  package static let example =
    #"{"query":"abraham accords source:axios status:unverified","sort":"newest"}"#

  package struct Parameters: WireObject {
    package var query = ""
    package var sort: SearchSort?
    package var page = Wire.PageParameters()
    package var saidBy: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("query", &query, "What to look for, up to 1,000 characters.")
      fields.optional(
        "sort",
        &sort,
        "relevance, unless said, where words are looked for now; else newest."
      )
      page.visit(&fields)
      fields.optional("saidBy", &saidBy, SaidBy.doc)
    }
  }

  package struct Result: WireObject {
    package var claims: [Wire.FoundClaim] = []
    package var sort = SearchSort.newest
    package var rankedNewest: Int64?
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claims", &claims, "The claims of this page.")
      fields.required("sort", &sort, "Their order.")
      fields.optional(
        "rankedNewest",
        &rankedNewest,
        "Where very many claims match: how many of the newest were ranked; the others were not."
      )
      fields.nullable(
        "nextCursor",
        &nextCursor,
        "Give it as cursor, with the same query, for the next page; null at the end."
      )
    }
  }
}
