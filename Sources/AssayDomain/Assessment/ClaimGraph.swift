import AssayVocabulary

/// The live links between claims, by position.
struct ClaimGraph: Sendable {
  private let confirms: Adjacency<Int>
  private let confirmedBy: Adjacency<Int>
  private let contradicts: Adjacency<Int>
  private let corroboratedBy: Adjacency<Int>

  init(_ links: [LinkFacts], claims: DenseIDs<ClaimID>) {
    var confirms: [(from: Int, to: Int)] = []
    var contradicts: [(from: Int, to: Int)] = []
    var corroborates: [(from: Int, to: Int)] = []
    for link in links where link.isLive {
      guard let from = claims.index(of: link.from), let to = claims.index(of: link.to) else {
        preconditionFailure("every mentioned id has a position")
      }
      switch link.kind {
      case .confirms: confirms.append((from, to))
      case .corroborates: corroborates.append((from: to, to: from))
      case .contradicts: contradicts += [(from, to), (from: to, to: from)]
      }
    }
    isEmpty = confirms.isEmpty && contradicts.isEmpty && corroborates.isEmpty
    self.confirms = Adjacency(nodes: claims.count, pairs: confirms)
    confirmedBy = Adjacency(
      nodes: claims.count,
      pairs: confirms.map { (from: $0.to, to: $0.from) }
    )
    self.contradicts = Adjacency(nodes: claims.count, pairs: contradicts)
    corroboratedBy = Adjacency(nodes: claims.count, pairs: corroborates)
  }

  /// Whether there are no links.
  let isEmpty: Bool

  /// The claim and every claim that confirms it, directly or through others.
  func confirming(_ claim: Int) -> ClaimSet { closure(of: [claim], over: confirmedBy) }

  /// The claim and every claim that it confirms: if one of these is false, the claim is false too.
  func implied(by claim: Int) -> ClaimSet { closure(of: [claim], over: confirms) }

  /// Returns the claims that contradict a claim in `implied`, and the claims that confirm those, without the claims in
  /// `confirming`.
  func rivals(of implied: ClaimSet, confirming: ClaimSet) -> ClaimSet {
    let opposed = implied.members.flatMap { Array(contradicts[$0]) }
    var rivals = ClaimSet(of: confirmedBy.nodes)
    guard !opposed.isEmpty else { return rivals }
    for claim in closure(of: opposed, over: confirmedBy).members where !confirming.contains(claim) {
      rivals.insert(claim)
    }
    return rivals
  }

  /// Returns the other claims that make this one likelier, each once, in the order of their ids.
  func corroborating(_ claim: Int) -> [Int] {
    var found: [Int] = []
    for other in corroboratedBy[claim].sorted() where other != claim && other != found.last {
      found.append(other)
    }
    return found
  }

  /// Returns the links by which attributions on some claims count for or against a claim.
  func leading(
    to claim: Int,
    supporting: [Int],
    opposing: [Int]
  ) -> [(from: Int, to: Int, kind: LinkKind)] {
    var leading: [(from: Int, to: Int, kind: LinkKind)] = []
    let (support, implied) = (confirming(claim), self.implied(by: claim))
    let backing = closure(of: supporting, over: confirms)
    let against = closure(of: opposing, over: confirms)
    var refuted = opposing.filter { implied.contains($0) }
    for rival in against.members {
      for other in contradicts[rival] where implied.contains(other) {
        leading.append((rival, other, .contradicts))
        refuted.append(other)
      }
    }
    let rivals = rivals(of: implied, confirming: support)
    let falling = closure(of: refuted, over: confirmedBy)
    for from in 0..<confirms.nodes {
      for to in confirms[from] {
        let carriesSupport = backing.contains(from) && support.contains(to)
        let carriesRival = against.contains(from) && rivals.contains(to)
        let fallsWith = implied.contains(from) && falling.contains(to) && implied.contains(to)
        if carriesSupport || carriesRival || fallsWith { leading.append((from, to, .confirms)) }
      }
    }
    return leading
  }

  private func closure(of claims: [Int], over links: Adjacency<Int>) -> ClaimSet {
    var reached = ClaimSet(of: links.nodes)
    for claim in claims { reached.insert(claim) }
    var next = 0
    while next < reached.members.count {
      for claim in links[reached.members[next]] { reached.insert(claim) }
      next += 1
    }
    return reached
  }
}
