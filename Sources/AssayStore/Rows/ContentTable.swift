package import AssayDesk
package import AssayDomain
import AssayEncoding
import SQLite

/// The contents of evidence, each stored once under its hash, in pieces.
///
/// A transaction stores or removes only some pieces of a large content, so that no other call waits long for it.
/// `unused_content` has the hashes of the contents that no evidence has: those that calls are storing, and those that a
/// redaction or the end of the server has left.
struct ContentTable {
  /// The size of each piece but the last.
  static let pieceBytes = 512 << 10

  private let store: StoreConnection

  init(_ store: StoreConnection) { self.store = store }

  /// Returns the content stored under a hash, or nil.
  func content(of hash: String) throws(DeskError) -> [UInt8]? {
    let pieces = try store.statement(
      "SELECT bytes FROM content WHERE sha256 = ?1 ORDER BY number"
    ).bind(hash).fetchAll { $0.blob(0) }
    return pieces.isEmpty ? nil : Array(pieces.joined())
  }

  /// Stores a content that evidence of the same transaction has, unless it is stored already.
  func put(_ content: [UInt8], hash: String) throws(DeskError) {
    if try !hasAll(of: content, hash: hash) {
      for number in 0..<Self.pieceCount(of: content) { try put(number, of: content, hash: hash) }
    }
    try noteUsed(hash)
  }

  /// Stores a piece of a content that evidence is to have.
  func putAhead(_ number: Int, of content: [UInt8], hash: String) throws(DeskError) {
    try release(hash)
    try put(number, of: content, hash: hash)
  }

  /// Whether all pieces of a content are stored.
  func hasAll(of content: [UInt8], hash: String) throws(DeskError) -> Bool {
    let count = try store.statement("SELECT count(*) FROM content WHERE sha256 = ?1").bind(hash)
      .fetchInteger()
    return count == Int64(Self.pieceCount(of: content))
  }

  /// Notes that a content is to be removed unless evidence has it.
  func release(_ hash: String) throws(DeskError) {
    guard try !isUsed(hash) else { return }
    try store.statement("INSERT OR IGNORE INTO unused_content (sha256) VALUES (?1)").bind(hash)
      .execute()
  }

  /// The hash of a content that is to be removed, nil if there is none.
  func unused() throws(DeskError) -> String? {
    try store.statement("SELECT sha256 FROM unused_content").fetchAll { $0.text(0) }
      .first { !store.arrivingContents.contains($0) }
  }

  /// Removes up to `pieces` pieces of contents that are to be removed; returns whether none is left.
  func removeUnused(pieces: Int64) throws(DeskError) -> Bool {
    var left = pieces
    while let hash = try unused() {
      guard try !isUsed(hash) else {
        try noteUsed(hash)
        continue
      }
      let before = store.connection.totalChanges
      try store.statement(
        "DELETE FROM content WHERE rowid IN (SELECT rowid FROM content WHERE sha256 = ?1 LIMIT ?2)"
      ).bind(hash, left).execute()
      left -= store.connection.totalChanges - before
      guard left > 0 else { return false }
      try noteUsed(hash)
    }
    return true
  }

  static func pieceCount(of content: [UInt8]) -> Int {
    (content.count + pieceBytes - 1) / pieceBytes
  }

  private func put(_ number: Int, of content: [UInt8], hash: String) throws(DeskError) {
    let bytes = content.dropFirst(number * Self.pieceBytes).prefix(Self.pieceBytes)
    try store.statement(
      "INSERT INTO content (sha256, number, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"
    ).bind(hash, Int64(number), Array(bytes)).execute()
  }

  /// Notes that evidence has a content, or that nothing is left of it.
  private func noteUsed(_ hash: String) throws(DeskError) {
    try store.statement("DELETE FROM unused_content WHERE sha256 = ?1").bind(hash).execute()
  }

  private func isUsed(_ hash: String) throws(DeskError) -> Bool {
    try store.statement(
      """
      SELECT 1 FROM evidence WHERE sha256 = ?1 AND snapshot = 1 \
      UNION ALL SELECT 1 FROM evidence_was WHERE sha256 = ?1 AND snapshot = 1
      """
    ).bind(hash).hasRow()
  }
}

extension Evidence {
  /// The hash under which the content is stored, nil if it is not.
  var keptHash: String? { hasSnapshot ? sha256 : nil }
}

extension StoreConnection {
  /// Returns the stored content of a piece of evidence, checked against its hash; nil if it is not stored.
  func snapshot(of evidence: Evidence) throws(DeskError) -> [UInt8]? {
    guard let hash = evidence.keptHash else { return nil }
    guard let content = try ContentTable(self).content(of: hash), Digest(of: content).text == hash
    else { throw .damaged(table: "content", column: "bytes") }
    return content
  }
}

extension ReadSnapshot {
  /// Returns the stored content of a piece of evidence, checked against its hash; nil if it is not stored.
  package func snapshot(of evidence: Evidence) throws(DeskError) -> [UInt8]? {
    try store.snapshot(of: evidence)
  }
}
