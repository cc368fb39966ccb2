extension Wire {
  /// The page of a list that a call asks for.
  package struct PageParameters: WireObject {
    package var limit: Int64 = 50
    package var cursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.defaulted("limit", &limit, "How many at the most, 1 to 500; 50 unless said.")
      fields.optional("cursor", &cursor, "Where the page before ended, as its nextCursor says.")
    }
  }
}

extension FieldVisitor {
  /// The field that holds the cursor of the next page.
  mutating func nextCursor(_ cursor: inout String?) {
    nullable("nextCursor", &cursor, "Give it as cursor for the next page; null at the end.")
  }
}
