package import AssayDomain

/// What an accepted call recorded, from which its reply can be made at any time.
package struct Recorded: Sendable, Hashable {
  package let seq: Int64
  package let changes: [RecordImage]
  package let redaction: Redaction?
  /// Who has since removed what the call recorded, nil if nobody has; `changes` then hold what replaces it.
  package let removal: RedactionNote?

  package init(
    seq: Int64,
    changes: [RecordImage],
    redaction: Redaction?,
    removal: RedactionNote?
  ) {
    self.seq = seq
    self.changes = changes
    self.redaction = redaction
    self.removal = removal
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

  /// The event whose contents the call removed.
  package var redactedEvent: Int64? { redaction?.event }

  /// The ids of the records that the redacted event had made or changed.
  package var redactedIDs: [String] { redaction?.rows.map(\.image.id) ?? [] }
}
