/// Limits on what an act accepts and reports.
package enum ActLimits {
  /// How many others an attribution may cite, and how many it may precede.
  static let maximumReferenceCount = 200
  /// How many tags a claim may have.
  static let maximumTagCount = 20
  static let priorities: ClosedRange<Int64> = -100...100
  /// How many aliases a source may have.
  static let maximumAliasCount = 50
  /// How many sources are named whose names look like a new one.
  static let maximumLookalikeCount = 3
  /// The size of a snapshot that fits into a frame as Base64.
  static let maximumSnapshotSizeBytes = 5 << 20
  /// One week.
  static let maximumLeaseMinutes: Int64 = 7 * 24 * 60
  /// A lease is not extended by less than this, so that many acts in a row make few versions.
  static let minimumRenewalMs: Int64 = 60_000
  /// How many claims of the queue are searched and counted when the next one is taken.
  package static let maximumQueueCount = 100
}
