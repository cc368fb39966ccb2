import JSONRPC
import Support
import Testing

/// Methods that begin with w write, those that begin with l for long.
func effect(of call: Call) -> CallEffect {
  switch call.method.first {
  case "w": .write
  case "l": .longWrite
  default: .read
  }
}

@Suite("The order of a connection's calls")
struct ExchangeQueueTests {
  private func queue(
    _ messages: String...,
    maximumInFlight: Int = 8,
    maximumReplyBytes: Int = 1_000
  ) -> ExchangeQueue {
    let limits = ExchangeLimits(
      maximumInFlight: maximumInFlight,
      maximumReplyBytes: maximumReplyBytes
    )
    var queue = ExchangeQueue(limits: limits)
    for text in messages { queue.admit(message(text)) }
    return queue
  }

  private func call(_ id: Int, _ method: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)"}"#
  }

  private func notification(_ method: String) -> String {
    #"{"jsonrpc":"2.0","method":"\#(method)"}"#
  }

  /// Starts everything that may start now.
  private func start(_ queue: inout ExchangeQueue) -> [(token: CallToken, call: Call)] {
    var started: [(token: CallToken, call: Call)] = []
    while let next = queue.nextStart(effect: effect) { started.append(next) }
    return started
  }

  private func success(_ call: Call, _ result: String = "0") -> [UInt8]? {
    call.id.map { JSONRPCTests.success($0, result: result.utf8) }
  }

  private func replies(_ queue: inout ExchangeQueue) throws -> [String] {
    try queue.takeReplies().map { try summary(ofReply: $0) }
  }

  @Test("calls that have not started are told to wait, those of a batch one by one")
  func waiting() {
    var queue = queue("[\(call(1, "write")),\(call(2, "write"))]")
    var waiting = [queue.hasWaitingCalls()]
    for _ in 1...2 {
      _ = queue.nextStart(effect: effect)
      waiting.append(queue.hasWaitingCalls())
    }
    #expect(waiting == [true, true, false])
  }

  @Test("calls of one effect start together", arguments: ["read", "write"])
  func together(method: String) {
    var queue = queue(call(1, method), call(2, method), call(3, method))
    #expect(start(&queue).count == 3)
  }

  @Test(
    "a call of the other effect waits for all before it",
    arguments: [
      ("read", "write"), ("write", "read"),
    ]
  )
  func waits(first: String, second: String) {
    var queue = queue(call(1, first), call(2, first), call(3, second), call(4, first))
    let started = start(&queue)
    #expect(started.map(\.call.method) == [first, first])
    queue.finish(started[1].token, reply: success(started[1].call))
    #expect(start(&queue).isEmpty)
    queue.finish(started[0].token, reply: success(started[0].call))
    let next = start(&queue)
    #expect(next.map(\.call.method) == [second])
    queue.finish(next[0].token, reply: success(next[0].call))
    #expect(start(&queue).map(\.call.method) == [first])
  }

  @Test(
    "a long write runs alone",
    arguments: ["read", "write", "long"],
    ["read", "write", "long"]
  )
  func longWrite(before: String, after: String) {
    var queue = queue(call(1, before), call(2, "long"), call(3, after))
    for method in [before, "long", after] {
      let started = start(&queue)
      #expect(started.map(\.call.method) == [method])
      for next in started { queue.finish(next.token, reply: success(next.call)) }
    }
  }

  @Test("members of a batch keep the order too")
  func waitsInBatch() {
    var queue = queue(
      "[\(call(1, "read")),\(call(2, "write")),\(call(3, "read"))]",
      call(4, "read")
    )
    for expected in [["read"], ["write"], ["read", "read"]] {
      let started = start(&queue)
      #expect(started.map(\.call.method) == expected)
      for next in started { queue.finish(next.token, reply: success(next.call)) }
    }
    #expect(start(&queue).isEmpty)
  }

  @Test("replies leave in the order of their requests")
  func replyOrder() throws {
    var queue = queue(call(1, "read"), call(2, "read"), call(3, "read"))
    let started = start(&queue)
    queue.finish(started[2].token, reply: success(started[2].call))
    queue.finish(started[1].token, reply: success(started[1].call))
    #expect(try replies(&queue) == [])
    #expect(queue.inFlight == 3)
    queue.finish(started[0].token, reply: success(started[0].call))
    #expect(try replies(&queue) == ["1 = 0", "2 = 0", "3 = 0"])
    #expect(queue.isIdle)
  }

  @Test("a batch is answered as one array, in order, when its last call has finished")
  func batch() throws {
    var queue = queue("[\(call(1, "read")),1,\(notification("read")),\(call(2, "read"))]", "{")
    for next in start(&queue).reversed() {
      #expect(try replies(&queue) == [])
      queue.finish(next.token, reply: success(next.call))
    }
    #expect(
      try replies(&queue) == [
        "[1 = 0; null ! -32600 Invalid Request; 2 = 0]", "null ! -32700 Parse error",
      ]
    )
  }

  @Test(
    "notifications are not answered, whatever they are given as a reply",
    arguments: [true, false]
  )
  func notifications(isReplyGiven: Bool) throws {
    var queue = queue("[\(notification("read"))]", notification("read"))
    for next in start(&queue) {
      queue.finish(next.token, reply: isReplyGiven ? Array("{}".utf8) : nil)
    }
    #expect(try replies(&queue) == [])
    #expect(queue.isIdle)
  }

  @Test("a message without calls is answered at once")
  func invalid() throws {
    var queue = queue("{}", "[1]", #"{"jsonrpc":"2.0","method":"m","params":[1]}"#)
    #expect(start(&queue).isEmpty)
    #expect(
      try replies(&queue)
        == ["null ! -32600 Invalid Request", "[null ! -32600 Invalid Request]"]
    )
    #expect(queue.isIdle)
  }

  @Test("messages without calls, taken before anything starts, do not disturb the order")
  func invalidTakenEarly() throws {
    var queue = queue("{}", maximumInFlight: 2)
    #expect(queue.takeReplies().count == 1)
    queue.admit(message(call(1, "read")))
    queue.admit(message(call(2, "read")))
    #expect(start(&queue).map(\.call.id) == [RequestID(1), RequestID(2)])
  }

  @Test("the queue is full until replies are taken; a batch counts once")
  func full() {
    var queue = queue(
      "[\(call(1, "read")),\(call(2, "read"))]",
      call(3, "read"),
      maximumInFlight: 2
    )
    #expect(queue.isFull)
    for next in start(&queue) { queue.finish(next.token, reply: success(next.call)) }
    #expect(queue.isFull)
    #expect(queue.takeReplies().count == 2)
    #expect(!queue.isFull)
  }

  @Test("the effect of a waiting call is asked once")
  func effectIsAskedOnce() {
    var queue = queue(call(1, "write"), call(2, "read"))
    var asked: [String] = []
    for _ in 0..<3 {
      _ = queue.nextStart { call in
        asked.append(call.method)
        return effect(of: call)
      }
    }
    #expect(asked == ["write", "read"])
  }

  @Test(
    "a reply up to the maximum leaves, a larger one becomes an error",
    arguments: [
      (0, "7 = "), (1, "7 ! 1006 Limit exceeded"),
    ]
  )
  func overflow(excess: Int, expected: String) throws {
    var queue = queue(call(7, "read"), maximumReplyBytes: 300)
    let started = start(&queue)
    let envelope = success(started[0].call, "")?.count ?? 0
    let result = "\"" + String(repeating: "x", count: 298 - envelope + excess) + "\""
    queue.finish(started[0].token, reply: success(started[0].call, result))
    #expect(try replies(&queue).first?.hasPrefix(expected) == true)
  }

  @Test("replies that would overflow a batch's array become errors one by one")
  func batchOverflow() throws {
    let ids = 1...6
    var queue = queue(
      "[" + ids.map { call($0, "read") }.joined(separator: ",") + "]",
      maximumReplyBytes: 1_200
    )
    let large = "\"" + String(repeating: "x", count: 250) + "\""
    for next in start(&queue) { queue.finish(next.token, reply: success(next.call, large)) }
    let body = try #require(queue.takeReplies().first)
    #expect(body.count <= 1_200)
    let text = try summary(ofReply: body)
    #expect(ids.allSatisfy { text.contains("\($0) = ") || text.contains("\($0) ! 1006") })
    #expect(text.contains(" = ") && text.contains(" ! 1006"))
  }

  @Test("a message to which not even errors would fit is refused whole")
  func refusedWhole() throws {
    var queue = queue(
      "[" + (1...20).map { call($0, "write") }.joined(separator: ",") + "]",
      maximumReplyBytes: 1_000
    )
    #expect(start(&queue).isEmpty)
    #expect(try replies(&queue) == ["null ! 1006 Limit exceeded"])
  }

  @Test("once abandoned, what waits never starts, what runs finishes, and nothing is answered")
  func abandoned() throws {
    var queue = queue(call(1, "read"), call(2, "read"), call(3, "write"), "{}")
    let started = start(&queue)
    queue.finish(started[1].token, reply: success(started[1].call))
    queue.abandon()
    #expect(start(&queue).isEmpty)
    #expect(!queue.isIdle)
    queue.admit(message(call(4, "read")))
    queue.finish(started[0].token, reply: success(started[0].call))
    #expect(try replies(&queue) == [])
    #expect(start(&queue).isEmpty)
    #expect(queue.isIdle)
  }

  /// With steps that cost more the more was admitted, sixteen times as many would take 256 times as long.
  @Test("steps take constant time")
  func constantTime() {
    let times = Growth.times(from: 500, to: 8_000) { count in
      let calls = Array(repeating: call(1, "read"), count: count).joined(separator: ",")
      var queue = ExchangeQueue(limits: ExchangeLimits())
      queue.admit(message("[\(calls)]", maximumBatch: .max))
      for next in start(&queue) { queue.finish(next.token, reply: success(next.call)) }
      #expect(queue.takeReplies().count == 1)
      let single = message(call(1, "write"))
      for _ in 0..<count {
        queue.admit(single)
        for next in start(&queue) { queue.finish(next.token, reply: success(next.call)) }
        #expect(queue.takeReplies().count == 1)
      }
    }
    #expect(times < 64)
  }

  @Test("only so many reads run at once, and a later one starts when one has finished")
  func runningReads() throws {
    var queue = ExchangeQueue(limits: ExchangeLimits(maximumInFlight: 8, maximumRunningReads: 2))
    for id in 1...4 { queue.admit(message(call(id, "read"))) }
    let started = start(&queue)
    #expect(started.count == 2)
    queue.finish(started[1].token, reply: success(started[1].call))
    #expect(start(&queue).map(\.call.id) == [RequestID(3)])
  }

  @Test("an urgent call starts before all others, and its reply leaves in its place")
  func urgent() throws {
    var queue = queue(call(1, "write"), call(2, "read"))
    let first = start(&queue)
    #expect(first.count == 1)
    let batch = "[\(call(3, "read")),\(call(4, "urgent")),\(call(5, "urgent"))]"
    for text in [batch, call(6, "urgent")] {
      queue.admit(message(text)) { $0.method == "urgent" }
    }
    var urgent: [Int64] = []
    while let next = queue.nextUrgentStart() {
      urgent.append(try #require(Int64(String(decoding: next.call.id?.text ?? [], as: UTF8.self))))
      queue.finish(next.token, reply: success(next.call))
    }
    #expect(urgent == [4, 5, 6])
    #expect(try replies(&queue) == [])
    queue.finish(first[0].token, reply: success(first[0].call))
    let rest = start(&queue)
    #expect(rest.map(\.call.id) == [RequestID(2), RequestID(3)])
    for next in rest { queue.finish(next.token, reply: success(next.call)) }
    #expect(try replies(&queue) == ["1 = 0", "2 = 0", "[3 = 0; 4 = 0; 5 = 0]", "6 = 0"])
    #expect(queue.isIdle)
  }

  @Test("an urgent call that was finished before it started does not start, and those after it do")
  func finishedUrgent() throws {
    var queue = queue()
    for id in 1...3 {
      queue.admit(message(call(id, "urgent"))) { $0.method == "urgent" }
    }
    let first = queue.nextUrgentStart()
    if let first { queue.finish(first.token, reply: success(first.call)) }
    let reply = Array(#"{"jsonrpc":"2.0","id":2,"result":9}"#.utf8)
    let isFound = queue.finishWaiting(RequestID(2), where: { _ in true }, reply: reply)
    #expect(isFound)
    #expect(try replies(&queue) == ["1 = 0", "2 = 9"])
    let (last, none) = (queue.nextUrgentStart(), queue.nextUrgentStart())
    #expect(last?.call.id == RequestID(3) && none == nil)
    if let last { queue.finish(last.token, reply: success(last.call)) }
    #expect(try replies(&queue) == ["3 = 0"])
  }

  @Test("calls of an id that wait can be finished, others and those that have started cannot")
  func finishWaiting() throws {
    var queue = queue(call(1, "write"))
    let running = start(&queue)[0]
    // The effect of the next call is known already when it is finished.
    queue.admit(message(call(2, "read")))
    #expect(start(&queue).isEmpty)
    for text in ["[\(call(2, "read")),\(call(2, "write"))]", call(3, "read")] {
      queue.admit(message(text))
    }
    let reply = Array(#"{"jsonrpc":"2.0","id":2,"result":9}"#.utf8)
    func finish(_ id: RequestID) -> Bool {
      queue.finishWaiting(id, where: { effect(of: $0) == .read }, reply: reply)
    }
    #expect(finish(RequestID(2)))
    #expect(!finish(RequestID(2)) && !finish(RequestID(1)) && !finish(RequestID(4)))
    #expect(queue.replyBytes == 2 * reply.count)
    queue.finish(running.token, reply: success(running.call))
    let next = start(&queue)
    #expect(next.map(\.call.method) == ["write"])
    queue.finish(next[0].token, reply: success(next[0].call))
    let last = start(&queue)
    #expect(last.map(\.call.id) == [RequestID(3)])
    queue.finish(last[0].token, reply: success(last[0].call))
    #expect(try replies(&queue) == ["1 = 0", "2 = 9", "[2 = 9; 2 = 0]", "3 = 0"])
    #expect(queue.isIdle && queue.replyBytes == 0)
  }

  @Test("messages and replies count until the replies are taken")
  func memory() throws {
    var queue = queue()
    queue.admit(message(call(1, "read")), bytes: 100)
    queue.admit(message("[\(call(2, "read")),\(call(3, "read"))]"), bytes: 40)
    let started = start(&queue)
    #expect(queue.messageBytes == 140)
    #expect(queue.callBytes(of: started[1].token) == 20)
    let reply = try #require(success(started[1].call))
    queue.finish(started[1].token, reply: reply)
    #expect(queue.replyBytes == reply.count)
    for (token, call) in [started[0], started[2]] {
      queue.finish(token, reply: success(call))
    }
    _ = queue.takeReplies()
    #expect(queue.messageBytes == 0)
    #expect(queue.replyBytes == 0)
  }

  @Test("an abandoned queue holds nothing once its calls have finished")
  func abandonedMemory() {
    var queue = queue()
    for id in 1...3 { queue.admit(message(call(id, id == 2 ? "write" : "read")), bytes: 100) }
    let started = start(&queue)
    #expect(started.count == 1)
    queue.abandon()
    queue.finish(started[0].token, reply: success(started[0].call))
    #expect(queue.isIdle)
    #expect(queue.messageBytes == 0)
    #expect(queue.replyBytes == 0)
  }
}
