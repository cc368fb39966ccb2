import Foundation
import Support
import Testing

/// Random knowledge bases, entered through the calls of a running server, are assessed as the
/// executable specification in `Fixtures/reference.py` assesses them.
@Suite("RandomComparison", .temporaryDirectory)
struct RandomComparisonTests {
  private static let fixtures = ProjectFiles.root + "/Tests/ConformanceTests/Fixtures"
  private static let variable = ProcessInfo.processInfo.environment["ASSAY_COMPARE"]

  @Test("the server agrees with the specification on the bases that are kept with the project")
  func keptBases() throws {
    let bases = try KnowledgeBase.read(Self.fixtures + "/random-knowledge.ndjson")
    #expect(bases.count == 40)
    try compare(bases, named: "random-knowledge.ndjson")
  }

  @Test(
    "the server agrees with the specification on as many new bases as ASSAY_COMPARE says",
    .enabled(if: variable != nil, "make compare runs it")
  )
  func newBases() throws {
    let wanted = try #require(Self.variable.flatMap { Int($0) }, "ASSAY_COMPARE is a number")
    let seeds = [7, 19, 20_251_106, Int.random(in: 1...1_000_000)]
    for (index, seed) in seeds.enumerated() {
      let count = wanted * (index + 1) / seeds.count - wanted * index / seeds.count
      try compare(try generate(count, seed: seed), named: "reference.py random \(count) \(seed)")
    }
  }

  private func generate(_ count: Int, seed: Int) throws -> [KnowledgeBase] {
    let path = TemporaryDirectory.path + "/bases-\(seed).ndjson"
    let program = try ChildProcess(
      "python3",
      [Self.fixtures + "/reference.py", "random", String(count), String(seed)],
      outputPath: path
    )
    let ending = try program.waitForEnd(Deadline(seconds: 300))
    let output = try program.output()
    try #require(ending == .exit(0), "\(output)")
    let bases = try KnowledgeBase.read(path)
    try #require(bases.count == count)
    return bases
  }

  /// Enters each base into one server, which so has to keep them apart, and compares every claim.
  private func compare(_ bases: [KnowledgeBase], named name: String) throws {
    let directory = TemporaryDirectory.path + "/" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    let server = try ServerProcess(directory: directory, arguments: ["--log-level", "error"])
    let client = try server.connect()
    for (number, base) in bases.enumerated() {
      let entered = try EnteredBase(base, number: number, client: client)
      for reading in try entered.readings() {
        let expected = try Assessed.comparable(try #require(base.expected[reading.claim]))
        #expect(
          reading.assessment == expected,
          "\(reading.claim) on line \(number + 1) of \(name)"
        )
        #expect(
          reading.summary == Assessed.summary(of: expected),
          "the summary of \(reading.claim) on line \(number + 1) of \(name)"
        )
      }
    }
    let verification = try client.call("event.verify")
    #expect(verification["ok"] == true, "\(verification)")
    #expect(try server.stop() == .exit(0))
  }
}
