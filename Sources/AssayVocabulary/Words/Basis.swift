/// How a source knows what it says: itself, from others whom it cites, or it does not say.
package enum Basis: String, CaseIterable, Sendable {
  case firsthand, cites, unknown
}
