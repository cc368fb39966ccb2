import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSON

/// A review action with all its arguments.
struct BulkAct: Sendable, Equatable {
  var action: Wire.BulkAction
  var verdict: Verdict?
  var label: String?
  var to: String?
  var overrides: Bool

  /// Reads the action that a call asks for; throws if an argument is missing or has no use.
  init(_ action: Wire.BulkAction, _ wire: ReviewBulk.Parameters) throws(DeskError) {
    self.init(action: action)
    verdict = wire.verdict
    label = wire.label
    to = wire.to
    overrides = wire.override ?? false
    try check(isOverrideGiven: wire.override != nil)
  }

  fileprivate init(action: Wire.BulkAction) {
    self.action = action
    overrides = false
  }

  /// Throws if an argument is missing or has no use.
  fileprivate func check(isOverrideGiven: Bool) throws(DeskError) {
    let isVerdict = action == .propose
    try Self.check(
      "verdict",
      isGiven: verdict != nil,
      isNeeded: isVerdict,
      isOfUse: isVerdict,
      action
    )
    try Self.check("label", isGiven: label != nil, isNeeded: false, isOfUse: isVerdict, action)
    try Self.check(
      "override",
      isGiven: isOverrideGiven,
      isNeeded: false,
      isOfUse: isVerdict || action == .approve,
      action
    )
    let isAssigning = action == .assign
    try Self.check("to", isGiven: to != nil, isNeeded: isAssigning, isOfUse: isAssigning, action)
  }

  private static func check(
    _ field: String,
    isGiven: Bool,
    isNeeded: Bool,
    isOfUse: Bool,
    _ action: Wire.BulkAction
  ) throws(DeskError) {
    if isGiven, !isOfUse {
      throw .invalid(field, "to \(action.rawValue) has no use for \(field)")
    }
    if isNeeded, !isGiven {
      throw .invalid(field, "to \(action.rawValue) needs \(field)")
    }
  }
}

/// A claim of a plan, at the version that the dry run saw.
struct PlannedClaim: Sendable, Equatable {
  let id: ClaimID
  let version: Int64
}

/// The result of a dry run, which a later call of the same user carries out unchanged: the action, its reason, and each
/// claim with its version.
///
/// Its text contains all of this, signed by the server for the user, so that the server need not remember plans; the
/// text is opaque to callers.
struct BulkPlan: WireObject {
  var act = BulkAct(action: .take)
  var reason: String?
  var claims: [PlannedClaim] = []
  /// The newest event that the dry run saw, and its instant in UTC milliseconds; 0 before the first.
  private var seq: Int64 = 0
  private var atMs: Int64 = 0
  /// Whether each claim has a version.
  private var isWhole = true

  init() {}

  init(act: BulkAct, reason: String?) {
    self.act = act
    self.reason = reason
  }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("action", &act.action, "What is done.")
    fields.required("at", &atMs, "When the newest event was.")
    var (ids, versions) = (claims.map(\.id), claims.map(\.version))
    fields.required("claims", &ids, "The claims.")
    fields.optional("label", &act.label, "The verdict in the desk's own rating words.")
    fields.required("override", &act.overrides, "Whether what the policy needs is set aside.")
    fields.optional("reason", &reason, "Why.")
    fields.required("seq", &seq, "The newest event.")
    fields.optional("to", &act.to, "To whom the claims are assigned.")
    fields.optional("verdict", &act.verdict, "What is proposed.")
    fields.required("versions", &versions, "The version of each claim.")
    isWhole = ids.count == versions.count
    claims = zip(ids, versions).map(PlannedClaim.init)
  }

  /// Notes the history that the dry run sees.
  mutating func begin(_ newest: ReadSnapshot) throws(DeskError) {
    seq = newest.seq
    atMs = try newest.eventStamp(seq)?.atMs ?? 0
  }

  /// Throws if the database has not the history that the dry run saw, so that equal versions may say something else.
  func expectHistory(in newest: ReadSnapshot) throws(DeskError) {
    let stamp = try newest.eventStamp(seq)
    guard stamp?.atMs ?? 0 == atMs else {
      throw Self.refusal("the database has been put back since this plan was made")
    }
  }

  /// Throws unless the plan is one that a dry run can have made.
  private func check() throws(DeskError) {
    guard isWhole, (1...Int(ReviewBulk.maximumCount)).contains(claims.count) else {
      throw Self.refusal("a plan has 1 to \(ReviewBulk.maximumCount) claims with their versions")
    }
    guard Set(claims.map(\.id)).count == claims.count else {
      throw Self.refusal("the plan has a claim twice")
    }
    try act.check(isOverrideGiven: act.overrides)
  }

  fileprivate static func refusal(_ message: String) -> DeskError {
    .invalid(
      "plan",
      message,
      hint:
        "make the dry run again: call with action, filter and dryRun, and give the plan of the answer as it is"
    )
  }
}

/// The text of a plan: the signature and the JSON, in hexadecimal.
extension BulkPlan {
  private static let prefix = "plan2."
  /// No plan is longer: 500 claims with their versions, a reason and two short texts take half of it.
  private static let maximumTextBytes = 1 << 18

  /// Returns the text of the plan for the user whose dry run made it.
  func text(for author: Author, signedBy key: SigningKey) -> String {
    var writer = JSONWriter(reservingCapacity: 64 + 16 * claims.count)
    write(to: &writer)
    return Self.text(of: writer.takeBytes(), for: author, signedBy: key)
  }

  /// Returns the text of a plan whose JSON is given.
  static func text(of json: [UInt8], for author: Author, signedBy key: SigningKey) -> String {
    let signature = key.signature(of: signedBytes(json, for: author))
    return prefix + hexadecimal(signature) + "." + hexadecimal(json)
  }

  /// Reads a plan that this server has made for the user; throws for any other text.
  init(text: String, for author: Author, signedBy key: SigningKey) throws(DeskError) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.maximumTextBytes, parts.count == 3, text.hasPrefix(Self.prefix),
      let signature = Self.bytes(parts[1]), let json = Self.bytes(parts[2])
    else { throw Self.refusal("this is not the plan of a dry run") }
    guard key.isSignature(signature, of: Self.signedBytes(json, for: author)) else {
      throw Self.refusal("the plan was altered, or this server has not made it for this user")
    }
    do {
      try self.init(reading: JSONDocument(json, maximumDepth: 4).root, field: .parameters)
    } catch let error as InvalidField {
      throw Self.refusal("\(error.field) of the plan \(error.problem)")
    } catch {
      throw Self.refusal("the plan is not JSON")
    }
    try check()
  }

  private static func signedBytes(_ json: [UInt8], for author: Author) -> [UInt8] {
    Array("review.bulk \(author.uid) ".utf8) + json
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns the bytes that pairs of lower-case digits spell; nil for any other text.
  private static func bytes(_ text: Substring) -> [UInt8]? {
    let digits = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
