/// Splits the bytes of a connection into frames, in the framing that its first byte shows.
///
/// After each `append`, call `next` until it needs more. Events do not depend on how the bytes were split; memory stays
/// within the limits plus one chunk; the cost is linear in the bytes.
///
/// What a connection asks often is stored or mutating: a class copies a value that it holds to ask anything else of it.
package struct FrameReader: Sendable {
  private enum Phase {
    /// Only blanks so far.
    case undecided
    case line
    case header
    case body(length: Int)
    /// Inside a refused body; the input is empty.
    case skippingBody(remaining: Int)
    /// Inside a refused line; the input is empty.
    case skippingLine
    case broken
  }

  private let limits: FrameLimits
  private var phase = Phase.undecided
  private var input = InputBuffer() { didSet { bufferedBytes = input.count } }
  /// The number of leading bytes of the input known to hold no line feed.
  private var scanned = 0
  private var fields = HeaderFields()
  /// The bytes of the present frame's header that have left the input.
  private var headerBytes = 0
  private var isFinished = false

  /// Nil until the first byte that is not a blank.
  package private(set) var framing: Framing?

  package init(limits: FrameLimits) { self.limits = limits }

  /// The number of bytes held, which count against the server's limit for all its connections.
  package private(set) var bufferedBytes = 0

  /// The size in bytes of the body that has begun, or the largest possible for a line, and whether it is compressed;
  /// nil if no body has begun, or none beyond `smallBytes`.
  package mutating func expectedBody(beyond smallBytes: Int) -> (bytes: Int, isCompressed: Bool)? {
    switch phase {
    case .body(let length) where length > smallBytes: (length, fields.isCompressed)
    case .line where input.count > smallBytes: (limits.bodyBytes, false)
    default: nil
    }
  }

  /// How many frames have ended, refused ones included, so that the one that has begun can be told from the one before.
  package private(set) var endedCount = 0

  /// Whether a frame has begun and not ended; valid after `next` needs more.
  package var isMidFrame: Bool {
    switch phase {
    case .undecided, .line: !input.isEmpty
    case .header: headerBytes > 0 || !input.isEmpty
    case .body, .skippingBody, .skippingLine: true
    case .broken: false
    }
  }

  /// Appends the bytes that arrived next; those of a refused frame are not kept.
  package mutating func append(_ chunk: UnsafeRawBufferPointer) {
    switch phase {
    case .undecided, .line, .header, .body:
      input.append(chunk)
    case .skippingBody(let remaining):
      let skipped = min(remaining, chunk.count)
      skipBody(remaining - skipped)
      input.append(UnsafeRawBufferPointer(rebasing: chunk[skipped...]))
    case .skippingLine:
      guard let lineFeed = chunk.offsetOfLineFeed(from: 0) else { return }
      phase = .line
      endedCount += 1
      input.append(UnsafeRawBufferPointer(rebasing: chunk[(lineFeed + 1)...]))
    case .broken:
      break
    }
  }

  /// Marks the end of the input; a last line without line feed is a frame, any other unfinished frame is broken.
  package mutating func finish() { isFinished = true }

  /// Returns the next event; `.needMore` for ever once the stream is broken or has ended.
  package mutating func next() -> FrameEvent {
    while true {
      let event: FrameEvent? =
        switch phase {
        case .undecided: decideFraming()
        case .line: readLine()
        case .header: readHeaderLine()
        case .body(let length): readBody(length)
        case .skippingBody: isFinished ? truncated() : .needMore
        case .skippingLine, .broken: .needMore
        }
      if let event { return event }
    }
  }

  private mutating func decideFraming() -> FrameEvent? {
    input.dropBlanks()
    guard !input.isEmpty else { return .needMore }
    switch input[0] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      framing = .lines
      phase = .line
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      framing = .header
      phase = .header
    default:
      return broken(.parseError("a connection begins with { or [ or a header field"))
    }
    return nil
  }

  private mutating func broken(_ error: RPCError) -> FrameEvent {
    phase = .broken
    input.dropAll()
    return .broken(error)
  }

  private mutating func truncated() -> FrameEvent {
    broken(.parseError("the input ends inside a frame"))
  }

  private var bodyTooLarge: RPCError {
    .limit("a body has at most \(limits.bodyBytes) bytes")
  }
}

// MARK: Line framing
extension FrameReader {
  private mutating func readLine() -> FrameEvent? {
    if scanned == 0 { input.dropBlanks() }
    if let lineFeed = input.offsetOfLineFeed(from: scanned) {
      return takeLine(lineFeed, ending: 1)
    }
    scanned = input.count
    // One more byte may be a carriage return, which does not count.
    if input.count > limits.bodyBytes + 1 {
      input.dropAll()
      scanned = 0
      phase = .skippingLine
      return .refused(bodyTooLarge)
    }
    return isFinished && !input.isEmpty ? takeLine(input.count, ending: 0) : .needMore
  }

  private mutating func takeLine(_ length: Int, ending: Int) -> FrameEvent {
    scanned = 0
    endedCount += 1
    let hasCarriageReturn = input[length - 1] == UInt8(ascii: "\r")
    let bodyLength = hasCarriageReturn ? length - 1 : length
    guard bodyLength <= limits.bodyBytes else {
      input.drop(length + ending)
      return .refused(bodyTooLarge)
    }
    let body = input.take(bodyLength)
    input.drop(length - bodyLength + ending)
    return .frame(Frame(body: body, isCompressed: false, acceptsDeflate: nil))
  }
}

// MARK: Header framing
extension FrameReader {
  private mutating func readHeaderLine() -> FrameEvent? {
    guard let lineFeed = input.offsetOfLineFeed(from: scanned) else {
      scanned = input.count
      if headerBytes + input.count > limits.headerBytes { return headerTooLarge() }
      return isFinished && isMidFrame ? truncated() : .needMore
    }
    scanned = 0
    guard headerBytes + lineFeed < limits.headerBytes else { return headerTooLarge() }
    if endedCount == 0, headerBytes == 0, hasHTTPRequestLine(ending: lineFeed) {
      phase = .broken
      input.dropAll()
      return .foreign(reply: HTTPRequest.refusal)
    }
    guard lineFeed > 0, input[lineFeed - 1] == UInt8(ascii: "\r") else {
      return broken(.parseError("a header line ends with CR LF"))
    }
    if lineFeed > 1 {
      do throws(RPCError) {
        try input.withBytes { bytes throws(RPCError) in
          try fields.add(UnsafeRawBufferPointer(rebasing: bytes[..<(lineFeed - 1)]))
        }
      } catch {
        return broken(error)
      }
      headerBytes += lineFeed + 1
      input.drop(lineFeed + 1)
      return nil
    }
    input.drop(2)
    return endHeader()
  }

  private func hasHTTPRequestLine(ending lineFeed: Int) -> Bool {
    input.withBytes { HTTPRequest.isRequestLine(UnsafeRawBufferPointer(rebasing: $0[..<lineFeed])) }
  }

  private mutating func headerTooLarge() -> FrameEvent {
    broken(.limit("a header has at most \(limits.headerBytes) bytes"))
  }

  private mutating func endHeader() -> FrameEvent? {
    guard let length = fields.contentLength else {
      return broken(.parseError("a header has a Content-Length"))
    }
    let refusal = length > limits.bodyBytes ? bodyTooLarge : fields.refusal
    guard let refusal else {
      phase = .body(length: length)
      return nil
    }
    let skipped = min(length, input.count)
    input.drop(skipped)
    skipBody(length - skipped)
    return .refused(refusal)
  }

  private mutating func skipBody(_ remaining: Int) {
    if remaining > 0 {
      phase = .skippingBody(remaining: remaining)
    } else {
      endFrame()
    }
  }

  private mutating func endFrame() {
    endedCount += 1
    phase = .header
    fields = HeaderFields()
    headerBytes = 0
  }

  private mutating func readBody(_ length: Int) -> FrameEvent {
    guard input.count >= length else { return isFinished ? truncated() : .needMore }
    let frame = Frame(
      body: input.take(length),
      isCompressed: fields.isCompressed,
      acceptsDeflate: fields.acceptsDeflate
    )
    endFrame()
    return .frame(frame)
  }
}
