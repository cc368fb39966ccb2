import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// Makes random calls of every kind at a desk, including refused ones, dry runs and repetitions, in groups and with a
/// clock that jumps.
struct RandomHistory {
  let desk: Desk
  private var acts: RandomActs
  /// Calls that carried a request key.
  private var keyed: [RandomCall] = []
  private(set) var accepted = 0
  private(set) var refused = 0

  init(seed: UInt64, desk: Desk, _ flavour: RandomActs.Flavour = .everything) {
    self.desk = desk
    acts = RandomActs(seed: seed, flavour)
  }

  /// Makes one call by itself, and returns it with its result.
  mutating func act() throws(DeskError) -> (call: RandomCall, recorded: Recorded?) {
    let call = call()
    let outcome = desk.commit([desk.job(call)])[0]
    switch outcome {
    case .success(let recorded):
      accepted += 1
      acts.follow(recorded.changes)
      return (call, recorded)
    case .failure(.refused):
      refused += 1
      return (call, nil)
    case .failure(let error): throw error
    }
  }

  /// Advances the clock, or sets it back a little.
  mutating func moveClock() {
    // A lease lasts half an hour unless the policy says otherwise.
    desk.nowMs += acts.random.pick([0, 1, 1_000, 60_000, -30_000, 600_000])
  }

  /// Sometimes computes a few of the marked summaries.
  mutating func catchUpPerhaps() throws(DeskError) {
    guard acts.random.percent(20) else { return }
    let some = Int.random(in: 1...4, using: &acts.random)
    _ = try desk.writer.catchUp(count: some)
  }

  /// Makes a group of calls, then sometimes computes a few of the marked summaries.
  mutating func step() throws(DeskError) {
    try makeGroup()
    try catchUpPerhaps()
  }

  /// Makes a group of calls, and moves the clock.
  mutating func makeGroup() throws(DeskError) {
    let count = acts.random.percent(70) ? 1 : Int.random(in: 2...5, using: &acts.random)
    let calls = (0..<count).map { _ in call() }
    for outcome in desk.commit(calls.map(desk.job)) {
      switch outcome {
      case .success(let recorded):
        accepted += 1
        acts.follow(recorded.changes)
      case .failure(.refused): refused += 1
      case .failure(let error): throw error
      }
    }
    moveClock()
  }

  private let reasons = ["seen it", " \"why\"\n", "weil é", "e\u{301}", "because", ""]

  private mutating func call() -> RandomCall {
    if !keyed.isEmpty, acts.random.percent(5) { return acts.random.pick(keyed) }
    let act = acts.act()
    var request = WriteRequest.plain
    request.author = acts.random.pick([.ann, .ann, .bob, .cleo])
    request.method = acts.random.pick(["claim.submit", "attribution.add", "mit \"Umlaut\" ü"])
    request.ifVersion = acts.random.percent(5) ? Int64.random(in: 1...3, using: &acts.random) : nil
    request.isDryRun = acts.random.percent(8)
    request.reason =
      acts.random.percent(80) ? acts.random.pick(reasons) : nil
    var call = RandomCall(request: request, act: act)
    if acts.random.percent(10) {
      let key = acts.random.pick(["k1", "k2", "ключ", "k\"4", "k5", "k6", "k7", "k8"])
      let digest = Digest(of: Array("\(act)".utf8))
      call.request.stamp = RequestStamp(key: key, parameters: digest.text)
      keyed.append(call)
    }
    return call
  }
}
