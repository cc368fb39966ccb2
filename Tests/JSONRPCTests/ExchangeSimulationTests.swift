import JSON
import JSONRPC
import Support
import Testing

/// A connection whose peer, workers and output act at random, and what must hold of it throughout.
private struct Simulation {
  static let maximumInFlight = 5

  private struct Running {
    let token: CallToken
    let call: Call
    let effect: CallEffect
  }

  private var generator: SeededGenerator
  private var queue = ExchangeQueue(
    limits: ExchangeLimits(maximumInFlight: maximumInFlight, maximumReplyBytes: 100_000)
  )
  private var running: [Running] = []
  private var sentCalls = 0
  private var startedCalls = 0
  private var expectedReplies: [String] = []
  private var replies: [String] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func run(steps: Int) throws {
    for _ in 0..<steps {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: sendMessage()
      case 1: startCall()
      case 2: finishCall()
      default: try takeReplies()
      }
      #expect(queue.inFlight <= Self.maximumInFlight)
    }
    while !queue.isIdle {
      startCall()
      finishCall()
      try takeReplies()
    }
    #expect(startedCalls == sentCalls)
    #expect(replies == expectedReplies)
  }

  private mutating func sendMessage() {
    guard !queue.isFull else { return }
    var replies: [String] = []
    let isBatch = Bool.random(using: &generator)
    let entries = (0..<(isBatch ? Int.random(in: 1...4, using: &generator) : 1)).map { _ in
      entry(&replies)
    }
    let text = entries.joined(separator: ",")
    queue.admit(message(isBatch ? "[\(text)]" : text))
    if !replies.isEmpty {
      expectedReplies.append(isBatch ? "[" + replies.joined(separator: "; ") + "]" : replies[0])
    }
  }

  /// A call numbered in its parameters, or nonsense; adds the reply it must get.
  private mutating func entry(_ replies: inout [String]) -> String {
    let kind = Int.random(in: 0..<8, using: &generator)
    if kind == 0 {
      replies.append("null ! -32600 Invalid Request")
      return "{}"
    }
    let number = sentCalls
    sentCalls += 1
    let method = ["read", "read", "write", "long"].randomElement(using: &generator) ?? ""
    let body = #""method":"\#(method)","params":{"number":\#(number)}"#
    if kind == 1 { return #"{"jsonrpc":"2.0",\#(body)}"# }
    replies.append("\(number) = \(number)")
    return #"{"jsonrpc":"2.0","id":\#(number),\#(body)}"#
  }

  private mutating func startCall() {
    guard let (token, call) = queue.nextStart(effect: effect) else {
      #expect(startedCalls == sentCalls || !running.isEmpty, "what may start is not held back")
      return
    }
    let effect = effect(of: call)
    #expect(call.parameters?.member("number")?.integer == Int64(startedCalls), "in order")
    #expect(
      running.allSatisfy { $0.effect == effect && effect != .longWrite },
      "reads and writes never overlap, and a long write runs alone"
    )
    startedCalls += 1
    running.append(Running(token: token, call: call, effect: effect))
  }

  private mutating func finishCall() {
    guard let index = running.indices.randomElement(using: &generator) else { return }
    let done = running.remove(at: index)
    let number = done.call.parameters?.member("number")?.text ?? []
    queue.finish(done.token, reply: done.call.id.map { success($0, result: number) })
  }

  private mutating func takeReplies() throws {
    for body in queue.takeReplies() { replies.append(try summary(ofReply: body)) }
  }
}

@Suite("Random connections")
struct ExchangeSimulationTests {
  @Test("effects and replies keep the order of requests", arguments: seeds)
  func order(seed: UInt64) throws {
    for round in 0..<20 {
      var simulation = Simulation(seed: seed &+ UInt64(round))
      try simulation.run(steps: 1_000)
    }
  }
}
