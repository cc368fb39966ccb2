/// How much an act takes, and how much it tells.
package enum ActLimits {
  /// How many others an attribution cites, and how many it precedes.
  static let maximumReferenceCount = 200
  /// How many tags a claim has.
  static let maximumTagCount = 20
  static let priorities: ClosedRange<Int64> = -100...100
  /// How many aliases a source has.
  static let maximumAliasCount = 50
  /// How long a snapshot may be: what fits into a frame as Base64.
  static let maximumSnapshotSizeBytes = 5 << 20
  /// A week.
  static let maximumLeaseMinutes: Int64 = 7 * 24 * 60
  /// A lease is not renewed for less, so that many acts in a row make few versions.
  static let minimumRenewalMs: Int64 = 60_000
  /// How far claims are looked for in the queue and counted, where the next one is taken.
  package static let maximumQueueCount = 100
}
