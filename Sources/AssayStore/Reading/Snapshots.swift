package import AssayDesk
package import AssayDomain
import AssayEncoding
import SQLite

extension StoreConnection {
  func keepSnapshot(_ content: [UInt8], hash: String) throws(DeskError) {
    try statement(
      "INSERT INTO snapshot (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING"
    ).bind(hash, content).execute()
  }

  /// Returns the content stored under a hash, or nil.
  func snapshot(hash: String) throws(DeskError) -> [UInt8]? {
    try statement("SELECT content FROM snapshot WHERE sha256 = ?1").bind(hash).fetchOne {
      $0.blob(0)
    }
  }

  /// Returns the stored content of a piece of evidence, checked against its hash; nil if it is not stored.
  func snapshot(of evidence: Evidence) throws(DeskError) -> [UInt8]? {
    guard let hash = evidence.keptHash else { return nil }
    guard let content = try snapshot(hash: hash), Digest(of: content).text == hash else {
      throw .damaged(table: "snapshot", column: "content")
    }
    return content
  }
}

extension Evidence {
  /// The hash under which the content is stored, nil if it is not.
  var keptHash: String? { hasSnapshot ? sha256 : nil }
}

extension ReadSnapshot {
  /// Returns the stored content of a piece of evidence, checked against its hash; nil if it is not stored.
  package func snapshot(of evidence: Evidence) throws(DeskError) -> [UInt8]? {
    try store.snapshot(of: evidence)
  }
}
