import AssayAPI

/// Every command, in the order in which help lists those of a group.
let allCommands: [any Command.Type] = [
  Submit.self,
  Confirm.self,
  Corroborate.self,
  Contradict.self,
  Deny.self,
  See.self,
  Retract.self,
  AddSource.self,
  ListClaims.self,
  Show.self,
  Explain.self,
  ListSources.self,
  ShowSource.self,
  TakeClaim.self,
  ReleaseClaim.self,
  Propose.self,
  Log.self,
  Verify.self,
  CallMethod.self,
  StartServer.self,
  StopServer.self,
  ServerStatus.self,
  Help.self,
]
