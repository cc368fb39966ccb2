package import AssayDomain

/// An event as it was recorded.
package struct EventRecord: Sendable, Hashable {
  package let header: EventHeader
  let salt: [UInt8]
  /// The canonical text of the body.
  let bodyText: [UInt8]
  package let hash: Digest
  /// The event that removed its contents; nil for one that has them.
  let redactedBy: Int64?

  /// What the body says; ask the log where the contents may have been removed.
  func body() throws(StoreError) -> EventBody {
    do { return try EventBody(text: bodyText) } catch {
      throw .damaged(table: "event", column: error.column)
    }
  }
}

extension EventRecord {
  /// A stored event with its body unpacked.
  init(_ event: StoredEvent, bodyText: [UInt8], redactedBy: Int64?) {
    self.init(
      header: event.header,
      salt: event.salt,
      bodyText: bodyText,
      hash: event.hash,
      redactedBy: redactedBy
    )
  }
}

/// What one accepted call did, from which its reply can be made now or at any later time.
package struct Recorded: Sendable, Hashable {
  package let seq: Int64
  package let changes: [RowImage]
  let redaction: Redaction?

  init(seq: Int64, changes: [RowImage], redaction: Redaction?) {
    self.seq = seq
    self.changes = changes
    self.redaction = redaction
  }

  package var claims: [Claim] {
    changes.compactMap { if case .claim(let claim) = $0 { claim } else { nil } }
  }

  package var attributions: [Attribution] {
    changes.compactMap { if case .attribution(let attribution) = $0 { attribution } else { nil } }
  }

  package var links: [Link] {
    changes.compactMap { if case .link(let link) = $0 { link } else { nil } }
  }

  package var evidence: [Evidence] {
    changes.compactMap { if case .evidence(let evidence) = $0 { evidence } else { nil } }
  }

  package var notes: [Note] {
    changes.compactMap { if case .note(let note) = $0 { note } else { nil } }
  }

  package var policies: [Policy] {
    changes.compactMap { if case .policy(let policy) = $0 { policy } else { nil } }
  }

  package var grants: [Grant] {
    changes.compactMap { if case .grant(let grant) = $0 { grant } else { nil } }
  }

  package var sources: [Source] {
    changes.compactMap { if case .source(let source) = $0 { source } else { nil } }
  }
}
