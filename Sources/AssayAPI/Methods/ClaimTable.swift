package import AssayVocabulary

/// The call `claim.table`.
package enum ClaimTable: ReadingMethod {
  package static let name: StaticString = "claim.table"
  package static let summary =
    "Lists some columns of claims, a row for each, as spreadsheets have them."
  package static let discussion =
    "It finds the claims that claim.list does, in the same order, and takes less time and room the fewer columns are asked for. A column that a claim has nothing in is null; why a verdict is stale is told by claim.list."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"columns":["id","credibility","text"],"unverified":true}"#

  package struct Parameters: WireObject {
    package var columns: [ClaimColumn] = []
    package var list = ClaimList.Parameters()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required(
        "columns",
        &columns,
        "What each row has, in this order, 1 to \(ClaimTable.maximumColumnCount): fields of a claim and of the summary of its assessment."
      )
      list.visit(&fields)
    }
  }

  package struct Result: WireObject {
    package var rows: [[Wire.Cell]] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("rows", &rows, "A row for each claim of this page.")
      fields.nextCursor(&nextCursor)
    }
  }

  /// The maximum number of columns, which bounds the size of a page.
  package static let maximumColumnCount = ClaimColumn.allCases.count
}
