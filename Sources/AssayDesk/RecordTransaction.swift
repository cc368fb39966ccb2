import AssayDomain
package import AssayVocabulary

/// One call's changes while it runs: records to make and change, and ids for them.
///
/// A storage conforms by putting records; what may be put is decided by the acts in this protocol's extensions, each
/// of which makes the changes of one call or throws `DeskError.refused`. What has been put when a call is refused is
/// taken back by the storage.
package protocol RecordTransaction: AnyObject {
  associatedtype Snapshot: RecordSnapshot

  var request: WriteRequest { get }
  /// When the call is taken to happen, in UTC milliseconds since 1970.
  var nowMs: Int64 { get }
  /// The newest records, with what the call has done so far; its `seq` is the one that the call's event will have.
  var snapshot: Snapshot { get }
  var ids: IDCounters { get set }
  /// Claims on which the call has done something, but for those that it has made.
  var actedOn: [ClaimID] { get }
  /// What the call removes of an earlier event.
  var redaction: Redaction? { get set }

  /// Makes a record, or its next version.
  func put(_ image: RecordImage) throws(DeskError)
  /// The SHA-256 of a content, 64 hexadecimal digits in lower case.
  func contentHash(of content: [UInt8]) -> String
  /// Keeps a content once under its hash, however many pieces of evidence have it.
  func keep(_ content: [UInt8], hash: String) throws(DeskError)
  /// What an event holds; nil where there is no such event or its contents were removed.
  func contents(ofEvent seq: Int64) throws(DeskError) -> EventContents?
  /// Removes an event's contents for good, and puts records in the place of the versions that it made.
  func removeContents(ofEvent seq: Int64, leaving images: [RecordImage]) throws(DeskError)
}

extension RecordTransaction {
  /// The seq that the call's event will have.
  package var seq: Int64 { snapshot.seq }
}
