import AssayDomain
import AssayVocabulary
import Foundation

/// What a case expects of an assessment; an absent field is not compared, a null field is.
struct ExpectedAssessment: Decodable, Sendable {
  struct Against: Decodable, Sendable {
    let independent: Int
    let vouched: Int
    let possible: Int
  }

  let independent: Int?
  let vouched: Int?
  let possible: Int?
  let against: Against?
  let roots: [String]?
  let singlePoints: [String]?
  let corroboratedBy: [String]?
  let first: String??
  let candidates: [String]?
  let credibility: Int?
  let suggestedVerdict: String??
  let flags: [String]?

  private enum CodingKeys: String, CodingKey {
    case independent, vouched, possible, against, roots, singlePoints, corroboratedBy, first
    case candidates, credibility, suggestedVerdict, flags
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func whole(_ key: CodingKeys) throws -> Int? {
      try fields.decodeIfPresent(Int.self, forKey: key)
    }
    func words(_ key: CodingKeys) throws -> [String]? {
      try fields.decodeIfPresent([String].self, forKey: key)
    }
    func nullable(_ key: CodingKeys) throws -> String?? {
      guard fields.contains(key) else { return .none }
      return .some(try fields.decodeIfPresent(String.self, forKey: key))
    }
    independent = try whole(.independent)
    vouched = try whole(.vouched)
    possible = try whole(.possible)
    against = try fields.decodeIfPresent(Against.self, forKey: .against)
    roots = try words(.roots)
    singlePoints = try words(.singlePoints)
    corroboratedBy = try words(.corroboratedBy)
    first = try nullable(.first)
    candidates = try words(.candidates)
    credibility = try whole(.credibility)
    suggestedVerdict = try nullable(.suggestedVerdict)
    flags = try words(.flags)
  }

  /// The number of fields that are compared.
  var askedFor: Int {
    let asked = [
      independent != nil, vouched != nil, possible != nil, against != nil, roots != nil,
      singlePoints != nil, corroboratedBy != nil, first != nil, candidates != nil,
      credibility != nil, suggestedVerdict != nil, flags != nil,
    ]
    return asked.count { $0 }
  }

  /// The differences, one per line; empty if the assessment is as expected.
  func differences(from got: Assessment) -> [String] {
    var lines: [String] = []
    func compare<Value: Equatable>(_ name: String, _ want: Value?, _ got: Value) {
      if let want, want != got { lines.append("\(name): expected \(want), got \(got)") }
    }
    compare("independent", independent, got.independent)
    compare("vouched", vouched, got.vouched)
    compare("possible", possible, got.possible)
    compare(
      "against",
      against.map { [$0.independent, $0.vouched, $0.possible] },
      [got.against.independent, got.against.vouched, got.against.possible]
    )
    compare("roots", roots.map(inNumberOrder), got.roots.map(\.description))
    compare(
      "singlePoints",
      singlePoints.map(inNumberOrder),
      got.singlePoints.map(\.source.description)
    )
    compare(
      "corroboratedBy",
      corroboratedBy.map(inNumberOrder),
      got.corroboratedBy.map(\.description)
    )
    compare("first", first, got.first?.description)
    compare("candidates", candidates.map(inNumberOrder), got.candidates.map(\.description))
    compare("credibility", credibility, got.credibility)
    compare("suggestedVerdict", suggestedVerdict, got.suggestedVerdict?.rawValue)
    compare("flags", flags, got.flags.map(\.rawValue))
    return lines
  }

  /// The specification orders ids as texts, S10 before S2; Assay orders them as numbers.
  private func inNumberOrder(_ ids: [String]) -> [String] {
    ids.sorted { one, other in
      (one.utf8.count, one) < (other.utf8.count, other)
    }
  }
}
