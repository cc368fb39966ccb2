/// The maximum number of paths from the desk to origins that share no group, found as a flow.
///
/// Every group is split into an entrance and an exit joined by an arc of capacity one, so that it is used once. Paths
/// stay valid when arcs are added, so one flow serves all tiers in turn. Each `widen()` is Dinic's algorithm on unit
/// capacities: O(arcs · √groups), without recursion.
struct DisjointPaths: Sendable {
  private let groups: Int
  /// The last arc added to each node, -1 for none.
  private var firstArcs: [Int32]
  private var arcs: [Arc] = []
  /// Whether arcs were added since the last search found no more paths, and whether any starts at the desk or ends at
  /// an origin.
  private var hasNewArcs = false
  private var hasSeen = false
  private var hasOrigin = false
  /// How many disjoint paths have been found.
  private(set) var count = 0

  private struct Arc {
    let target: Int32
    /// The arc added to the same node before this one, -1 for none.
    let next: Int32
    var isFree: Bool
  }

  init(groups: Int) {
    self.groups = groups
    firstArcs = Array(filledWith: -1, count: 2 * groups + 2)
    // One arc within each group, about one from the desk or to an origin, and one citation, each in both directions.
    arcs.reserveCapacity(6 * groups)
    for group in 0..<groups { addArc(from: 2 * group, to: 2 * group + 1) }
  }

  private var desk: Int { 2 * groups }
  private var origin: Int { 2 * groups + 1 }

  mutating func addSeen(_ group: Int) {
    hasSeen = true
    addArc(from: desk, to: 2 * group)
  }

  mutating func addOrigin(_ group: Int) {
    hasOrigin = true
    addArc(from: 2 * group + 1, to: origin)
  }

  mutating func addCitation(from group: Int, to cited: Int) {
    addArc(from: 2 * group + 1, to: 2 * cited)
  }

  /// Adds an arc and its reverse as a pair, so that `arc ^ 1` is the other one.
  private mutating func addArc(from: Int, to: Int) {
    hasNewArcs = true
    let place = Int32(arcs.count)
    arcs.append(Arc(target: Int32(to), next: firstArcs[from], isFree: true))
    firstArcs[from] = place
    arcs.append(Arc(target: Int32(from), next: firstArcs[to], isFree: false))
    firstArcs[to] = place + 1
  }

  /// Adds as many paths as the arcs added so far allow.
  mutating func widen() {
    guard hasNewArcs, hasSeen, hasOrigin else { return }
    hasNewArcs = false
    var levels = [Int32](filledWith: -1, count: firstArcs.count)
    var path: [Int32] = []
    while layer(&levels) {
      var untried = firstArcs
      while findPath(levels, &untried, &path) { count += 1 }
    }
  }

  /// Numbers nodes by their distance from the desk; returns false if no origin is reachable.
  private func layer(_ levels: inout [Int32]) -> Bool {
    for node in levels.indices { levels[node] = -1 }
    levels[desk] = 0
    var queue = [desk]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let level = levels[node] + 1
      var place = firstArcs[node]
      while place >= 0 {
        let arc = arcs[Int(place)]
        let target = Int(arc.target)
        if arc.isFree, levels[target] < 0 {
          levels[target] = level
          if target == origin { return true }
          queue.append(target)
        }
        place = arc.next
      }
    }
    return false
  }

  /// Follows one path through the levels and saturates it; dead-end arcs are not tried again.
  ///
  /// `path` is a reused buffer.
  private mutating func findPath(
    _ levels: [Int32],
    _ untried: inout [Int32],
    _ path: inout [Int32]
  ) -> Bool {
    path.removeAll(keepingCapacity: true)
    var node = desk
    while node != origin {
      let place = untried[node]
      if place < 0 {
        guard let back = path.popLast() else { return false }
        node = Int(arcs[Int(back ^ 1)].target)
        untried[node] = arcs[Int(back)].next
        continue
      }
      let arc = arcs[Int(place)]
      let target = Int(arc.target)
      if arc.isFree, levels[target] == levels[node] + 1 {
        path.append(place)
        node = target
      } else {
        untried[node] = arc.next
      }
    }
    for place in path {
      arcs[Int(place)].isFree = false
      arcs[Int(place ^ 1)].isFree = true
    }
    return true
  }

  /// Returns the groups along each path, from the desk outwards.
  func paths() -> [[Int]] {
    usedTargets(of: desk).map { entrance in
      var groups: [Int] = []
      var here: Int? = entrance
      while let entrance = here {
        groups.append(entrance / 2)
        here = usedTargets(of: entrance + 1).first { $0 != origin }
      }
      return groups
    }
  }

  /// Returns the nodes to which flow leaves a node, in order.
  private func usedTargets(of node: Int) -> [Int] {
    var used: [Int] = []
    var place = firstArcs[node]
    while place >= 0 {
      let arc = arcs[Int(place)]
      // Even arcs were added as such, odd arcs are their reverses.
      if place & 1 == 0, !arc.isFree { used.append(Int(arc.target)) }
      place = arc.next
    }
    return used.sorted()
  }
}
