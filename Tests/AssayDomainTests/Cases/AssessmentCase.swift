import AssayDomain
import AssayVocabulary
import Foundation
import Testing

/// Facts as data, with the specification's assessments of their claims.
struct AssessmentCase: Decodable, Sendable, CustomTestStringConvertible {
  struct SourceRow: Decodable, Sendable {
    let id: String
    let name: String?
    let kind: String?
    let reliability: String?
    let named: Bool?
    let partOf: String?
  }

  struct AttributionRow: Decodable, Sendable {
    let id: String
    let source: String
    let claim: String
    let stance: String
    let at: String?
    let basis: String?
    let cites: [String]?
    let precedes: [String]?
    let supersedes: [String]?
    let jointWith: [String]?
    let separateFrom: [String]?
    let url: String?
    let seen: Bool?
    let interested: Bool?
    let live: Bool?
  }

  struct LinkRow: Decodable, Sendable {
    let from: String
    let to: String
    let kind: String
    let live: Bool?
  }

  let name: String
  let sources: [SourceRow]
  let attributions: [AttributionRow]
  let links: [LinkRow]?
  /// When what each claim says is said to happen.
  let happens: [String: String]?
  let expect: [String: ExpectedAssessment]

  var testDescription: String { name }

  /// Returns the facts of the case; throws if a word is not in the vocabulary.
  func facts() throws -> Facts {
    Facts(
      sources: try sources.map { try $0.facts() },
      attributions: try attributions.map { row in
        var facts = try row.facts()
        facts.page = try attributions.first { $0.url != nil && $0.url == row.url }.map { first in
          try known(first.id, AttributionID(text: first.id))
        }
        return facts
      },
      links: try (links ?? []).map { try $0.facts() },
      happens: try Dictionary(
        uniqueKeysWithValues: (happens ?? [:]).map { claim, date in
          (try known(claim, ClaimID(text: claim)), ReportTime(try ReportedDate(text: date)))
        }
      )
    )
  }
}

extension AssessmentCase {
  /// The case's own names for its sources, or their ids.
  func names(_ facts: Facts) -> ExplanationNames {
    let sources = sources
    return ExplanationNames(
      source: { id in sources.first { $0.id == id.description }?.name ?? id.description },
      speaker: { id in facts.attributions.first { $0.id == id }?.source }
    )
  }
}

/// A word in a case that the vocabulary lacks.
struct UnknownWord: Error {
  let word: String
}

/// Returns the value of a word; throws if there is none.
func known<Value>(_ word: String, _ value: Value?) throws -> Value {
  guard let value else { throw UnknownWord(word: word) }
  return value
}

extension AssessmentCase.SourceRow {
  func facts() throws -> SourceFacts {
    let kind = kind ?? "other"
    let reliability = reliability ?? "F"
    return SourceFacts(
      id: try known(id, SourceID(text: id)),
      kind: try known(kind, SourceKind(rawValue: kind)),
      reliability: try known(reliability, Reliability(rawValue: reliability)),
      isNamed: named ?? true,
      partOf: try partOf.map { try known($0, SourceID(text: $0)) }
    )
  }
}

extension AssessmentCase.AttributionRow {
  func facts() throws -> AttributionFacts {
    let basis = basis ?? "unknown"
    var facts = AttributionFacts(
      id: try known(id, AttributionID(text: id)),
      claim: try known(claim, ClaimID(text: claim)),
      source: try known(source, SourceID(text: source)),
      stance: try known(stance, Stance(rawValue: stance)),
      at: try at.map { ReportTime(try ReportedDate(text: $0)) },
      basis: try known(basis, Basis(rawValue: basis)),
      cites: try (cites ?? []).map { try known($0, Citation(text: $0)) },
      precedes: try (precedes ?? []).map { try known($0, AttributionID(text: $0)) },
      isSeen: seen ?? true,
      isInterested: interested ?? false,
      isLive: live ?? true
    )
    let ids = { (texts: [String]?) in
      try (texts ?? []).map { try known($0, AttributionID(text: $0)) }
    }
    facts.ties.supersedes = try ids(supersedes)
    facts.ties.jointWith = try ids(jointWith)
    facts.ties.separateFrom = try ids(separateFrom)
    return facts
  }
}

extension AssessmentCase.LinkRow {
  func facts() throws -> LinkFacts {
    LinkFacts(
      from: try known(from, ClaimID(text: from)),
      to: try known(to, ClaimID(text: to)),
      kind: try known(kind, LinkKind(rawValue: kind)),
      isLive: live ?? true
    )
  }
}
