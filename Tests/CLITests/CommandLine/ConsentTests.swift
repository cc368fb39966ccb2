import Testing

@testable import assay

@Suite("A yes")
struct ConsentTests {
  @Test("is y or yes and nothing else", arguments: ["y", "Y", "yes", " Yes ", "y\r"])
  func given(line: String) { #expect(Consent.isGiven(by: Array(line.utf8))) }

  @Test("is not silence, no or more", arguments: ["", " ", "n", "no", "yes no", "yep", "j"])
  func withheld(line: String) { #expect(!Consent.isGiven(by: Array(line.utf8))) }

  @Test("is not the end of the input")
  func end() { #expect(!Consent.isGiven(by: nil)) }
}
