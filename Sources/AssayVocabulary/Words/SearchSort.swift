/// The order of search results.
package enum SearchSort: String, CaseIterable, Sendable {
  case relevance, newest
}
