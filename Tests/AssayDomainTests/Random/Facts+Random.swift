import AssayDomain
import AssayVocabulary
import Support

extension Facts {
  /// Makes a few facts in which everything that the assessment reads occurs.
  ///
  /// `jointly` makes some reports joint with others as well.
  init(
    seed: UInt64,
    sources sourceCount: Int = 7,
    attributions count: Int = 12,
    claims: Int = 5,
    jointly: Bool = false
  ) {
    var random = SeededGenerator(seed: seed)
    self.init(sources: [], attributions: [], links: [])
    for number in 1...Int.random(in: 1...sourceCount, using: &random) {
      sources.append(SourceFacts(random: &random, number: Int64(number)))
    }
    let claimIDs = (1...Int.random(in: 1...claims, using: &random)).map {
      ClaimID(rawValue: Int64($0))
    }
    for number in 1...Int.random(in: 1...count, using: &random) {
      addAttribution(&random, number: Int64(number), claims: claimIDs, jointly: jointly)
    }
    for from in claimIDs {
      for to in claimIDs where from != to && random.percent(30) {
        links.append(
          LinkFacts(
            from: from,
            to: to,
            kind: random.pick(LinkKind.allCases),
            isLive: random.percent(90)
          )
        )
      }
    }
  }

  private mutating func addAttribution(
    _ random: inout SeededGenerator,
    number: Int64,
    claims: [ClaimID],
    jointly: Bool
  ) {
    let source = random.pick(sources).id
    let citable =
      attributions.filter { $0.source != source }.map { Citation.attribution($0.id) }
      + sources.filter { $0.id != source }.map { Citation.source($0.id) }
    let basis =
      citable.isEmpty ? .unknown : random.pick([Basis.firsthand, .unknown, .cites, .cites])
    let cites = basis == .cites ? [random.pick(citable), random.pick(citable)] : []
    let precedes = !attributions.isEmpty && random.percent(20) ? [random.pick(attributions).id] : []
    var report = AttributionFacts(
      id: AttributionID(rawValue: number),
      claim: random.pick(claims),
      source: source,
      stance: random.pick([.asserts, .asserts, .confirms, .denies]),
      at: random.pick([nil, Int64.random(in: 0..<20, using: &random)]).map {
        ReportTime(within: $0..<($0 + 4))
      },
      basis: basis,
      cites: Array(Set(cites)),
      precedes: precedes,
      isSeen: random.percent(70),
      isInterested: random.percent(10),
      isLive: random.percent(90)
    )
    let others = attributions.filter { $0.source != source }
    if jointly, !others.isEmpty, random.percent(15) {
      report.ties.jointWith = [random.pick(others).id]
    }
    attributions.append(report)
  }

  /// Returns the facts in another order.
  func shuffled(seed: UInt64) -> Facts {
    var random = SeededGenerator(seed: seed)
    return Facts(
      sources: sources.shuffled(using: &random),
      attributions: attributions.shuffled(using: &random),
      links: links.shuffled(using: &random)
    )
  }
}

extension SourceFacts {
  /// A source that may be part of an earlier one.
  fileprivate init(random: inout SeededGenerator, number: Int64) {
    let isNamed = random.percent(85)
    let owner =
      number > 1 && random.percent(20) ? Int64.random(in: 1..<number, using: &random) : nil
    self.init(
      id: SourceID(rawValue: number),
      kind: isNamed ? random.pick([.person, .government, .outlet, .agency, .document]) : .unnamed,
      reliability: random.pick(Reliability.allCases),
      isNamed: isNamed,
      partOf: owner.map { SourceID(rawValue: $0) }
    )
  }
}
