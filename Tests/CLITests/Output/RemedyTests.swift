import AssayAPI
import Testing

@testable import AssayClient
@testable import assay

@Suite("Hints on what to do next")
struct RemedyTests {
  /// A refusal whose hint speaks of a call.
  private func refusal(
    _ hint: String,
    _ method: String?,
    _ parameters: [(name: String, value: String)] = []
  ) -> Refusal {
    var data = Wire.ErrorData()
    data.kind = "conflict"
    data.hint = hint
    if let method {
      var remedy = Wire.Remedy()
      remedy.method = method
      remedy.params.members = parameters
      data.remedy = remedy
    }
    return Refusal(code: 1002, message: "no", data: data, json: [])
  }

  @Test("methods are shown as the commands that call them")
  func commands() {
    let both = "approve or reject it with review.approve or review.reject"
    #expect(
      refusal(both, nil).commandHint
        == "approve or reject it with assay approve or assay reject"
    )
  }

  @Test("the remedy's command includes the known arguments")
  func arguments() {
    #expect(
      refusal("take it with review.take", "review.take", [("claim", "C2")]).commandHint
        == "take it with assay take C2"
    )
    #expect(
      refusal(
        "an editor gives it with reviewer.grant",
        "reviewer.grant",
        [("user", "mira"), ("role", "editor")]
      ).commandHint == "an editor gives it with assay grant mira editor"
    )
    #expect(
      refusal("withdraw it with link.withdraw", "link.withdraw", [("link", "L3")]).commandHint
        == "withdraw it with assay retract L3"
    )
  }

  @Test("text from a server is quoted for the shell")
  func quoted() {
    #expect(
      refusal("add it with source.add", "source.add", [("name", "A; rm")]).commandHint
        == "add it with assay source add 'A; rm'"
    )
  }

  @Test("words that are not methods stay unchanged")
  func others() {
    let hint = "see www.example.org, e.g. claim.nothing or review.take"
    #expect(
      refusal(hint, nil).commandHint
        == "see www.example.org, e.g. claim.nothing or assay take"
    )
    #expect(refusal("wait", "review.take", [("claim", "C2")]).commandHint == "wait")
  }
}
