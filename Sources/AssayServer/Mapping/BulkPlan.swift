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

/// A claim of a plan, at the version that the dry run saw.
struct PlannedClaim: Sendable, Equatable {
  let id: ClaimID
  let version: Int64
}

/// The result of a dry run, which a later call carries out unchanged: the action, its reason, and each claim with its
/// version.
///
/// Its text contains all of this and a digest, so that the server need not remember plans; the text is opaque to
/// callers.
struct BulkPlan: WireObject {
  private static let prefix = "plan1."
  private static let digestLength = 16

  var act = BulkAct(action: .take)
  var reason: String?
  var claims: [PlannedClaim] = []

  init() {}

  init(act: BulkAct, reason: String?) {
    self.act = act
    self.reason = reason
  }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("action", &act.action, "What is done.")
    var numbers = claims.flatMap { [$0.id.rawValue, $0.version] }
    fields.required("claims", &numbers, "The number and the version of each claim.")
    claims = stride(from: 0, to: numbers.count - 1, by: 2).map { index in
      PlannedClaim(id: ClaimID(rawValue: numbers[index]), version: numbers[index + 1])
    }
    fields.optional("label", &act.label, "The verdict in the desk's own rating words.")
    fields.required("override", &act.overrides, "Whether what the policy needs is set aside.")
    fields.optional("reason", &reason, "Why.")
    fields.optional("to", &act.to, "To whom the claims are assigned.")
    fields.optional("verdict", &act.verdict, "What is proposed.")
  }

  var text: String {
    var writer = JSONWriter(reservingCapacity: 64 + 16 * claims.count)
    write(to: &writer)
    let bytes = writer.takeBytes()
    let digits = bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    return Self.prefix + Self.mark(of: bytes) + "." + digits.joined()
  }

  /// Reads a plan; returns nil if the text is not a plan or is incomplete.
  init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, text.hasPrefix(Self.prefix), let bytes = Self.bytes(parts[2]),
      Self.mark(of: bytes) == parts[1]
    else { return nil }
    do {
      try self.init(reading: JSONDocument(bytes, maximumDepth: 4).root, field: .parameters)
    } catch { return nil }
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
