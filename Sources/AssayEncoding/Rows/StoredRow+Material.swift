package import AssayDesk
package import AssayDomain
import AssayVocabulary

extension Evidence: IdentifiedRow {
  package static var table: RowTable { .evidence }
  package var image: RecordImage { .evidence(self) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("archived_url", &archivedURL)
    try columns.visit("attribution", &attribution)
    try columns.visit("claim", &claim)
    try columns.visit("live", &isLive)
    try columns.visit("media_type", &mediaType)
    try columns.visit("quote", &quote)
    try columns.visit("retrieved_at", &retrievedAt)
    try columns.visit("sha256", &sha256)
    try columns.visit("size_bytes", &sizeBytes)
    try columns.visit("snapshot", &hasSnapshot)
    try columns.visit("title", &title)
    try columns.visit("url", &url)
    try columns.visit("version", &version)
    try columns.visit("withdrawn_because", &withdrawnBecause)
  }
}

extension Note: IdentifiedRow {
  package static var table: RowTable { .note }
  package var image: RecordImage { .note(self) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("answer", &answer)
    try columns.visit("asked", &asked)
    try columns.visit("asked_at", &askedAt)
    try columns.visit("attribution", &attribution)
    try columns.visit("author", &author)
    try columns.visit("claim", &claim)
    try columns.visit("kind", &kind)
    try columns.visit("text", &text)
    try columns.visit("version", &version)
    try columns.visit("written_at", &writtenAtMs)
  }
}
