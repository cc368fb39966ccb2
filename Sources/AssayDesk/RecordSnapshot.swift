package import AssayDomain
package import AssayVocabulary

/// The desk's records at one moment, as a storage holds them.
///
/// A storage conforms by reading records and looking them up. Everything that derives from records by the desk's rules
/// is in this protocol's extensions. Lists are in the order of ids and include withdrawn records, unless stated
/// otherwise. Instants are UTC milliseconds since 1970. Reads throw `DeskError.damaged` or `DeskError.storage`.
package protocol RecordSnapshot {
  // MARK: Moments

  /// The event to answer as of.
  var seq: Int64 { get }
  /// The instant asked about; nil for that of the event.
  var instantMs: Int64? { get }
  /// Limits answers to what was said before this instant; nil for everything that is recorded.
  var assertedBeforeMs: Int64? { get }
  /// How many claims' links an assessment may look up; one that needs more throws `DeskError.deferred`.
  var maximumLookupCount: Int { get }
  /// The days of the time zones that the desk's policy may name.
  var timeZones: TimeZones { get }

  /// Returns the records as they were after an event.
  func asOf(_ seq: Int64, instantMs: Int64?) -> Self
  /// Returns this moment limited to what was said before an instant; nil removes the limit.
  func restricted(toAssertedBeforeMs assertedBeforeMs: Int64?) -> Self
  /// The newest records, independent of this moment.
  var newest: Self { get }

  // MARK: Events

  /// Returns when an event was recorded and by whom; nil if there is no such event.
  func eventStamp(_ seq: Int64) throws(DeskError) -> EventStamp?
  /// Returns the last event recorded by an instant, 0 if there is none.
  func lastSeq(byMs instantMs: Int64) throws(DeskError) -> Int64
  /// Returns the events up to this moment that made versions of a record, in order.
  func versions(of record: RecordKey) throws(DeskError) -> [Int64]
  /// Whether any event's contents have ever been removed.
  func hasRemovals() throws(DeskError) -> Bool
  /// Returns a record's versions whose contents were removed, newest first.
  func removedVersions(of record: RecordKey) throws(DeskError) -> [RemovedVersion]
  /// Whether a redaction has noted that two versions of a record had equal contents.
  func areNotedAlike(
    _ record: RecordKey,
    _ one: Int64,
    _ other: Int64
  ) throws(DeskError) -> Bool
  /// Returns who removed an event's contents, when and why; nil while it has them.
  func redactionNote(of seq: Int64) throws(DeskError) -> RedactionNote?

  // MARK: Claims and what is recorded on them

  /// Returns a claim's record, even if its lease has expired; nil if there is no such claim.
  func storedClaim(_ id: ClaimID) throws(DeskError) -> Claim?
  func attribution(_ id: AttributionID) throws(DeskError) -> Attribution?
  /// Returns what identifies the page of a url, nil if no attribution has it now.
  func page(of url: String) throws(DeskError) -> AttributionID?
  func link(_ id: LinkID) throws(DeskError) -> Link?
  func evidence(_ id: EvidenceID) throws(DeskError) -> Evidence?
  /// Returns when what a claim says is said to happen; nil if that is not known.
  func happens(_ claim: ClaimID) throws(DeskError) -> ReportedDate?
  /// Returns the facts that an assessment needs of an attribution.
  func report(_ id: AttributionID) throws(DeskError) -> ReportFacts?

  /// Returns the attributions recorded on a claim itself, at whatever time they were said.
  func storedAttributions(on claim: ClaimID) throws(DeskError) -> [Attribution]
  /// Returns the facts that an assessment needs of the attributions recorded on a claim itself.
  func storedReports(on claim: ClaimID) throws(DeskError) -> [ReportFacts]
  /// Returns the links recorded from and to a claim itself.
  func links(of claim: ClaimID) throws(DeskError) -> [Link]
  func evidence(on claim: ClaimID) throws(DeskError) -> [Evidence]
  func notes(on claim: ClaimID) throws(DeskError) -> [Note]
  /// Returns the attributions of a source itself on a claim itself, as they are recorded now.
  func attributions(by source: SourceID, on claim: ClaimID) throws(DeskError) -> [AttributionID]
  /// Returns the attributions that cite or once cited a given one.
  func attributionsCiting(_ cited: AttributionID) throws(DeskError) -> [AttributionID]

  /// Returns the claims that are merged into a claim.
  func claims(mergedInto claim: ClaimID) throws(DeskError) -> [ClaimID]
  /// Whether any claim is merged into another; may be true if one was once.
  func hasMergedClaims() throws(DeskError) -> Bool
  /// Whether a claim is already known to have no links and no merges; false means that this is not known.
  func isKnownAlone(_ claim: ClaimID) throws(DeskError) -> Bool

  /// Returns the stored summary of a claim's assessment; nil if it is out of date.
  func keptSummary(of claim: ClaimID) throws(DeskError) -> AssessmentSummary?
  /// Returns the stored staleness of a claim's verdict; nil if none is stored or it is out of date.
  func keptStaleness(of claim: ClaimID) throws(DeskError) -> VerdictStaleness?

  // MARK: Sources

  func source(_ id: SourceID) throws(DeskError) -> Source?
  /// Returns the sources that are merged into a source.
  func sources(mergedInto source: SourceID) throws(DeskError) -> [SourceID]
  /// Returns the source that has a name now in a scope, see `Source.nameScope`.
  func source(named name: SourceName, scope: Int64) throws(DeskError) -> SourceID?
  /// Returns up to `count` sources that have a name now in any scope and existed at this moment, in the order of
  /// scopes.
  func sources(named name: SourceName, count: Int64) throws(DeskError) -> [SourceID]

  /// Returns up to `count` named sources with a name that looks like this one, equal or not, in the order of ids.
  func sources(looking name: SourceName, count: Int64) throws(DeskError) -> [SourceID]
  /// Returns up to `count` keys of names that start with a text, in order, with the sources that have them now.
  func names(
    beginning text: String,
    count: Int64
  ) throws(DeskError) -> [(key: String, source: SourceID)]

  // MARK: Rules and roles

  /// Returns the desk's policy; nil before any was set.
  func storedPolicy() throws(DeskError) -> Policy?
  /// Returns the grant of a role to a user or group, live or revoked; nil if there never was one.
  func grant(to subject: Grant.Subject) throws(DeskError) -> Grant?
  /// Returns all grants, live or revoked, in the order of the subjects' numbers.
  func storedGrants() throws(DeskError) -> [Grant]
}
