/// Limits on one connection's calls.
package struct ExchangeLimits: Sendable {
  /// How many messages may be admitted whose replies have not been taken; a batch is one message.
  package var maximumInFlight: Int
  /// How many reads may run at once.
  package var maximumRunningReads: Int
  /// The maximum size of one reply, or of the replies to one batch together.
  package var maximumReplyBytes: Int

  package init(
    maximumInFlight: Int = 64,
    maximumRunningReads: Int = .max,
    maximumReplyBytes: Int = 32 << 20
  ) {
    self.maximumInFlight = maximumInFlight
    self.maximumRunningReads = maximumRunningReads
    self.maximumReplyBytes = maximumReplyBytes
  }
}

/// The order of one connection's calls: they take effect as they were sent, and their replies leave
/// in the order of their requests.
///
/// Calls start in order. Reads run concurrently, and writes queue after writes, but a read waits for
/// every earlier write to finish and a write for every earlier read. A long write runs alone. Only so many reads
/// run at once. An urgent read, such as one that cancels another call, starts before all others; its reply waits for
/// its place. Each step takes constant time, except `finishWaiting`.
///
/// What a connection asks for each call is stored or mutating: a class copies a value that it holds to ask anything else
/// of it.
package struct ExchangeQueue: Sendable {
  private let limits: ExchangeLimits
  /// A ring buffer: message number n, counted from 0, is at n modulo its size while in flight.
  private var ring: [Exchange?]
  /// The oldest message in flight.
  private var oldest = 0
  /// The number of the next message.
  private var newest: Int { oldest + inFlight }
  /// The first call that has not started.
  private var nextCall = CallToken(exchange: 0, entry: 0)
  /// The effect of the call at `nextCall`, once it has been requested.
  private var nextEffect: CallEffect?
  /// The urgent calls that have not started, the last one first.
  private var urgent: [CallToken] = []
  private var runningReads = 0
  private var runningWrites = 0
  /// Whether one of the running writes is a long one.
  private var isLongWriteRunning = false
  private var isAbandoned = false

  package init(limits: ExchangeLimits) {
    self.limits = limits
    ring = Array(repeating: nil, count: limits.maximumInFlight)
  }

  /// The number of messages whose replies have not been taken.
  package private(set) var inFlight = 0 { didSet { isFull = inFlight == limits.maximumInFlight } }

  /// The memory in bytes that the messages in flight take.
  package private(set) var messageBytes = 0
  /// The bytes of the replies that have not been taken.
  package private(set) var replyBytes = 0

  /// Whether no message may be admitted until replies are taken.
  package private(set) var isFull = false

  /// Whether no message is in flight.
  package var isIdle: Bool { inFlight == 0 }

  /// Admits the next message; the queue must not be full.
  ///
  /// After `abandon` the message is dropped. `bytes` is the memory that the message takes; `isUrgent` returns whether a
  /// call is an urgent read.
  package mutating func admit(
    _ message: Message,
    bytes: Int = 0,
    isUrgent: (Call) -> Bool = { _ in false }
  ) {
    precondition(!isFull, "a full queue admits nothing")
    if isAbandoned { return }
    let exchange = Exchange(message, bytes: bytes, maximumReplyBytes: limits.maximumReplyBytes)
    let found = (0..<exchange.count).filter { exchange.waitingCall($0).map(isUrgent) ?? false }
    if !found.isEmpty {
      let tokens = found.reversed().map { CallToken(exchange: newest, entry: $0) }
      urgent.insert(contentsOf: tokens, at: 0)
    }
    messageBytes += exchange.messageBytes
    replyBytes += exchange.replyBytes
    ring[newest % ring.count] = exchange
    inFlight += 1
  }

  /// Starts and returns the next call; nil if none may start now.
  ///
  /// - Parameter effect: returns the effect of a call; called once for each call.
  /// - Returns: the call, and the token to finish it with.
  package mutating func nextStart(
    effect: (Call) -> CallEffect
  ) -> (token: CallToken, call: Call)? {
    guard let call = waitingCall() else { return nil }
    let known = nextEffect ?? effect(call)
    nextEffect = known
    switch known {
    case .read where runningWrites == 0 && runningReads < limits.maximumRunningReads:
      runningReads += 1
    case .write where runningReads == 0 && !isLongWriteRunning: runningWrites += 1
    case .longWrite where runningReads == 0 && runningWrites == 0:
      runningWrites += 1
      isLongWriteRunning = true
    case .read, .write, .longWrite: return nil
    }
    let token = nextCall
    ring[token.exchange % ring.count]?.start(token.entry, call, known)
    nextCall = CallToken(exchange: token.exchange, entry: token.entry + 1)
    nextEffect = nil
    return (token, call)
  }

  /// Starts and returns the next urgent call, before those that were sent before it; nil if there is none.
  package mutating func nextUrgentStart() -> (token: CallToken, call: Call)? {
    while let token = urgent.popLast() {
      // It may have been finished meanwhile, and then its message may have been answered.
      guard token.exchange >= oldest,
        let call = ring[token.exchange % ring.count]?.waitingCall(token.entry)
      else { continue }
      forgetEffect(of: token)
      runningReads += 1
      ring[token.exchange % ring.count]?.start(token.entry, call, .read)
      return (token, call)
    }
    return nil
  }

  /// Finishes every call of an id that waits and fulfils a condition; returns whether there was any.
  ///
  /// Looks at every call that waits. `reply` is the body of the reply to each.
  package mutating func finishWaiting(
    _ id: RequestID,
    where isMeant: (Call) -> Bool,
    reply: [UInt8]
  ) -> Bool {
    var isFound = false
    for number in max(oldest, nextCall.exchange)..<newest {
      let place = number % ring.count
      for entry in 0..<(ring[place]?.count ?? 0) {
        guard let call = ring[place]?.waitingCall(entry), call.id == id, isMeant(call) else {
          continue
        }
        isFound = true
        forgetEffect(of: CallToken(exchange: number, entry: entry))
        let before = ring[place]?.replyBytes ?? 0
        ring[place]?.finishWaiting(entry, id, reply: reply)
        replyBytes += (ring[place]?.replyBytes ?? before) - before
      }
    }
    return isFound
  }

  /// Forgets the effect that was requested for a call, which no longer is the next to start.
  private mutating func forgetEffect(of token: CallToken) {
    if nextCall == token { nextEffect = nil }
  }

  /// Whether the next call to start is one of the oldest message, whose reply nothing in flight precedes.
  package var isNextOfOldest: Bool { mutating get { nextCall.exchange <= oldest } }

  /// Whether an admitted call has not started.
  package mutating func hasWaitingCalls() -> Bool { waitingCall() != nil }

  /// Finishes a started call.
  ///
  /// - Parameters:
  ///   - token: the token from `nextStart`; each is finished once.
  ///   - reply: the body of the reply; nil or ignored for a notification.
  package mutating func finish(_ token: CallToken, reply: [UInt8]?) {
    let before = ring[token.exchange % ring.count]?.replyBytes ?? 0
    let effect = ring[token.exchange % ring.count]?.finish(token.entry, reply: reply)
    replyBytes += (ring[token.exchange % ring.count]?.replyBytes ?? before) - before
    switch effect {
    case .read: runningReads -= 1
    case .write: runningWrites -= 1
    case .longWrite:
      runningWrites -= 1
      isLongWriteRunning = false
    case nil: preconditionFailure("a call finishes while its message is in flight")
    }
    if isAbandoned { _ = takeFinished() }
  }

  /// The memory in bytes that a started call takes on an average of its message.
  package mutating func callBytes(of token: CallToken) -> Int {
    ring[token.exchange % ring.count].map { $0.messageBytes / $0.count } ?? 0
  }

  /// Whether the reply to a call has been taken.
  package func hasLeft(_ token: CallToken) -> Bool { token.exchange < oldest }

  /// Takes the bodies that may be sent now, in the order of their requests; none after `abandon`.
  package mutating func takeReplies() -> [[UInt8]] {
    isAbandoned ? [] : takeFinished()
  }

  /// Abandons the connection, because the peer is gone: waiting calls never start, and nothing is answered.
  ///
  /// Started calls still finish, and the queue is idle once they have.
  package mutating func abandon() {
    isAbandoned = true
    for number in oldest..<newest { ring[number % ring.count]?.abandonWaiting() }
    nextCall = CallToken(exchange: newest, entry: 0)
    nextEffect = nil
    urgent = []
    _ = takeFinished()
  }

  /// Skips entries that are not calls, and returns the call at `nextCall`.
  private mutating func waitingCall() -> Call? {
    if nextCall.exchange < oldest { nextCall = CallToken(exchange: oldest, entry: 0) }
    while nextCall.exchange < newest {
      guard let exchange = ring[nextCall.exchange % ring.count], nextCall.entry < exchange.count
      else {
        nextCall = CallToken(exchange: nextCall.exchange + 1, entry: 0)
        continue
      }
      if let call = exchange.waitingCall(nextCall.entry) { return call }
      nextCall = CallToken(exchange: nextCall.exchange, entry: nextCall.entry + 1)
    }
    return nil
  }

  private mutating func takeFinished() -> [[UInt8]] {
    var bodies: [[UInt8]] = []
    while oldest < newest, let exchange = ring[oldest % ring.count], exchange.isFinished {
      ring[oldest % ring.count] = nil
      oldest += 1
      inFlight -= 1
      messageBytes -= exchange.messageBytes
      replyBytes -= exchange.replyBytes
      if let body = exchange.body() { bodies.append(body) }
    }
    return bodies
  }
}
