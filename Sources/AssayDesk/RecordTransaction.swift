package import AssayDomain
package import AssayVocabulary

/// One running call: the records that it makes and changes, and the ids that it gives them.
///
/// A storage conforms by storing records. The acts in this protocol's extensions decide which changes are allowed: each
/// makes the changes of one call or throws `DeskError.refused`. The storage undoes what a refused call has stored.
package protocol RecordTransaction: AnyObject {
  associatedtype Snapshot: RecordSnapshot

  var request: WriteRequest { get }
  /// The time of the call, in UTC milliseconds since 1970.
  var nowMs: Int64 { get }
  /// The newest records including the call's own changes; its `seq` is the one that the call's event will have.
  var snapshot: Snapshot { get }
  var ids: IDCounters { get set }
  /// Claims that the call has acted on, except those that it created.
  var actedOn: [ClaimID] { get }
  /// The contents that the call removes from an earlier event.
  var redaction: Redaction? { get set }

  /// Assesses a claim in `snapshot`; throws `DeskError.deferred` where a reader must do it first.
  func assessment(of claim: ClaimID) throws(DeskError) -> Assessment
  /// Stores a record or its next version.
  func put(_ image: RecordImage) throws(DeskError)
  /// Returns the SHA-256 of a content as 64 lower-case hexadecimal digits.
  func contentHash(of content: [UInt8]) -> String
  /// Stores a content once under its hash, however many pieces of evidence have it.
  func keep(_ content: [UInt8], hash: String) throws(DeskError)
  /// Returns an event's contents; nil if there is no such event or its contents were removed.
  func contents(ofEvent seq: Int64) throws(DeskError) -> EventContents?
  /// Removes an event's contents for good, and replaces the versions that it made by `images`.
  func removeContents(ofEvent seq: Int64, leaving images: [RecordImage]) throws(DeskError)
}

extension RecordTransaction {
  /// The seq that the call's event will have.
  package var seq: Int64 { snapshot.seq }
}
