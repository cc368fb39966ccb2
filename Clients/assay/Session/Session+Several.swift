import AssayAPI
import AssayClient
import AssayVocabulary

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

  /// Reads something of each of several claims and prints it, with a blank line between.
  mutating func showEach<M: ReadingMethod>(
    _ claims: [Wire.ClaimID],
    _ method: M.Type,
    _ parameters: (Wire.ClaimID) -> M.Parameters,
    _ draw: (M.Result, inout Page) -> Void
  ) throws(Failure) {
    var isFirst = true
    try each(claims, named: \.description) { (claim, session) throws(Failure) in
      let answer = try session.call(method, parameters(claim))
      try session.show(answer) { result, page in
        if !isFirst { page.addBlank() }
        draw(result, &page)
      }
      isFirst = false
    }
  }

  /// Tells that the server refused one of several things.
  func tell(_ refusal: AssayClient.Refusal, of name: String) throws(Failure) {
    if general.isJSON {
      try errors.write(JSONGate.visible(refusal.json) + [UInt8(ascii: "\n")])
    } else {
      try errors.write(Page(refusal, of: name))
    }
  }

  /// Says something under a list: beside it where the list goes to another program, which reads lines.
  func note(_ remark: String?) throws(Failure) {
    guard let remark, !general.isJSON else { return }
    var page = Page()
    page.addFooter(remark)
    try (output.isTerminal ? output : errors).write(page)
  }
}
