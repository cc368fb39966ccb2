/// The order of what a search finds.
package enum SearchSort: String, CaseIterable, Sendable {
  case relevance, newest
}
