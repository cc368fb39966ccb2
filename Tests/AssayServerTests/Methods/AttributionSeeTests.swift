import Support
import Testing

@Suite("attribution.see", .temporaryDirectory)
struct AttributionSeeTests {
  @Test("seeing an original makes it count")
  func counts() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.ratedSource("Axios")
    try desk.call(
      "attribution.add",
      ["claim": claim, "source": "Axios", "basis": "firsthand", "via": "Nobody we know"]
    )
    #expect(try desk.summary(claim).at("independent") == 0)
    let seen = try desk.call(
      "attribution.see",
      ["attribution": "a1", "url": "https://axios.example/1", "at": "2025-11-05"]
    )
    #expect(try seen.at("claim.assessment.independent") == 1)
    #expect(try seen.at("attribution.url") == "https://axios.example/1")
    #expect(try seen.at("attribution.at") == "2025-11-05")
    #expect(try seen.at("attribution.version") == 2)
  }

  @Test("seeing an original keeps the details that are not given again")
  func keepsRest() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.call(
      "attribution.add",
      ["claim": claim, "source": "Axios", "at": "2025", "url": "https://a.example/"]
    )
    let seen = try desk.call("attribution.see", ["attribution": "A1", "at": "2025-11"])
    #expect(try seen.at("attribution.url") == "https://a.example/")
    #expect(try seen.at("attribution.at") == "2025-11")
  }

  @Test("seeing it again with nothing new is refused")
  func again() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("attribution.see", ["attribution": "A1", "url": "https://a.example/"])
    let refusal = try desk.refusal(
      of: "attribution.see",
      ["attribution": "A1", "url": "https://a.example/"]
    )
    #expect(refusal?.kind == "conflict")
  }

  @Test(
    "a withdrawn attribution cannot be seen, and the refusal gives the reason of the withdrawal"
  )
  func withdrawn() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "a hoax"])
    let refusal = try desk.refusal(of: "attribution.see", ["attribution": "A1"])
    #expect(refusal?.kind == "conflict")
    #expect(refusal?.message.contains("a hoax") == true)
  }
}
