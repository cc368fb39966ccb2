import AssayDomain
import AssayVocabulary
import Posix

extension Bench {
  static let largeFigure = "assess, many reports"
  static let mixedFigure = "list 50 in mixed load"
  static let mixedClients = 18
  static let halfFigure = "submit at half load"
  static let halfClients = 32

  /// The assessment of the claim that has many attributions.
  func measureLarge() throws {
    guard let claim = special.large else { return }
    let request = Requests.assess(claim: claim)
    try measure(Scenario(Self.largeFigure, .none) { _ in request }, 1)
  }

  /// How long one client waits for its lists while others submit and one searches for common words.
  func measureMixedLoad() throws {
    guard options.wants(Self.mixedFigure) else { return }
    let submitter = Caller(wire: .lines, isMeasured: false) { self.newSubmit() }
    let words = [Corpus.commonWord, Corpus.secondWord]
    let searcher = Caller(wire: .lines, isMeasured: false) {
      Requests.search(words[self.nextNumber() % words.count], by: .relevance)
    }
    let lister = Caller(wire: .lines, isMeasured: true) { Requests.list }
    let submitters = Array(repeating: submitter, count: Self.mixedClients - 2)
    let before = try server.processorMicroseconds()
    let load = try Load.run(
      server.socketPath,
      submitters + [searcher, lister],
      seconds: options.secondsPerFigure
    )
    try add(Self.mixedFigure, Self.mixedClients, load, processorBefore: before)
  }

  /// How long a submit takes when so many come each second as are half of what the server can do at most.
  ///
  /// That most is measured just before. It goes on for ten times as long as other figures, so that the log is
  /// brought into the database and the index is merged meanwhile.
  func measureHalfLoad() throws {
    guard options.wants(Self.halfFigure) else { return }
    let seconds = options.secondsPerFigure
    let most = try Load.run(
      server.socketPath,
      clients: Self.halfClients,
      wire: .lines,
      seconds: seconds
    ) { _ in self.newSubmit() }
    let before = try server.processorMicroseconds()
    let load = try OpenLoad.run(
      server.socketPath,
      connections: Self.halfClients,
      rate: most.rate / 2,
      seconds: 10 * seconds
    ) { self.newSubmit() }
    try add(Self.halfFigure, Self.halfClients, load, processorBefore: before)
  }
}
