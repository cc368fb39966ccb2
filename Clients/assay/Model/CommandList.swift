/// Commands under one heading of help.
struct CommandGroup: Sendable {
  let title: String
  let commands: [any Command.Type]
}

/// Every command, in the order in which help lists them.
let commandGroups = [
  CommandGroup(
    title: "Put on record",
    commands: [
      Submit.self, SubmitMany.self, Confirm.self, Corroborate.self, Contradict.self, Deny.self,
      See.self, Retract.self, AmendAttribution.self, EditClaim.self, TagClaims.self,
      MergeClaims.self, UnmergeClaim.self, AddEvidence.self, WriteNote.self, RecordContact.self,
      AddSource.self, EditSource.self, MergeSources.self, UnmergeSource.self,
    ]
  ),
  CommandGroup(
    title: "Look",
    commands: [
      ListClaims.self, SearchClaims.self, FindSimilar.self, Show.self, Explain.self,
      ShowTimeline.self, ShowGraph.self, ShowHistory.self, DiffClaims.self, ListSources.self,
      ShowSource.self, ShowEvidence.self,
    ]
  ),
  CommandGroup(
    title: "Review",
    commands: [
      ListQueue.self, NextClaim.self, TakeClaim.self, AssignClaim.self, ReleaseClaim.self,
      ProposeVerdict.self, ApproveVerdict.self, RejectVerdict.self, ReopenClaim.self,
      WithdrawClaim.self, BulkReview.self,
    ]
  ),
  CommandGroup(
    title: "The desk's rules",
    commands: [
      ShowPolicy.self, SetPolicy.self, ListReviewers.self, GrantRole.self, RevokeRole.self,
    ]
  ),
  CommandGroup(
    title: "History",
    commands: [
      Log.self, Watch.self, AuditHead.self, AuditCheck.self, Verify.self, RedactEvents.self,
    ]
  ),
  CommandGroup(
    title: "Server and scripts",
    commands: [
      CallMethod.self, StartServer.self, StopServer.self, ServerStatus.self, PingServer.self,
      ShowServerLog.self, Stats.self, Backup.self, DiscoverProtocol.self, CompleteWord.self,
      PrintCompletions.self, PrintManual.self, Help.self,
    ]
  ),
]

let allCommands = commandGroups.flatMap(\.commands)

/// Finds the command with the longest name that the words begin with.
func longestCommand(beginning words: some Collection<String>) -> (any Command.Type)? {
  allCommands.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
}
