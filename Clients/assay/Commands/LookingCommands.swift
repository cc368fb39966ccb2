import AssayAPI
import AssayVocabulary

let lookingCommands = CommandGroup("Look") {
  ListClaims()
  SearchClaims()
  FindSimilar()
  EachCommand(
    "show",
    ClaimGet.self,
    \.claim,
    summary: "Shows claims with who says so and what they are linked to.",
    discussion: "",
    examples: ["show C2", "show C2 C7 --as-of 2025-11-07"]
  ) { $1.add($0) }
  EachCommand(
    "explain",
    ClaimAssess.self,
    \.claim,
    summary: "Explains how well claims are corroborated, and what would help.",
    discussion: "",
    examples: [
      "explain C2", "explain C2 --as-of '#41'",
      "explain C2 --as-of 2025-11-07 --said-by 2025-11-06",
    ]
  ) { $1.add($0) }
  EachCommand(
    "timeline",
    ClaimTimeline.self,
    \.claim,
    summary: "Shows who said what about claims in the best known order.",
    discussion:
      "What dates make certain, what is only recorded and what nobody knows are told apart.",
    examples: ["timeline C2", "timeline C2 --as-of 2025-11-07"]
  ) { $1.add($0) }
  ShowGraph()
  ListCommand(
    "history",
    ClaimHistory.self,
    "claim",
    summary: "Tells every event that changed a claim or how it is assessed.",
    discussion: "",
    examples: ["history C2", "history C2 --limit 10"],
    ifEmpty: "No events.",
    drawHead: { $1.add($0.claim.headline, hang: 4) },
    draw: { result, page in for event in result.events { page.add(event) } }
  )
  EachCommand(
    "diff",
    ClaimDiff.self,
    \.claim,
    summary: "Tells what changed of claims between two moments.",
    examples: ["diff C2 --from 2025-11-06 --to 2025-11-07", "diff C2 --from '#4'"],
    filling: { $0.from = .instant("") },
    problem: { parameters in
      guard parameters.from == .instant("") else { return nil }
      return UsageError("the earlier moment is missing", hint: "give it with --from")
    },
    draw: { $1.add($0) }
  )
  ListCommand(
    "source list",
    SourceList.self,
    examples: ["source list", "source list --kind outlet --all"],
    ifEmpty: "No sources."
  ) { $1.add(Records(sources: $0.sources).table) }
  EachCommand(
    "source show",
    SourceGet.self,
    \.source,
    summary: "Shows sources with the group that each counts in.",
    examples: ["source show Axios", #"source show "Donald Trump" S3"#]
  ) { $1.add($0) }
  ShowEvidence()
}
