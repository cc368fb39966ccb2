import Support

/// The fields of an assessment that the specification defines, in a form that can be compared.
enum Assessed {
  private static let fields = [
    "independent", "vouched", "possible", "against", "roots", "singlePoints", "corroboratedBy",
    "first", "candidates", "credibility", "suggestedVerdict", "flags",
  ]

  /// Only the defined fields, each list in one order, as lists of ids are sets.
  static func comparable(_ assessment: JSONValue) throws -> JSONValue {
    var kept: [String: JSONValue] = [:]
    for field in fields {
      guard let value = assessment[field] else { throw TestFailure("\(field) is missing") }
      kept[field] =
        value.array.map { list in .array(list.sorted { $0.description < $1.description }) } ?? value
    }
    return .object(kept)
  }

  /// The summary that lists show of an assessment.
  static func summary(of assessment: JSONValue) -> JSONValue {
    var kept: [String: JSONValue] = [:]
    for field in ["independent", "vouched", "possible", "credibility", "first"] {
      kept[field] = assessment[field]
    }
    kept["contradicted"] = .boolean(assessment["against"]?["vouched"]?.integer != 0)
    return .object(kept)
  }
}
