/// One message and the replies it collects.
struct Exchange: Sendable {
  fileprivate enum State {
    case waiting(Call)
    case running(RequestID?, CallEffect)
    case finished(reply: [UInt8]?)
  }

  private let isBatch: Bool
  private var states: [State]
  private var unfinished: Int
  private let maximumReplyBytes: Int
  /// The memory that the message takes, in bytes.
  let messageBytes: Int
  /// The bytes of the replies that wait to be taken.
  private(set) var replyBytes = 0
  /// The bytes of the finished replies, of errors in place of the others, and of brackets and commas; never more than
  /// the maximum, so that an error always fits if a reply does not.
  private var reservedBytes = 0

  /// Refuses a whole message if not even its errors would fit.
  init(_ message: Message, bytes: Int, maximumReplyBytes: Int) {
    let exchange = Exchange(
      collectingFor: message,
      bytes: bytes,
      maximumReplyBytes: maximumReplyBytes
    )
    guard exchange.reservedBytes > maximumReplyBytes else {
      self = exchange
      return
    }
    let refusal = RPCError.limit("the replies would exceed \(maximumReplyBytes) bytes")
    self = Exchange(collectingFor: Message(refusing: refusal), bytes: 0, maximumReplyBytes: .max)
  }

  private init(collectingFor message: Message, bytes: Int, maximumReplyBytes: Int) {
    self.maximumReplyBytes = maximumReplyBytes
    messageBytes = bytes
    switch message {
    case .single(let entry):
      isBatch = false
      states = [State.of(entry)]
      reservedBytes = -1
    case .batch(let entries):
      isBatch = true
      states = entries.map(State.of)
      reservedBytes = 1
    }
    unfinished = states.count
    for state in states {
      switch state {
      case .waiting(let call):
        if let id = call.id { reservedBytes += Self.tooLargeBytes(id) + 1 }
      case .finished(let reply):
        if let reply {
          reservedBytes += reply.count + 1
          replyBytes += reply.count
        }
        unfinished -= 1
      case .running:
        break
      }
    }
  }

  var count: Int { states.count }

  var isFinished: Bool { unfinished == 0 }

  /// Returns the call at an index, unless it has started or the entry is not a call.
  func waitingCall(_ index: Int) -> Call? {
    if case .waiting(let call) = states[index] { call } else { nil }
  }

  mutating func start(_ index: Int, _ call: Call, _ effect: CallEffect) {
    states[index] = .running(call.id, effect)
  }

  /// Keeps the reply, or an error if it is too large; returns the call's effect.
  mutating func finish(_ index: Int, reply: [UInt8]?) -> CallEffect {
    guard case .running(let id, let effect) = states[index] else {
      preconditionFailure("a call finishes once, after it has started")
    }
    let kept = id.map { fit(reply, $0) }
    replyBytes += kept?.count ?? 0
    states[index] = .finished(reply: kept)
    unfinished -= 1
    return effect
  }

  /// Finishes a call that has not started.
  mutating func finishWaiting(_ index: Int, _ id: RequestID, reply: [UInt8]) {
    let kept = fit(reply, id)
    replyBytes += kept.count
    states[index] = .finished(reply: kept)
    unfinished -= 1
  }

  /// Discards the calls that have not started.
  mutating func abandonWaiting() {
    for index in states.indices {
      guard case .waiting = states[index] else { continue }
      states[index] = .finished(reply: nil)
      unfinished -= 1
    }
  }

  /// Returns the body to send, once finished; nil if there is no answer.
  consuming func body() -> [UInt8]? {
    let replies = states.compactMap { state in
      if case .finished(let reply) = state { reply } else { nil }
    }
    return isBatch && !replies.isEmpty ? ReplyText.batch(replies) : replies.first
  }

  private mutating func fit(_ reply: [UInt8]?, _ id: RequestID) -> [UInt8] {
    guard let reply else {
      preconditionFailure("a call that has an id is answered")
    }
    let bytes = reservedBytes - Self.tooLargeBytes(id) + reply.count
    guard bytes <= maximumReplyBytes else { return Self.tooLarge(id) }
    reservedBytes = bytes
    return reply
  }

  private static func tooLarge(_ id: RequestID) -> [UInt8] {
    ReplyText.failure(id, error: tooLargeError)
  }

  private static let tooLargeError = RPCError.limit(
    "the reply is too large: ask for less, or page"
  )

  private static let tooLargeBytesOfNull = tooLarge(.null).count

  private static func tooLargeBytes(_ id: RequestID) -> Int {
    tooLargeBytesOfNull - RequestID.null.text.count + id.text.count
  }
}

extension Exchange.State {
  fileprivate static func of(_ entry: Message.Entry) -> Self {
    switch entry {
    case .call(let call): .waiting(call)
    case .invalid(let id, let error):
      .finished(reply: id.map { ReplyText.failure($0, error: error) })
    }
  }
}
