import AssayVocabulary
import Testing

@testable import AssayDomain

@Suite("The counts as minimum cuts")
struct MinimumCutTests {
  @Test("each count is the fewest groups whose loss cuts every chain")
  func countsAreMinimumCuts() {
    var compared = 0
    for seed: UInt64 in 1..<601 {
      let attributionGraph = Facts(seed: seed, sources: 8, attributions: 16, claims: 3)
        .attributionGraph
      for claim in 0..<attributionGraph.claimIDs.count {
        for side in [attributionGraph.support(of: claim), attributionGraph.opposition(to: claim)] {
          let reading = SideReading(side)
          for tier in Tier.allCases {
            let fewest = Self.minimumCutting(reading.graph, tier)
            #expect(reading.tiers[tier] == fewest, "seed \(seed), claim \(claim), \(tier)")
            compared += fewest > 0 ? 1 : 0
          }
        }
      }
    }
    #expect(compared > 1000)
  }

  @Test("single points are the groups whose loss alone leaves no chain")
  func singlePoints() {
    var found = 0
    for seed: UInt64 in 1..<601 {
      let attributionGraph = Facts(seed: seed, sources: 9, attributions: 20, claims: 2)
        .attributionGraph
      for claim in 0..<attributionGraph.claimIDs.count {
        let reading = SideReading(attributionGraph.support(of: claim))
        let tier = reading.tiers.strongest
        guard reading.tiers[tier] == 1 else { continue }
        let alone = (0..<reading.graph.count).filter { node in
          !Self.hasChain(reading.graph, tier, without: 1 << node)
        }
        #expect(reading.graph.singlePoints(in: tier) == alone, "seed \(seed), claim \(claim)")
        found += alone.count
      }
    }
    #expect(found > 200)
  }

  /// Returns the size of the smallest set of groups that every chain passes, by trying all sets.
  private static func minimumCutting(_ graph: SideGraph, _ tier: Tier) -> Int {
    (0...graph.count).first { size in
      (0..<(1 << graph.count)).contains { lost in
        lost.nonzeroBitCount == size && !hasChain(graph, tier, without: lost)
      }
    } ?? graph.count
  }

  private static func hasChain(_ graph: SideGraph, _ tier: Tier, without lost: Int) -> Bool {
    var isReached = lost
    var open = (0..<graph.count).filter { graph.isSeen($0, in: tier) && lost & (1 << $0) == 0 }
    while let node = open.popLast() {
      guard isReached & (1 << node) == 0 else { continue }
      isReached |= 1 << node
      if graph.isOrigin(node, in: tier) { return true }
      open += graph.strictEdges[node]
      if tier == .possible { open += graph.otherEdges[node] }
    }
    return false
  }
}
