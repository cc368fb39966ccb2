import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSON

/// An act of review with all that it takes.
struct BulkAct: Sendable, Equatable {
  var action: Wire.BulkAction
  var verdict: Verdict?
  var label: String?
  var to: String?
  var overrides: Bool

  /// The act that a call asks for; refused where something is missing or has no use.
  init(_ action: Wire.BulkAction, _ wire: ReviewBulk.Parameters) throws(DeskError) {
    self.init(action: action)
    verdict = wire.verdict
    label = wire.label
    to = wire.to
    overrides = wire.override ?? false
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
      isGiven: wire.override != nil,
      isNeeded: false,
      isOfUse: isVerdict || action == .approve,
      action
    )
    let isAssigning = action == .assign
    try Self.check("to", isGiven: to != nil, isNeeded: isAssigning, isOfUse: isAssigning, action)
  }

  fileprivate init(action: Wire.BulkAction) {
    self.action = action
    overrides = false
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

/// A claim of a plan, at the version that was looked at.
struct PlannedClaim: Sendable, Equatable {
  let id: ClaimID
  let version: Int64
}

/// What a dry run has listed, so that just that can be done: the act, its reason, and each claim at its version.
///
/// As a text it holds all of this and a digest, so that the server need not remember it; the text is opaque to
/// callers.
struct BulkPlan: Sendable, Equatable {
  private static let prefix = "plan1."
  private static let digestLength = 16

  var act: BulkAct
  var reason: String?
  var claims: [PlannedClaim]

  init(act: BulkAct, reason: String?, claims: [PlannedClaim]) {
    self.act = act
    self.reason = reason
    self.claims = claims
  }

  var text: String {
    var writer = JSONWriter(reservingCapacity: 64 + 16 * claims.count)
    writer.object { writer in
      writer.member("action", act.action.rawValue)
      writer.array("claims") { writer in
        for claim in claims {
          writer.integer(claim.id.rawValue)
          writer.integer(claim.version)
        }
      }
      if let label = act.label { writer.member("label", label) }
      writer.member("override", act.overrides)
      if let reason { writer.member("reason", reason) }
      if let to = act.to { writer.member("to", to) }
      if let verdict = act.verdict { writer.member("verdict", verdict.rawValue) }
    }
    let bytes = writer.takeBytes()
    let digits = bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    return Self.prefix + Self.mark(of: bytes) + "." + digits.joined()
  }

  /// Reads a plan; nil for a text that is none, or not whole.
  init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, text.hasPrefix(Self.prefix), let bytes = Self.bytes(parts[2]),
      Self.mark(of: bytes) == parts[1], let root = Self.root(bytes),
      let action = root.member("action")?.string.flatMap(Wire.BulkAction.init(rawValue:)),
      let numbers = root.member("claims")?.elements.map(\.integer), numbers.count.isMultiple(of: 2)
    else { return nil }
    act = BulkAct(action: action)
    act.verdict = root.member("verdict")?.string.flatMap(Verdict.init(rawValue:))
    act.label = root.member("label")?.string
    act.to = root.member("to")?.string
    act.overrides = root.member("override")?.boolean ?? false
    reason = root.member("reason")?.string
    claims = []
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard let id = numbers[index], let version = numbers[index + 1] else { return nil }
      claims.append(PlannedClaim(id: ClaimID(rawValue: id), version: version))
    }
  }

  private static func root(_ bytes: [UInt8]) -> JSONNode? {
    do { return try JSONDocument(bytes, maximumDepth: 4).root } catch { return nil }
  }

  private static func mark(of bytes: [UInt8]) -> String {
    String(Digest(of: bytes).text.prefix(digestLength))
  }

  private static func bytes(_ digits: Substring) -> [UInt8]? {
    let digits = Array(digits.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index..<index + 2], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
