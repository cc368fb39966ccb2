/// The most paths from the desk to origins that share no group, found as a flow.
///
/// Every group is split into an entrance and an exit joined by an arc of capacity one, so it is used
/// once. Paths found stay valid when arcs are added, so one flow serves all tiers in turn. Each
/// `widen()` is Dinic's algorithm on unit capacities: O(arcs · √groups), with no recursion.
struct DisjointPaths: Sendable {
  private let groups: Int
  private var firstArcs: [Int32]
  private var nextArcs: [Int32] = []
  private var targets: [Int32] = []
  private var isFree: [Bool] = []
  /// Whether arcs were added since a search found no further path, and whether any leads from the desk and to an origin.
  private var hasNewArcs = false
  private var hasSeen = false
  private var hasOrigin = false
  /// How many disjoint paths have been found.
  private(set) var count = 0

  init(groups: Int) {
    self.groups = groups
    firstArcs = Array(filledWith: -1, count: 2 * groups + 2)
    // An arc within each group, about one from the desk or to an origin, and one citation, each both ways.
    nextArcs.reserveCapacity(6 * groups)
    targets.reserveCapacity(6 * groups)
    isFree.reserveCapacity(6 * groups)
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

  /// Arcs come in pairs, the arc and its way back, so that `arc ^ 1` is the other one.
  private mutating func addArc(from: Int, to: Int) {
    hasNewArcs = true
    addHalf(from: from, to: to, isFree: true)
    addHalf(from: to, to: from, isFree: false)
  }

  @inline(__always)
  private mutating func addHalf(from start: Int, to end: Int, isFree: Bool) {
    nextArcs.append(firstArcs[start])
    firstArcs[start] = Int32(targets.count)
    targets.append(Int32(end))
    self.isFree.append(isFree)
  }

  /// Finds as many further paths as the arcs added so far allow.
  mutating func widen() {
    guard hasNewArcs, hasSeen, hasOrigin else { return }
    hasNewArcs = false
    var levels = [Int32](filledWith: -1, count: firstArcs.count)
    while layer(&levels) {
      var untried = firstArcs
      while findPath(levels, &untried) { count += 1 }
    }
  }

  /// Numbers nodes by their distance from the desk; false when no origin is in reach.
  private func layer(_ levels: inout [Int32]) -> Bool {
    for node in levels.indices { levels[node] = -1 }
    levels[desk] = 0
    var queue = [desk]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      var arc = firstArcs[node]
      while arc >= 0 {
        let target = Int(targets[Int(arc)])
        if isFree[Int(arc)], levels[target] < 0 {
          levels[target] = levels[node] + 1
          if target == origin { return true }
          queue.append(target)
        }
        arc = nextArcs[Int(arc)]
      }
    }
    return false
  }

  /// Walks one path down the layers and takes it; arcs that lead nowhere are not tried again.
  private mutating func findPath(_ levels: [Int32], _ untried: inout [Int32]) -> Bool {
    var path: [Int32] = []
    var node = desk
    while node != origin {
      let arc = untried[node]
      if arc < 0 {
        guard let back = path.popLast() else { return false }
        node = Int(targets[Int(back ^ 1)])
        untried[node] = nextArcs[Int(back)]
        continue
      }
      let target = Int(targets[Int(arc)])
      if isFree[Int(arc)], levels[target] == levels[node] + 1 {
        path.append(arc)
        node = target
      } else {
        untried[node] = nextArcs[Int(arc)]
      }
    }
    for arc in path {
      isFree[Int(arc)] = false
      isFree[Int(arc ^ 1)] = true
    }
    return true
  }

  /// The groups along each path found, from the desk outwards.
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

  /// Where the flow leaves a node to, in order.
  private func usedTargets(of node: Int) -> [Int] {
    var used: [Int] = []
    var arc = firstArcs[node]
    while arc >= 0 {
      // Even arcs are those that were added, odd ones their ways back.
      if arc & 1 == 0, !isFree[Int(arc)] { used.append(Int(targets[Int(arc)])) }
      arc = nextArcs[Int(arc)]
    }
    return used.sorted()
  }
}
