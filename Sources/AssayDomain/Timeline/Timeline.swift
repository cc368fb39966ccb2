package import AssayVocabulary

/// Reports in the best known order, and how well that order is known.
package struct Timeline: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let attribution: AttributionID
    package let placing: Placing
    /// Nil for the first of the list.
    package let after: KnownOrder?
  }

  package let entries: [Entry]

  /// Puts reports in order by dates, and where these allow it by citations and recorded precedence.
  ///
  /// A report without a date stands just before what is known to be later, or else just after what is
  /// known to be earlier, or else at the end. The order in which reports are given never matters.
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
