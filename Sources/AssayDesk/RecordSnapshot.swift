package import AssayDomain
package import AssayVocabulary

/// The desk's records as they were at one moment, as a storage keeps them.
///
/// A storage conforms by reading records and what finds them. All that follows from records by the desk's rules is in
/// this protocol's extensions. Lists are in order of ids and hold withdrawn records as well, unless said otherwise.
/// Instants are UTC milliseconds since 1970. What reads throws `DeskError.damaged` or `DeskError.storage`.
package protocol RecordSnapshot {
  // MARK: Moments

  /// The event that answers are as of.
  var seq: Int64 { get }
  /// The instant that is asked about; nil for that of the event.
  var instantMs: Int64? { get }
  /// Where the questions are of what had been said by then, the end not included; nil for everything recorded.
  var assertedBeforeMs: Int64? { get }
  /// The days of the zones that the desk's policy may name.
  var timeZones: TimeZones { get }

  /// The records after an event.
  func asOf(_ seq: Int64, instantMs: Int64?) -> Self
  /// The same moment, of nothing but what had been said before an instant; of everything for nil.
  func restricted(toAssertedBeforeMs assertedBeforeMs: Int64?) -> Self
  /// The newest records, whatever moment this is.
  var newest: Self { get }

  // MARK: Events

  /// When an event was recorded and by whom; nil where there is none.
  func eventStamp(_ seq: Int64) throws(DeskError) -> EventStamp?
  /// The last event recorded by an instant, 0 when there is none.
  func lastSeq(byMs instantMs: Int64) throws(DeskError) -> Int64
  /// The events up to this moment that made versions of a record, in order.
  func versions(of record: RecordKey) throws(DeskError) -> [Int64]
  /// Whether any event's contents have ever been removed.
  func hasRemovals() throws(DeskError) -> Bool
  /// A record's versions whose contents were removed, the newest first.
  func removedVersions(of record: RecordKey) throws(DeskError) -> [RemovedVersion]
  /// Whether a removal has noted that two versions of a record said the same.
  func areNotedAlike(
    _ record: RecordKey,
    _ one: Int64,
    _ other: Int64
  ) throws(DeskError) -> Bool
  /// Who removed an event's contents; nil for one that has them.
  func redactionNote(of seq: Int64) throws(DeskError) -> RedactionNote?

  // MARK: Claims and what is recorded on them

  /// A claim's record, whether or not its lease has run out.
  func storedClaim(_ id: ClaimID) throws(DeskError) -> Claim?
  func attribution(_ id: AttributionID) throws(DeskError) -> Attribution?
  func link(_ id: LinkID) throws(DeskError) -> Link?
  func evidence(_ id: EvidenceID) throws(DeskError) -> Evidence?
  /// What an assessment reads of an attribution.
  func report(_ id: AttributionID) throws(DeskError) -> ReportFacts?

  /// The attributions recorded on a claim itself, whenever they were said.
  func storedAttributions(on claim: ClaimID) throws(DeskError) -> [Attribution]
  /// What an assessment reads of these.
  func storedReports(on claim: ClaimID) throws(DeskError) -> [ReportFacts]
  /// The links recorded from and to a claim itself.
  func links(of claim: ClaimID) throws(DeskError) -> [Link]
  func evidence(on claim: ClaimID) throws(DeskError) -> [Evidence]
  func notes(on claim: ClaimID) throws(DeskError) -> [Note]
  /// The attributions that cite one, or once did.
  func attributionsCiting(_ cited: AttributionID) throws(DeskError) -> [AttributionID]

  /// The claims that are merged into one.
  func claims(mergedInto claim: ClaimID) throws(DeskError) -> [ClaimID]
  /// False where no claim is merged into another; may be true where none is any more.
  func hasMergedClaims() throws(DeskError) -> Bool
  /// True only where it has been found already that nothing is linked to a claim or merged with it.
  func isKnownAlone(_ claim: ClaimID) throws(DeskError) -> Bool

  /// The summary kept of a claim's assessment; nil where what is kept is out of date.
  func keptSummary(of claim: ClaimID) throws(DeskError) -> AssessmentSummary?
  /// Whether a claim's verdict stands, as it is kept; nil where nothing is kept or it is out of date.
  func keptStaleness(of claim: ClaimID) throws(DeskError) -> VerdictStaleness?

  // MARK: Sources

  func source(_ id: SourceID) throws(DeskError) -> Source?
  /// The sources that are merged into one.
  func sources(mergedInto source: SourceID) throws(DeskError) -> [SourceID]
  /// The source that now has a name in a scope, see `Source.nameScope`.
  func source(named name: SourceName, scope: Int64) throws(DeskError) -> SourceID?
  /// Up to `count` sources that now have a name in whatever scope and were there by this moment, in order of scopes.
  func sources(named name: SourceName, count: Int64) throws(DeskError) -> [SourceID]
  /// Up to `count` keys of names that begin with a text, in their order, with the sources that have them now.
  func names(
    beginning text: String,
    count: Int64
  ) throws(DeskError) -> [(key: String, source: SourceID)]

  // MARK: Rules and roles

  /// The desk's rules; nil before any were set.
  func storedPolicy() throws(DeskError) -> Policy?
  /// What was ever given to a user or group, revoked or not.
  func grant(to subject: Grant.Subject) throws(DeskError) -> Grant?
  /// All that was ever given, in order of the subjects' numbers.
  func storedGrants() throws(DeskError) -> [Grant]
}
