/// How much of everything there is in a run, by how many claims it starts with.
struct RunSizes {
  /// The claims that are there before anything is measured, those for special purposes not counted.
  let claims: Int
  let rounds: Int
  /// The attributions of the claim that has many.
  let reports: Int
  /// By so many sources.
  let reportingSources: Int
  /// The claims that rest on one attribution, each on one of those that are withdrawn.
  let fewDependants: Int
  let manyDependants: Int
  /// The claims of a call among those after which the server's memory is looked at.
  let batch: Int
  /// The submits before each round that nobody measures, so that no cache is cold.
  let warmUp: Int

  init(claims: Int, rounds: Int) {
    self.claims = claims
    self.rounds = rounds
    reports = min(3_000, claims)
    reportingSources = min(Corpus.sourceCount, reports / 6)
    fewDependants = min(200, claims / 10)
    manyDependants = min(10_000, claims / 10)
    batch = min(1_000, claims / 20)
    warmUp = min(2_000, claims / 10)
  }

  /// How many dependants there are of the attribution that is withdrawn in a measurement.
  func dependants(_ withdrawal: Withdrawal) -> Int {
    withdrawal == .few ? fewDependants : manyDependants
  }
}

/// Which of the attributions, prepared for the purpose, is withdrawn.
enum Withdrawal: String, CaseIterable {
  case few
  case many

  var figure: String { "withdraw, \(rawValue) dependants" }
}
