import AssayAPI
import AssayClient
import AssayVocabulary

struct SubmitMany: Command {
  let summary = "Submits claims from a file, one a line as JSON."
  let discussion =
    "Each line is an object such as claim.submit takes; assay help claim.submit explains it. A line that is refused is told with its number and does not stop the others. With a request key the whole can be repeated after an interruption: nothing is submitted twice."
  let examples = [
    "submit-many - < claims.ndjson",
    "submit-many - --request-key monday --known-source < claims.ndjson",
  ]
  let calls: [any Method.Type] = [ClaimSubmitMany.self]

  var path = ""
  var areSourcesKnown = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one("FILE|-", &path, "The file with the claims; - is standard input.")
    try arguments.flag(
      "--known-source",
      &areSourcesKnown,
      "Refuse claims whose source is not there yet, rather than add it."
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    var lines = try Input(path)
    let key = session.writing.requestKey
    var total = SubmitTotal()
    while let chunk = try SubmitChunk(&lines, &total, session) {
      session.setRequestKey(key.map { "\($0)/\(chunk.firstLine)" })
      var parameters = ClaimSubmitMany.Parameters()
      parameters.claims = chunk.claims.map { Attempted($0) }
      parameters.createSource = !areSourcesKnown
      let answer = try session.call(ClaimSubmitMany.self, parameters)
      try total.add(answer.result, of: chunk, session)
      try session.show(json: answer.json) { _ in }
      if !chunk.isLast { try report(total.words, lines.fraction, session) }
    }
    try session.errors.show(nil)
    try session.show(json: nil) { page in
      page.addOutcome(isKept: !session.writing.dryRun)
      page.add(Phrase(total.words))
      page.addCreated(total.doubtful, indent: 2)
    }
    if total.refused > 0 { throw .negativeResult }
  }

  /// Shows the progress: as a bar on a terminal, otherwise as lines.
  private func report(
    _ words: String,
    _ fraction: Double?,
    _ session: borrowing Session
  ) throws(Failure) {
    guard session.errors.isTerminal else { return session.remark("\(words) so far") }
    try session.errors.show(ProgressBar(fraction: fraction, words: words))
  }
}

/// The claims of one call, and the numbers of their lines.
private struct SubmitChunk {
  /// Less than a server accepts as one body.
  private static let maximumBytes = 4 << 20

  private(set) var claims: [ClaimSubmit.Parameters] = []
  private(set) var lines: [Int64] = []
  private(set) var isLast = false

  var firstLine: Int64 { lines.first ?? 0 }

  /// Reads the claims of the next call, and reports lines that are not claims; nil after the last line.
  init?(
    _ input: inout Input,
    _ total: inout SubmitTotal,
    _ session: borrowing Session
  ) throws(Failure) {
    var byteCount = 0
    while claims.count < ClaimSubmitMany.maximumCount, byteCount < Self.maximumBytes {
      guard let line = try input.next() else {
        isLast = true
        break
      }
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
      do throws(ObjectTextProblem) {
        claims.append(try ObjectText.read(ClaimSubmit.Parameters.self, line))
        lines.append(input.lineNumber)
        byteCount += line.count
      } catch {
        try total.refuse(input.lineNumber, error.words, hint: error.hint, session)
      }
    }
    if claims.isEmpty { return nil }
  }
}

/// The result of the lines so far.
private struct SubmitTotal {
  private static let maximumDoubtfulCount = 20

  private(set) var submitted: Int64 = 0
  private(set) var refused: Int64 = 0
  /// New sources whose names are close to those of others, at most as many as are worth printing.
  private(set) var doubtful: [Wire.MentionedSource] = []
  private var first: ClaimID?
  private var last: ClaimID?

  /// "3 claims submitted, C4 to C6; 1 refused".
  var words: String {
    var words = "\(counted(submitted, "claim")) submitted"
    if let first, let last { words += first == last ? ", \(first)" : ", \(first) to \(last)" }
    return refused == 0 ? words : words + "; \(refused) refused"
  }

  mutating func add(
    _ result: ClaimSubmitMany.Result,
    of chunk: SubmitChunk,
    _ session: borrowing Session
  ) throws(Failure) {
    for (line, item) in zip(chunk.lines, result.results) {
      if let claim = item.claim {
        submitted += 1
        first = first ?? claim.id
        last = claim.id
      }
      if item.claim == nil, let error = item.error {
        try refuse(line, error.message, hint: error.data?.hint, session)
      }
      for source in item.sources ?? [] where source.like != nil {
        if doubtful.count < Self.maximumDoubtfulCount { doubtful.append(source) }
      }
    }
  }

  mutating func refuse(
    _ line: Int64,
    _ words: String,
    hint: String?,
    _ session: borrowing Session
  ) throws(Failure) {
    refused += 1
    try session.errors.show(nil)
    var page = Page()
    page.report("line \(line): \(words)", hint: hint)
    try session.errors.write(page)
  }
}
