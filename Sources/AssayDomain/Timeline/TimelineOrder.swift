import AssayVocabulary

/// The known order of some reports, by their positions in a list.
struct TimelineOrder {
  let reports: [AttributionFacts]
  private var later: [[Int]]
  private var earlier: [[Int]]

  init(_ reports: [AttributionFacts]) {
    self.reports = reports
    later = [[Int]](repeating: [], count: reports.count)
    earlier = later
    var places: [AttributionID: Int] = [:]
    for (place, report) in reports.enumerated() { places[report.id] = place }
    for (place, report) in reports.enumerated() {
      for id in report.ties.precedes { record(place, before: places[id]) }
      guard report.basis == .cites else { continue }
      for case .attribution(let id) in report.cites {
        if let cited = places[id] { record(cited, before: place) }
      }
    }
  }

  /// Records that one report precedes another, unless the dates say otherwise.
  private mutating func record(_ first: Int, before second: Int?) {
    guard let second, first != second, !isDated(second, before: first),
      !later[first].contains(second)
    else { return }
    later[first].append(second)
    earlier[second].append(first)
  }

  private func isDated(_ first: Int, before second: Int) -> Bool {
    guard let one = reports[first].at, let other = reports[second].at else { return false }
    return one.isBefore(other)
  }

  func placing(_ place: Int) -> Placing {
    if reports[place].at != nil { return .dated }
    return later[place].isEmpty && earlier[place].isEmpty ? .unplaced : .recorded
  }

  func relation(_ previous: Int, _ place: Int) -> KnownOrder {
    if isDated(previous, before: place) { return .certain }
    return later[previous].contains(place) ? .recorded : .unknown
  }

  /// Returns the positions in the best known order: recorded order first, then the earliest estimate.
  ///
  /// If recorded orders form a circle, the earliest of its reports comes first.
  func places() -> [Int] {
    let keys = estimates()
    var waiting = earlier.map(\.count)
    var isPlaced = [Bool](repeating: false, count: reports.count)
    let byKey = reports.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var ready = byKey.filter { waiting[$0] == 0 }
    var rest = byKey[...]
    var order: [Int] = []
    while order.count < reports.count {
      let next: Int
      if ready.isEmpty {
        while let place = rest.first, isPlaced[place] { rest.removeFirst() }
        guard let place = rest.first else { break }
        next = place
      } else {
        next = ready.removeFirst()
      }
      guard !isPlaced[next] else { continue }
      isPlaced[next] = true
      order.append(next)
      for place in later[next] where !isPlaced[place] {
        waiting[place] -= 1
        guard waiting[place] == 0 else { continue }
        let spot = ready.firstIndex { (keys[$0], $0) > (keys[place], place) } ?? ready.endIndex
        ready.insert(place, at: spot)
      }
    }
    return order
  }

  /// Estimates when each report was made, in UTC milliseconds: its own start, or that of its neighbours.
  private func estimates() -> [Int64] {
    var known = reports.map { $0.at?.interval.lowerBound }
    spread(&known, along: earlier, { min($0, $1) })
    spread(&known, along: later, { max($0, $1) })
    return known.map { $0 ?? .max }
  }

  /// Propagates estimates to reports without one along the edges, keeping the best.
  private func spread(
    _ known: inout [Int64?],
    along edges: [[Int]],
    _ best: (Int64, Int64) -> Int64
  ) {
    let isFixed = known.map { $0 != nil }
    var open = known.indices.filter { known[$0] != nil }
    while let place = open.popLast() {
      guard let estimate = known[place] else { continue }
      for neighbour in edges[place] where !isFixed[neighbour] {
        let found = known[neighbour].map { best($0, estimate) } ?? estimate
        guard found != known[neighbour] else { continue }
        known[neighbour] = found
        open.append(neighbour)
      }
    }
  }
}
