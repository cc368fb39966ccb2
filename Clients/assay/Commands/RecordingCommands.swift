import AssayAPI
import AssayVocabulary

let recordingCommands = CommandGroup("Put on record") {
  NamedCommand("submit") { Submit() }
  NamedCommand("submit-many") { SubmitMany() }
  NamedCommand("confirm") {
    SupportCommand(
      link: .confirms,
      stance: .confirms,
      summary: "Records that a source, or another claim, confirms claims.",
      discussion:
        "A source confirms when it is in a position to know and says so. A claim confirms another when that one is true if it is true.",
      examples: [
        #"confirm C2 --source "Government of Kazakhstan" --at 2025-11-06 --basis firsthand"#,
        "confirm C2 C7 --by C4",
      ]
    )
  }
  NamedCommand("corroborate") {
    SupportCommand(
      link: .corroborates,
      stance: .asserts,
      summary: "Records that a source, or another claim, makes claims likelier.",
      discussion:
        "A source corroborates by asserting the same. A claim corroborates another when it makes it likelier without settling it.",
      examples: [
        "corroborate C3 --source Reuters --url https://www.reuters.com/",
        #"corroborate C3 --by C4 --note "same week, same place""#,
      ]
    )
  }
  NamedCommand("contradict") {
    SupportCommand(
      link: .contradicts,
      stance: .denies,
      summary: "Records that a source, or another claim, contradicts claims.",
      discussion: "Two claims contradict each other when both cannot be true.",
      examples: [
        "contradict C3 --by C9",
        #"contradict C3 --source "Government of Saudi Arabia" --verb maintained"#,
      ]
    )
  }
  NamedCommand("deny") {
    SupportCommand(
      link: .contradicts,
      stance: .denies,
      summary: "Records that a source denies claims.",
      discussion: "With --by it is the same as contradict.",
      examples: [#"deny C15 --source "Government of Saudi Arabia" --via "Naya Kashmir""#]
    )
  }
  NamedCommand("see") {
    EachCommand(
      call: AttributionSee.self,
      target: \.attribution,
      summary: "Records that the desk has seen the original of attributions.",
      discussion:
        "What is known only through somebody else's report counts as that report until then.",
      examples: ["see A2 --url https://www.axios.com/ --at 2025-11-06", "see A5 A7"]
    ) { $1.add($0) }
  }
  NamedCommand("retract") { Retract() }
  NamedCommand("amend") {
    CallCommand(
      call: AttributionEdit.self,
      positionals: ["attribution"],
      summary: "Corrects who said what, when and how it is known.",
      discussion: "What is not given stays as it is, and what it said before stays in the history.",
      examples: [
        "amend A4 --at 2025-11-06 --verb announced",
        #"amend A4 --cites A2 --cites "Ministry of Foreign Affairs""#,
        "amend A4 --no-url",
      ]
    ) { $1.add($0) }
  }
  NamedCommand("edit") {
    CallCommand(
      call: ClaimEdit.self,
      positionals: ["claim"],
      summary: "Corrects what a claim says of itself.",
      discussion: "What is not given stays as it is, and the text before stays in the history.",
      examples: [
        #"edit C2 --text "Kazakhstan will join the Abraham Accords""#,
        "edit C2 --due 2025-11-08 --priority 5",
        "edit C2 --no-due",
      ]
    ) { $1.addState(of: [$0.claim]) }
  }
  NamedCommand("tag") {
    EachCommand(
      call: ClaimTag.self,
      target: \.claim,
      summary: "Adds tags to claims and takes others off them.",
      examples: ["tag C2 C7 --add abraham-accords", "tag C2 --add energy --remove to-sort"],
      problem: { parameters in
        guard parameters.add.isEmpty, parameters.remove.isEmpty else { return nil }
        let hint = "give --add TAG or --remove TAG"
        return UsageError("there is no tag to add or to remove", hint: hint)
      },
      draw: { $1.addTags(of: $0.claim) }
    )
  }
  NamedCommand("merge") {
    CallCommand(
      call: ClaimMerge.self,
      positionals: ["claim", "into"],
      summary: "Merges a claim into another that says the same.",
      discussion:
        "All that is recorded on it counts for the other. Both must be open. Nothing moves, so that unmerge takes it back exactly.",
      examples: [#"merge C5 C2 --because "the same statement in other words""#]
    ) { $1.addState(of: [$0.merged, $0.claim]) }
  }
  NamedCommand("unmerge") {
    EachCommand(
      call: ClaimUnmerge.self,
      target: \.claim,
      summary: "Takes merges of claims back.",
      discussion:
        "They stand again as before. What was added after the merge stays with the other claim.",
      examples: [#"unmerge C5 --because "it is about another month""#]
    ) { $1.addState(of: [$0.merged, $0.claim]) }
  }
  NamedCommand("evidence add") { AddEvidence() }
  NamedCommand("note") {
    NoteCommand(
      kind: .comment,
      summary: "Writes a remark down on a claim or attribution.",
      examples: [
        #"note C2 "the ministry has a briefing on Friday""#,
        #"note A4 "the headline was changed at noon""#,
      ]
    )
  }
  NamedCommand("contact") {
    NoteCommand(
      kind: .contact,
      summary: "Records right of reply: who was asked about a claim, when, and the answer.",
      examples: [
        #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-06"#,
        #"contact C2 "Ministry of Foreign Affairs" --at 2025-11-07 --answer "no comment""#,
      ]
    )
  }
  NamedCommand("source add") {
    CallCommand(
      call: SourceAdd.self,
      positionals: ["name"],
      examples: [
        #"source add "Government of Kazakhstan" --kind government --reliability B --alias Astana"#,
        #"source add "Officials familiar with the process" --kind unnamed --carrier Axios"#,
      ]
    ) { $1.add($0.source.headline, hang: 4) }
  }
  NamedCommand("source edit") {
    CallCommand(
      call: SourceEdit.self,
      positionals: ["source"],
      summary: "Corrects what is known of a source.",
      examples: [
        #"source edit Axios --reliability B --part-of "Cox Enterprises""#,
        #"source edit S9 --name "Naya Kashmir" --alias "New Kashmir" --no-url"#,
      ]
    ) { $1.add($0.source.headline, hang: 4) }
  }
  NamedCommand("source merge") {
    CallCommand(
      call: SourceMerge.self,
      positionals: ["source", "into"],
      summary: "Merges a source into another that it turned out to be.",
      discussion:
        "All that it said counts as said by the other. Nothing moves, so that source unmerge takes it back exactly.",
      examples: [#"source merge S9 Axios --because "a misspelling""#]
    ) { result, page in
      for source in [result.merged, result.source] { page.add(source.headline, hang: 4) }
    }
  }
  NamedCommand("source unmerge") {
    CallCommand(
      call: SourceUnmerge.self,
      positionals: ["source"],
      summary: "Takes a merge of a source back.",
      discussion: "What was recorded after the merge stays with the other source.",
      examples: [#"source unmerge S9 --because "another outlet after all""#]
    ) { $1.add($0.source.headline, hang: 4) }
  }
}
