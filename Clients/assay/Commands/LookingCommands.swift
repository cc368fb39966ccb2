import AssayAPI
import AssayVocabulary

let lookingCommands = CommandGroup("Look") {
  NamedCommand("list") { ListClaims() }
  NamedCommand("search") { SearchClaims() }
  NamedCommand("similar") { FindSimilar() }
  NamedCommand("show") {
    EachCommand(
      call: ClaimGet.self,
      target: \.claim,
      summary: "Shows claims with who says so and what they are linked to.",
      examples: ["show C2", "show C2 C7 --as-of 2025-11-07"]
    ) { $1.add($0) }
  }
  NamedCommand("explain") {
    EachCommand(
      call: ClaimAssess.self,
      target: \.claim,
      summary: "Explains how well claims are corroborated, and what would help.",
      examples: [
        "explain C2", "explain C2 --as-of '#41'",
        "explain C2 --as-of 2025-11-07 --said-by 2025-11-06",
      ]
    ) { $1.add($0) }
  }
  NamedCommand("timeline") {
    EachCommand(
      call: ClaimTimeline.self,
      target: \.claim,
      summary: "Shows who said what about claims in the best known order.",
      discussion:
        "What dates make certain, what is only recorded and what nobody knows are told apart.",
      examples: ["timeline C2", "timeline C2 --as-of 2025-11-07"]
    ) { $1.add($0) }
  }
  NamedCommand("graph") { ShowGraph() }
  NamedCommand("history") {
    ListCommand(
      call: ClaimHistory.self,
      positionals: ["claim"],
      summary: "Tells every event that changed a claim or how it is assessed.",
      examples: ["history C2", "history C2 --limit 10"],
      emptyRemark: "No events.",
      drawHead: { $1.add($0.claim.headline, hang: 4) },
      draw: { result, page in for event in result.events { page.add(event) } }
    )
  }
  NamedCommand("diff") {
    // Stands for an earlier moment that is not given.
    let none = Moment.instant("")
    var parameters = ClaimDiff.Parameters()
    parameters.from = none
    return EachCommand(
      call: ClaimDiff.self,
      target: \.claim,
      summary: "Tells what changed of claims between two moments.",
      examples: ["diff C2 --from 2025-11-06 --to 2025-11-07", "diff C2 --from '#4'"],
      parameters: parameters,
      problem: { parameters in
        guard parameters.from == none else { return nil }
        return UsageError("the earlier moment is missing", hint: "give it with --from")
      },
      draw: { $1.add($0) }
    )
  }
  NamedCommand("source list") {
    ListCommand(
      call: SourceList.self,
      examples: ["source list", "source list --kind outlet --all"],
      emptyRemark: "No sources."
    ) { $1.add(Records(sources: $0.sources).table) }
  }
  NamedCommand("source show") {
    EachCommand(
      call: SourceGet.self,
      target: \.source,
      summary: "Shows sources with the group that each counts in.",
      examples: ["source show Axios", #"source show "Donald Trump" S3"#]
    ) { $1.add($0) }
  }
  NamedCommand("evidence show") { ShowEvidence() }
}
