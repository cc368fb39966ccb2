import Foundation

/// The cases stored as data with the tests.
enum Fixtures {
  /// The worked cases of the specification.
  static func workedCases() throws -> [AssessmentCase] {
    try JSONDecoder().decode([AssessmentCase].self, from: try Data(contentsOf: url("cases.json")))
  }

  /// Random cases with the results of the executable specification, one per line.
  static func randomCases(_ name: String) throws -> [AssessmentCase] {
    let data = try Data(contentsOf: url(name))
    return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      let row = try JSONDecoder().decode(RandomRow.self, from: Data(line))
      return AssessmentCase(
        name: "\(name), line \(number + 1)",
        sources: row.knowledge.sources,
        attributions: row.knowledge.attributions,
        links: row.knowledge.links,
        happens: row.knowledge.happens,
        expect: row.expect
      )
    }
  }

  private static func url(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures").appendingPathComponent(name)
  }
}

/// One line as the executable specification prints it.
private struct RandomRow: Decodable {
  struct Knowledge: Decodable {
    let sources: [AssessmentCase.SourceRow]
    let attributions: [AssessmentCase.AttributionRow]
    let links: [AssessmentCase.LinkRow]
    let happens: [String: String]?
  }

  let knowledge: Knowledge
  let expect: [String: ExpectedAssessment]
}
