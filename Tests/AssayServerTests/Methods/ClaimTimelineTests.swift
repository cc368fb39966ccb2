import Support
import Testing

@Suite("claim.timeline", .temporaryDirectory)
struct ClaimTimelineTests {
  @Test("statements are listed in the best known order, and mere repetitions are marked")
  func order() throws {
    let desk = try Desk()
    _ = try desk.claim("It is so")
    _ = try desk.claim("It follows")
    let reports: [JSONValue] = [
      ["claim": "C1", "source": "Late", "at": "2025-11-07", "cites": ["Early"]],
      ["claim": "C1", "source": "Early", "at": "2025-11-05"],
      ["claim": "C2", "source": "Middle", "at": "2025-11-06", "cites": ["A2"]],
      ["claim": "C1", "source": "Nobody knows when"],
    ]
    for report in reports { try desk.call("attribution.add", report) }
    try desk.call("link.add", ["from": "C2", "to": "C1", "kind": "confirms"])
    let told = try desk.call("claim.timeline", ["claim": "C1"])
    let entries = try told.list("entries")
    #expect(try entries.map { try $0.text("attribution.id") } == ["A2", "A3", "A1", "A4"])
    #expect(
      try entries.map { try $0.at("after") } == [JSONValue.null, "certain", "certain", "unknown"]
    )
    #expect(try entries.map { try $0.text("placing") } == ["dated", "dated", "dated", "unplaced"])
    #expect(try entries[1].at("repeats") == ["A2"])
    #expect(try entries[0].at("candidate") == true && entries[3].at("candidate") == true)
    #expect(try told.list("links").count == 1)
    let words = try told.list("explanation").compactMap(\.string).joined(separator: " ")
    #expect(words.contains("Who was first is not known"))
    #expect(words.contains("2 of 4 reports only pass on what others said"))
    #expect(words.contains("Nothing tells when Nobody knows when (A4) spoke."))
  }

  @Test("the first statement is given if it is known, and withdrawn ones stay")
  func first() throws {
    let desk = try Desk()
    _ = try desk.claim()
    for (source, day) in [("Axios", "2025-11-05"), ("Tass", "2025-11-06")] {
      try desk.call(
        "attribution.add",
        ["claim": "C1", "source": .string(source), "at": .string(day)]
      )
    }
    #expect(try desk.call("claim.timeline", ["claim": "C1"]).at("entries.0.first") == true)
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "a hoax"])
    let told = try desk.call("claim.timeline", ["claim": "C1"])
    #expect(try told.at("entries.0.attribution.live") == false)
    #expect(try told.at("entries.0.first") == false && told.at("entries.1.first") == true)
  }

  @Test("the explanation says if nobody is on record, and a missing claim is refused")
  func none() throws {
    let desk = try Desk()
    _ = try desk.claim()
    let told = try desk.call("claim.timeline", ["claim": "C1"])
    #expect(try told.at("explanation") == ["Nobody is on record about it."])
    #expect(try desk.refusal(of: "claim.timeline", ["claim": "C2"])?.kind == "not_found")
  }
}
