import AssayAPI
import AssayClient

extension Session {
  /// Does the same for each of several things, every one a call of its own.
  ///
  /// When the server refuses one of several, that is told with its name, the others are done all the same,
  /// and the command ends as refused. A request key gets each one's name behind it, as a key is for one
  /// call alone.
  mutating func each<Thing>(
    _ things: [Thing],
    named name: (Thing) -> String,
    _ body: (Thing, inout Session) throws(Failure) -> Void
  ) throws(Failure) {
    guard things.count > 1 else {
      for thing in things { try body(thing, &self) }
      return
    }
    let key = writing.requestKey
    var hasRefused = false
    for thing in things {
      setRequestKey(key.map { $0 + "/" + name(thing) })
      do throws(Failure) { try body(thing, &self) } catch {
        guard case .client(.refused(let refusal)) = error else { throw error }
        hasRefused = true
        try tell(refusal, of: name(thing))
      }
    }
    setRequestKey(key)
    if hasRefused { throw .badNews }
  }
}
