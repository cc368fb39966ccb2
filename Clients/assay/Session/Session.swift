import AssayAPI
import AssayClient

/// Sends a command's calls to the server and prints their results; connects at the first call.
struct Session: ~Copyable {
  /// The running command; nil if only help or the version is requested.
  let command: (any Command)?
  let general: GeneralArguments
  let reading: ReadOptions
  private(set) var writing: WriteOptions
  let output: StandardStream
  let errors: StandardStream
  let places: ServerPlaces
  /// The request key with which the whole command can be repeated: the user's, or a random one.
  private let commandKey: String
  /// How often each request key was used, because a key belongs to one call.
  private var keyUses: [String: Int] = [:]
  private var client: RepeatingClient

  init(_ invocation: Invocation, output: StandardStream, errors: StandardStream) {
    command = invocation.command
    general = invocation.general
    reading = invocation.reading
    writing = invocation.writing
    commandKey = writing.requestKey ?? RequestKey.random()
    // A dry run does not use up a key.
    if !writing.dryRun { writing.requestKey = commandKey }
    self.output = output
    self.errors = errors
    let places = ServerPlaces(socket: general.socket, environment: variable)
    client = Self.makeClient(places, mayStart: !general.isNotStarting, telling: errors)
    self.places = places
  }

  /// Makes a call with the user's options.
  mutating func call<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters
  ) throws(Failure) -> Answer<M.Result> {
    switch M.effect {
    case .server: return try call(method, parameters, .none)
    case .read: return try call(method, parameters, .reading(reading))
    case .write:
      var options = writing
      options.requestKey = options.requestKey.map { nextKey(of: $0) }
      return try call(method, parameters, .writing(options))
    }
  }

  /// Makes a call with options that the command chooses instead of the user.
  mutating func call<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ options: CallOptions
  ) throws(Failure) -> Answer<M.Result> {
    do { return try client.call(method, parameters, options) } catch {
      throw Failure(error, commandKey: commandKey)
    }
  }

  /// Has the history checked, with the user's options.
  mutating func verify() throws(Failure) -> Answer<EventVerify.Result> {
    var parameters = EventVerify.Parameters()
    parameters.options.progress = errors.isTerminal
    return try callLong(EventVerify.self, parameters, .verifying)
  }

  /// Makes a call that may take minutes: shows its progress on a terminal, and cancels it on Ctrl-C.
  ///
  /// `task` says what the call is doing and what its end by Ctrl-C means.
  mutating func callLong<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ task: LongTask
  ) throws(Failure) -> Answer<M.Result> {
    let options: CallOptions = M.effect == .read ? .reading(reading) : .none
    var shown = ProgressLine(task)
    let errors = errors
    defer { try? errors.show(nil) }
    do throws(ClientError) {
      return try client.callLong(method, parameters, options) { progress in
        // Where it cannot be shown, the call goes on all the same.
        try? errors.show(shown.bar(for: progress, at: .now))
      }
    } catch {
      guard case .refused(let refusal) = error, refusal.kind == ErrorKind.cancelled.rawValue else {
        throw Failure(error, commandKey: nil)
      }
      throw .local(.cancelled, words: "cancelled: \(task.unfinished)", hint: nil)
    }
  }

  /// Makes a call and prints its result; for a change, also whether it is recorded.
  @discardableResult
  mutating func perform<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ draw: (M.Result, inout Page) -> Void
  ) throws(Failure) -> M.Result {
    let answer = try call(method, parameters)
    try show(answer) { result, page in
      if M.effect == .write { page.addOutcome(isKept: !writing.dryRun) }
      draw(result, &page)
      if !answer.cleaned.isEmpty {
        let fields = answer.cleaned.joined(separator: ", ")
        page.add(Phrase("Unseen characters were taken off: \(fields).", .faint))
      }
    }
    return answer.result
  }

  /// Makes a changing call as a dry run: the answer says what it would do, and nothing is recorded.
  mutating func rehearse<M: WritingMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters
  ) throws(Failure) -> Answer<M.Result> {
    var options = writing
    options.dryRun = true
    options.requestKey = nil
    return try call(method, parameters, .writing(options))
  }

  mutating func callRaw(method: String, parameters: RawParameters) throws(Failure) -> [UInt8] {
    do { return try client.callRaw(method: method, parameters: parameters) } catch {
      throw Failure(error, commandKey: nil)
    }
  }

  /// Waits for the next event of a watch.
  mutating func nextEvent() throws(Failure) -> (appended: EventWatch.Appended, json: [UInt8]) {
    do { return try client.nextEvent() } catch { throw .client(error) }
  }

  /// Returns the key of the next call: `key` at its first use, then with the number of the use appended, so that
  /// repeating the command repeats every call with its key.
  private mutating func nextKey(of key: String) -> String {
    let use = keyUses[key, default: 0] + 1
    keyUses[key] = use
    return use == 1 ? key : "\(key)/\(use)"
  }

  /// Asks a user on a terminal for the reason that the command line lacks.
  mutating func askReason(_ question: String) throws(Failure) {
    if writing.reason == nil, isAttended { writing.reason = try ask(question) }
  }

  mutating func setRequestKey(_ key: String?) { writing.requestKey = key }

  /// Finds the socket of the running server, and forbids starting one from now on.
  mutating func existingSocket() throws(Failure) -> String {
    client = Self.makeClient(places, mayStart: false, telling: errors)
    let finder = ServerFinder(places: places, configuration: Self.configuration)
    do { return try finder.socket(start: nil) } catch { throw .client(error) }
  }
}
