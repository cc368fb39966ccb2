import AssayDesk

/// What is left to be removed from the database, step by step, of what no record has any more: words in the text index,
/// and contents of evidence.
struct Purge {
  /// How much a step removes at most.
  struct Step {
    /// The pages of each index that are written.
    let indexPages: Int64
    /// The pieces of contents.
    let pieces: Int64

    /// About 5 ms.
    static let short = Step(indexPages: 32, pieces: 2)
    /// As much as is removed between two questions whether a copy is still wanted.
    static let long = Step(indexPages: 1_000, pieces: 100)
    /// All; SQLite can be asked to merge so many pages.
    static let whole = Step(indexPages: Int64(Int32.max), pieces: .max)
  }

  private let index: TextIndex
  private let contents: ContentTable

  init(_ store: StoreConnection) {
    index = TextIndex(store)
    contents = ContentTable(store)
  }

  /// Whether anything is left.
  func isNeeded() throws(DeskError) -> Bool {
    if try index.holdsRemoved() { return true }
    return try contents.unused() != nil
  }

  /// Removes some of it in the open transaction, to which nothing else belongs; returns whether nothing is left.
  func run(_ step: Step) throws(DeskError) -> Bool {
    guard try contents.removeUnused(pieces: step.pieces) else { return false }
    return try index.purge(pages: step.indexPages)
  }
}
