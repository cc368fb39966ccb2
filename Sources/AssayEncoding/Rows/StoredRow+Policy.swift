package import AssayDesk
package import AssayDomain
import AssayVocabulary

extension Policy: RecordRow {
  package static var table: RowTable { .policy }
  package var image: RecordImage { .policy(self) }

  /// A desk has one policy.
  package static let onlyKey: Int64 = 1

  package var key: Int64 {
    get { Self.onlyKey }
    set {}
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("default_role", &defaultRole)
    try columns.visit("four_eyes", &needsFourEyes)
    try columns.visit("lease_minutes", &leaseMinutes)
    var lines = needs.lines
    try columns.list("needs", &lines)
    guard let read = VerdictNeeds(lines: lines) else { throw RowDamage(column: "needs") }
    needs = read
    // Policies from before the rule say nothing of it.
    var needsRationale: Bool? = needsRationale ? nil : false
    try columns.visit("needs_rationale", &needsRationale)
    self.needsRationale = needsRationale ?? true
    try columns.visit("time_zone", &timeZone)
    try columns.visit("version", &version)
  }
}

extension VerdictNeeds {
  /// One line for each verdict that has requirements: `confirmed credibility-1 confirmation`.
  fileprivate var lines: [String] {
    Verdict.allCases.compactMap { verdict in
      guard let needs = alternatives[verdict], !needs.isEmpty else { return nil }
      return ([verdict.rawValue] + needs.map(\.rawValue)).joined(separator: " ")
    }
  }

  fileprivate init?(lines: [String]) {
    var alternatives: [Verdict: [VerdictNeed]] = [:]
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let needs = words.dropFirst().map { VerdictNeed(rawValue: $0) }
      guard let verdict = words.first.flatMap({ Verdict(rawValue: $0) }), !needs.contains(nil),
        alternatives[verdict] == nil
      else { return nil }
      alternatives[verdict] = needs.compactMap(\.self)
    }
    self.init(alternatives: alternatives)
  }
}

extension Grant: RecordRow {
  package static var table: RowTable { .grant }
  package var image: RecordImage { .grant(self) }

  /// Users have even keys, groups odd ones.
  package var key: Int64 {
    get { subject.key }
    set { subject = Subject(key: newValue) }
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("author", &author)
    try columns.visit("live", &isLive)
    try columns.visit("name", &name)
    try columns.visit("role", &role)
    try columns.visit("version", &version)
  }
}

extension Grant.Subject {
  package var key: Int64 {
    switch self {
    case .user(let uid): 2 * Int64(uid)
    case .group(let gid): 2 * Int64(gid) + 1
    }
  }

  fileprivate init(key: Int64) {
    let number = UInt32(truncatingIfNeeded: key / 2)
    self = key.isMultiple(of: 2) ? .user(uid: number) : .group(gid: number)
  }
}
