import AssayAPI

let serverCommands = CommandGroup("Server and scripts") {
  CallMethod()
  StartServer()
  StopServer()
  ServerStatus()
  PingServer()
  ShowServerLog()
  CallCommand(name: "stats", call: SystemStats.self, examples: ["stats", "stats --json"]) {
    $1.add($0)
  }
  Backup()
  DiscoverProtocol()
  CompleteWord()
  PrintCompletions()
  PrintManual()
  Help()
}
