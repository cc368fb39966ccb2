import AssayDomain
import AssayVocabulary

extension Evidence: IdentifiedRow {
  package static var table: RowTable { .evidence }

  package init(blankRow: Void) {
    self.init(
      id: EvidenceID(rawValue: 0),
      claim: ClaimID(rawValue: 0),
      attribution: nil,
      url: nil,
      archivedURL: nil,
      title: nil,
      quote: nil,
      mediaType: nil,
      sha256: nil,
      sizeBytes: nil,
      hasSnapshot: false,
      retrievedAt: nil,
      isLive: true,
      withdrawnBecause: nil,
      version: 0
    )
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.text("archived_url", &archivedURL)
    try columns.id("attribution", &attribution)
    try columns.id("claim", &claim)
    try columns.flag("live", &isLive)
    try columns.text("media_type", &mediaType)
    try columns.text("quote", &quote)
    try columns.date("retrieved_at", &retrievedAt)
    try columns.text("sha256", &sha256)
    try columns.integer("size_bytes", &sizeBytes)
    try columns.flag("snapshot", &hasSnapshot)
    try columns.text("title", &title)
    try columns.text("url", &url)
    try columns.integer("version", &version)
    try columns.text("withdrawn_because", &withdrawnBecause)
  }
}

extension Note: IdentifiedRow {
  package static var table: RowTable { .note }

  package init(blankRow: Void) {
    self.init(
      id: NoteID(rawValue: 0),
      claim: ClaimID(rawValue: 0),
      attribution: nil,
      kind: .comment,
      text: nil,
      asked: nil,
      askedAt: nil,
      answer: nil,
      author: "",
      writtenAtMs: 0,
      version: 0
    )
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.text("answer", &answer)
    try columns.text("asked", &asked)
    try columns.date("asked_at", &askedAt)
    try columns.id("attribution", &attribution)
    try columns.text("author", &author)
    try columns.id("claim", &claim)
    try columns.word("kind", &kind)
    try columns.text("text", &text)
    try columns.integer("version", &version)
    try columns.integer("written_at", &writtenAtMs)
  }
}
