package import AssayVocabulary

/// Reports in the best known order, and how well that order is known.
package struct Timeline: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let attribution: AttributionID
    package let placing: Placing
    /// How the order of this entry and the previous one is known; nil for the first entry.
    package let after: KnownOrder?
  }

  package let entries: [Entry]

  /// Sorts reports by dates, and by citations and recorded precedence where the dates allow it.
  ///
  /// A report without a date comes just before reports that are known to be later, otherwise just after those known to
  /// be earlier, otherwise at the end. The order in which reports are given does not matter.
  package init(_ reports: [AttributionFacts]) {
    let order = TimelineOrder(reports.sorted { $0.id < $1.id })
    var entries: [Entry] = []
    var previous: Int?
    for place in order.places() {
      entries.append(
        Entry(
          attribution: order.reports[place].id,
          placing: order.placing(place),
          after: previous.map { order.relation($0, place) }
        )
      )
      previous = place
    }
    self.entries = entries
  }
}
