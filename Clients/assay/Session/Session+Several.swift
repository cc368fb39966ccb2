import AssayAPI
import AssayClient
import AssayVocabulary

extension Session {
  /// Runs `body` for each of several targets, each with calls of its own.
  ///
  /// If the server refuses one of several, the refusal is printed with the target's name, the others are still done,
  /// and the command ends as refused. The target's name is appended to the request key, because a key belongs to one
  /// call.
  mutating func each<Thing: CustomStringConvertible>(
    _ things: [Thing],
    _ body: (Thing, inout Session) throws(Failure) -> Void
  ) throws(Failure) {
    guard things.count > 1 else {
      for thing in things { try body(thing, &self) }
      return
    }
    let key = writing.requestKey
    var hasRefused = false
    for thing in things {
      setRequestKey(key.map { "\($0)/\(thing)" })
      do throws(Failure) { try body(thing, &self) } catch {
        guard case .client(.refused(let refusal)) = error else { throw error }
        hasRefused = true
        try report(refusal, of: "\(thing)")
      }
    }
    setRequestKey(key)
    if hasRefused { throw .negativeResult }
  }
}
