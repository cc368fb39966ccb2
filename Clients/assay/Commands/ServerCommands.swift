import AssayAPI

let serverCommands = CommandGroup("Server and scripts") {
  NamedCommand("call") { CallMethod() }
  NamedCommand("server start") { StartServer() }
  NamedCommand("server stop") { StopServer() }
  NamedCommand("server status") { ServerStatus() }
  NamedCommand("server ping") { PingServer() }
  NamedCommand("server log") { ShowServerLog() }
  NamedCommand("stats") {
    CallCommand(call: SystemStats.self, examples: ["stats", "stats --json"]) {
      $1.add($0)
    }
  }
  NamedCommand("backup") { Backup() }
  NamedCommand("discover") { DiscoverProtocol() }
  NamedCommand("complete") { CompleteWord() }
  NamedCommand("completions") { PrintCompletions() }
  NamedCommand("manual") { PrintManual() }
  NamedCommand("help") { Help() }
}
