import Support
import Testing

@Suite("Searching from the command line", .temporaryDirectory)
struct SearchCommandTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.done([
      "submit", "Kazakhstan is preparing to join the Abraham Accords", "--source", "Naya Kashmir",
    ])
    try home.done(["submit", "Talks on the accords have ended in Astana"])
    try home.done(["submit", "The central bank has raised its rate"])
    return home
  }

  @Test("finds claims and marks the matches, in guillemets if there is no colour")
  func search() throws {
    let home = try home()
    let output = try home.done(["search", "accord", "-astana", "source:Naya Kashmir"])
    #expect(output.contains("join the Abraham «Accords»"))
    #expect(!output.contains("Talks"))
    let colored = try home.done(["search", "accord", "astana", "--color", "always"])
    #expect(colored.contains("\u{1B}[1;36maccords\u{1B}[0m"))
    #expect(!colored.contains("«"))
  }

  @Test("continues to the next page by itself, and says if there are more")
  func pages() throws {
    let home = try home()
    #expect(try home.done(["search", "the", "--all"]).split(separator: "\n").count >= 6)
    let some = try home.assay(["search", "the", "--limit", "1"])
    #expect((some.output + some.errors).contains("There are more"))
    #expect(try home.done(["search", "unheard"]) == "No claims.\n")
  }

  @Test("reports what is wrong with a query")
  func badQuery() throws {
    let home = try home()
    let outcome = try home.assay(["search", "sorce:axios"])
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("did you mean source:?"))
  }

  @Test("finds claims similar to a text or a claim")
  func similar() throws {
    let home = try home()
    let output = try home.done(["similar", "Kazakhstan will join the Abraham Accords"])
    #expect(output.hasPrefix("C1  possibly"))
    #expect(output.contains("C2  distantly"))
    #expect(try home.done(["similar", "C1"]).hasPrefix("C2  distantly"))
    #expect(try home.done(["similar", "unheard"]) == "No claim shares its words.\n")
    #expect(try home.assay(["similar", "C9"]).code == 1)
  }

  @Test("a submission names earlier similar claims, and what to do")
  func submission() throws {
    let home = try home()
    let output = try home.done(["submit", "The central bank has raised its rate again"])
    #expect(output.contains("the same: C3  The central bank has raised its rate"))
    #expect(output.contains("assay show C3"))
    #expect(output.contains("assay merge C4 C3"))
    #expect(try !home.done(["submit", "A bridge was closed"]).contains("the same"))
  }
}
