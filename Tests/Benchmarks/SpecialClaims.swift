import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary

/// Claims that a few measurements need, put in after all others.
struct SpecialClaims {
  /// The claim that has many attributions.
  private(set) var large: ClaimID?
  /// The attributions to be withdrawn, one for each round.
  private(set) var origins: [Withdrawal: [AttributionID]] = [:]

  private let sizes: RunSizes
  /// How many claims there are; their ids leave no gap.
  private var claimCount: Int64

  init(_ sizes: RunSizes) {
    self.sizes = sizes
    claimCount = Int64(sizes.claims)
  }

  /// Makes the claim with many attributions in one event.
  ///
  /// They are by a number of sources in turn and stand in chains of up to ten, each citing the one before or also
  /// one of an earlier chain; of three originals the desk has seen two.
  mutating func addLarge(_ writer: StoreWriter) throws {
    claimCount += 1
    let id = ClaimID(rawValue: claimCount)
    let (count, sources) = (sizes.reports, sizes.reportingSources)
    try Filling.commit(
      [
        Filling.job("claim.submit") { (transaction) throws(DeskError) in
          let draft = ClaimDraft(text: "What many have reported", kind: .statement)
          try transaction.submitClaim(draft, attribution: nil)
        },
        Filling.job("attribution.add") { (transaction) throws(DeskError) in
          try Self.attribute(id, transaction, count: count, sources: sources)
        },
      ],
      to: writer
    )
    large = id
  }

  private static func attribute(
    _ claim: ClaimID,
    _ transaction: WriteTransaction,
    count: Int,
    sources: Int
  ) throws(DeskError) {
    var first: Int64 = 0
    for number in 0..<count {
      // Each time round the sources stand in another order, so that chains meet.
      let source = (number % sources + number / sources * 7) % sources
      var report = AttributionDraft(source: .name("Reporter \(source)"), stance: .asserts)
      report.isSeen = number % 3 != 1
      if number % 10 == 0 {
        report.basis = number % 20 == 0 ? .firsthand : .unknown
      } else {
        report.cites = [.attribution(AttributionID(rawValue: first + Int64(number) - 1))]
        if number % 10 == 5, number > 40 {
          report.cites.append(.attribution(AttributionID(rawValue: first + Int64(number) - 37)))
        }
      }
      try transaction.attribute(claim, report)
      guard number == 0, let own = try transaction.snapshot.attributions(on: claim).first else {
        continue
      }
      first = own.id.rawValue
    }
  }

  /// Makes the attributions to be withdrawn, each with claims of its own that rest on nothing else.
  ///
  /// Their words are in no search that is measured.
  mutating func addOrigins(_ writer: StoreWriter) throws {
    for withdrawal in Withdrawal.allCases {
      for round in 0..<sizes.rounds {
        let origin = try submit(
          "Origin \(withdrawal.rawValue) \(round)",
          by: "Witness \(withdrawal.rawValue) \(round)",
          citing: nil,
          count: 1,
          writer
        )
        origins[withdrawal, default: []].append(origin)
        _ = try submit(
          "Dependant \(withdrawal.rawValue) \(round)",
          by: "Repeater",
          citing: origin,
          count: sizes.dependants(withdrawal),
          writer
        )
      }
    }
  }

  /// Submits claims with an attribution each, and returns that of the last.
  private mutating func submit(
    _ text: String,
    by source: String,
    citing origin: AttributionID?,
    count: Int,
    _ writer: StoreWriter
  ) throws -> AttributionID {
    let jobs = (0..<count).map { number in
      Filling.job("claim.submit") { (transaction) throws(DeskError) in
        var report = AttributionDraft(source: .name(source), stance: .asserts)
        if let origin { report.cites = [.attribution(origin)] } else { report.basis = .firsthand }
        try transaction.submitClaim(
          ClaimDraft(text: "\(text) \(number)", kind: .statement),
          attribution: report
        )
      }
    }
    try Filling.commit(jobs, to: writer)
    claimCount += Int64(count)
    guard
      let last = try writer.newest.attributions(on: ClaimID(rawValue: claimCount)).last
    else { throw Problem("C\(claimCount) is not what was put in last") }
    return last.id
  }
}
