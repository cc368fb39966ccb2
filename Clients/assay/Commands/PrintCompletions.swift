import AssayAPI

struct PrintCompletions: Command {
  let summary = "Prints what makes a shell complete assay's command lines."
  let discussion =
    "In bash: eval \"$(assay completions bash)\" in ~/.bashrc; in zsh the same after compinit; in fish: assay completions fish > ~/.config/fish/completions/assay.fish."
  let examples = ["completions bash", "completions fish"]
  let calls: [any Method.Type] = []

  var shell = Shell.bash

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one(Shell.placeholder, &shell, "The shell to set up.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.show(Page(lines: shell.script))
  }
}
