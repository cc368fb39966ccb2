package import AssayDesk
package import AssayDomain
import SQLite

extension StoreConnection {
  func keepSnapshot(_ content: [UInt8], hash: String) throws(DeskError) {
    try statement(
      "INSERT INTO snapshot (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING"
    ).bind(hash, content).execute()
  }

  /// The content kept under a hash, or nil.
  func snapshot(hash: String) throws(DeskError) -> [UInt8]? {
    try statement("SELECT content FROM snapshot WHERE sha256 = ?1").bind(hash).fetchOne {
      $0.blob(0)
    }
  }

  /// The content of a piece of evidence, where it is kept; checked against its hash.
  func snapshot(of evidence: Evidence) throws(DeskError) -> [UInt8]? {
    guard let hash = evidence.keptHash else { return nil }
    guard let content = try snapshot(hash: hash), Digest(of: content).text == hash else {
      throw .damaged(table: "snapshot", column: "content")
    }
    return content
  }
}

extension Evidence {
  /// The hash under which its content is kept, where it is.
  var keptHash: String? { hasSnapshot ? sha256 : nil }
}

extension ReadSnapshot {
  /// The content of a piece of evidence, where it is kept; checked against its hash.
  package func snapshot(of evidence: Evidence) throws(DeskError) -> [UInt8]? {
    try store.snapshot(of: evidence)
  }
}
