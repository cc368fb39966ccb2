/// A set of claims by position, in the order in which they were found.
struct ClaimSet: Sendable {
  private(set) var members: [Int] = []
  private var isMember: [Bool]

  /// Makes an empty set for a graph with that many claims.
  init(of claims: Int) {
    isMember = Array(filledWith: false, count: claims)
  }

  func contains(_ claim: Int) -> Bool { isMember[claim] }

  mutating func insert(_ claim: Int) {
    guard !isMember[claim] else { return }
    isMember[claim] = true
    members.append(claim)
  }

  func union(_ other: ClaimSet) -> ClaimSet {
    var union = self
    for claim in other.members { union.insert(claim) }
    return union
  }
}
