/// The supporting report that came before all others, or those that no other precedes.
///
/// A report comes before another if its whole time lies before, if it is recorded to precede the other, or if the other
/// cites it, unless the dates contradict that; and through any chain of these.
struct FirstReporter {
  let first: Int?
  let candidates: [Int]

  init(_ side: Side) {
    let reports = side.attributions.filter { attribution in
      let citations = side.citations(attribution)
      return citations.isEmpty || citations.contains(where: side.isLive)
    }
    let order = ReportOrder(reports, side)
    let free = order.unpreceded()
    if free.count == 1, let only = free.first, order.reachesAll(from: only) {
      (first, candidates) = (reports[only], [])
    } else {
      first = nil
      candidates = free.isEmpty ? reports : free.map { reports[$0] }
    }
  }
}

/// The known order of some reports, by their positions in a list.
private struct ReportOrder {
  private let times: [ReportTime?]
  private let successors: Adjacency<Int>
  /// The reports with dates without a time of day, and those with instants, the latest start first.
  private let latestFirst: (bare: [DatedReport], instant: [DatedReport])

  private typealias DatedReport = (begins: Int64, place: Int)

  init(_ reports: [Int], _ side: Side) {
    let attributionGraph = side.attributionGraph
    var places = [Int](filledWith: -1, count: attributionGraph.attributions.count)
    for (place, report) in reports.enumerated() { places[report] = place }
    var pairs: [(from: Int, to: Int)] = []
    func record(_ earlier: Int, before later: Int) {
      let (from, to) = (places[earlier], places[later])
      guard from >= 0, to >= 0, from != to,
        !attributionGraph.attributions[later].isDated(
          before: attributionGraph.attributions[earlier]
        )
      else { return }
      pairs.append((from, to))
    }
    for report in reports {
      for later in attributionGraph.precedes[report] { record(report, before: later) }
      for case .attribution(let cited) in side.citations(report) { record(cited, before: report) }
    }
    let times = reports.map { attributionGraph.attributions[$0].at }
    self.times = times
    successors = Adjacency(nodes: reports.count, pairs: pairs)
    func latestFirst(_ isBare: Bool) -> [DatedReport] {
      times.enumerated()
        .compactMap { place, time in
          time.flatMap { $0.isBare == isBare ? ($0.interval.lowerBound, place) : nil }
        }
        .sorted { $0.begins > $1.begins }
    }
    self.latestFirst = (latestFirst(true), latestFirst(false))
  }

  /// Returns the reports that no other report precedes.
  func unpreceded() -> [Int] {
    func earliest(_ isBare: Bool) -> ReportTime? {
      times.lazy.compactMap { $0 }.filter { $0.isBare == isBare }
        .min { $0.interval.upperBound < $1.interval.upperBound }
    }
    let earliest = [earliest(true), earliest(false)].compactMap { $0 }
    var isPreceded = times.map { time in
      guard let time else { return false }
      return earliest.contains { $0.isBefore(time) }
    }
    for place in times.indices {
      for later in successors[place] { isPreceded[later] = true }
    }
    return times.indices.filter { !isPreceded[$0] }
  }

  /// Whether a report comes before every other, directly or through a chain.
  func reachesAll(from start: Int) -> Bool {
    var isReached = [Bool](filledWith: false, count: times.count)
    var open = [start]
    isReached[start] = true
    var reached = 0
    var later = [latestFirst.bare[...], latestFirst.instant[...]]
    while let place = open.popLast() {
      reached += 1
      for next in successors[place] where !isReached[next] {
        isReached[next] = true
        open.append(next)
      }
      guard let time = times[place] else { continue }
      for kind in later.indices {
        while let latest = later[kind].first, times[latest.place].map(time.isBefore) ?? false {
          later[kind].removeFirst()
          if !isReached[latest.place] {
            isReached[latest.place] = true
            open.append(latest.place)
          }
        }
      }
    }
    return reached == times.count
  }
}
