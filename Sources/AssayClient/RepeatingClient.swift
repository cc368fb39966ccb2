package import AssayAPI

/// A client whose calls survive the loss of their connection.
///
/// It connects at its first call. If the connection is lost before the answer arrives, it makes the call once more, on
/// a new connection to the same server, provided that this cannot do anything twice: for that, a changing call carries
/// the caller's request key or a random one. A call that was refused, or not answered in time, is not repeated. Calls
/// block and are made one at a time, in order.
package struct RepeatingClient: ~Copyable {
  /// Connects to the server at a path, or to the user's usual server if the path is nil.
  package typealias Connecting = (_ path: String?) throws(ClientError) -> Client

  private let connect: Connecting
  private var client: Client?
  /// The path of the first connection; its calls must not be repeated elsewhere.
  private var path: String?
  /// Whether the connection has had a watch, which another connection cannot continue.
  private var hasWatched = false

  package init(connect: @escaping Connecting) { self.connect = connect }

  /// Makes a call with the options that calls of its effect have.
  ///
  /// - Throws: `unconfirmed` if a changing call was sent, perhaps twice, and it is unknown whether it was done.
  package mutating func call<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ options: CallOptions = .none
  ) throws(ClientError) -> Answer<M.Result> {
    var options = options
    let repetition = Repetition(method, &options)
    let answer = try perform(repetition) { [options] (client) throws(ClientError) in
      try client.call(method, parameters, options)
    }
    noteWatch(M.name.description)
    return answer
  }

  /// Makes a call that may take minutes like `Client`; after a lost connection its progress begins anew.
  package mutating func callLong<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ options: CallOptions = .none,
    progress: (Wire.Progress) -> Void
  ) throws(ClientError) -> Answer<M.Result> {
    var options = options
    let repetition = Repetition(method, &options)
    return try perform(repetition) { [options] (client) throws(ClientError) in
      try client.callLong(method, parameters, options, progress: progress)
    }
  }

  /// Makes any call, known to this client or not, and returns its result as JSON text.
  ///
  /// A call that is known to change the store gets a request key, unless it has one or is a dry run; an unknown call is
  /// never repeated.
  package mutating func callRaw(
    method: String,
    parameters: RawParameters
  ) throws(ClientError) -> [UInt8] {
    var parameters = parameters
    let repetition = Repetition(method, &parameters)
    let result = try perform(repetition) { [parameters] (client) throws(ClientError) in
      try client.callRaw(method: method, parameters: parameters)
    }
    noteWatch(method)
    return result
  }

  /// Waits without a deadline for the next event of a watch; a watch ends with its connection.
  package mutating func nextEvent() throws(ClientError) -> (
    appended: EventWatch.Appended, json: [UInt8]
  ) {
    guard client != nil, hasWatched else { throw .connectionLost("there is no watch any more") }
    var isSent = true
    return try attempt({ (client) throws(ClientError) in try client.nextEvent() }, &isSent)
  }

  private mutating func noteWatch(_ method: String) {
    if method == EventWatch.name.description { hasWatched = true }
  }

  private mutating func perform<Result>(
    _ repetition: Repetition,
    _ call: (inout Client) throws(ClientError) -> Result
  ) throws(ClientError) -> Result {
    let isBound = client != nil && hasWatched
    var isSent = false
    do throws(ClientError) { return try attempt(call, &isSent) } catch {
      guard error.isOfLostConnection, !isSent || (repetition != .never && !isBound) else {
        throw isSent ? repetition.unanswered(error, isRepeat: false) : error
      }
    }
    let isRepeat = isSent
    do throws(ClientError) { return try attempt(call, &isSent) } catch {
      throw isSent ? repetition.unanswered(error, isRepeat: isRepeat) : error
    }
  }

  /// Makes a call once; `isSent` becomes true as soon as the server may have received part of it.
  private mutating func attempt<Result>(
    _ call: (inout Client) throws(ClientError) -> Result,
    _ isSent: inout Bool
  ) throws(ClientError) -> Result {
    var client = try takeClient()
    isSent = true
    do throws(ClientError) {
      let result = try call(&client)
      self.client = consume client
      return result
    } catch {
      // After any other error the connection may be unusable.
      if case .refused = error { self.client = consume client }
      throw error
    }
  }

  private mutating func takeClient() throws(ClientError) -> Client {
    if let client = client.take() { return client }
    hasWatched = false
    let client = try connect(path)
    path = client.path
    return client
  }
}

extension ClientError {
  fileprivate var isOfLostConnection: Bool {
    if case .connectionLost = self { true } else { false }
  }
}
