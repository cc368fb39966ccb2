/// How a source knows its statement: firsthand, from sources that it cites, or unknown.
package enum Basis: String, CaseIterable, Sendable {
  case firsthand, cites, unknown
}
