import AssayAPI
import AssayClient

extension Refusal {
  /// What to do next, with the commands of `assay` in place of the methods that the server names.
  ///
  /// The command of the remedy has the arguments that are known already: `assay explain C30`.
  var commandHint: String? {
    hint?.replacing(#/\b[a-z]+\.[a-zA-Z]+\b/#) { match in
      let method = String(match.output)
      guard let named = Self.command(calling: method) else { return method }
      let arguments = method == data?.remedy?.method ? arguments(of: named.command) : []
      return (["assay", named.name] + arguments).joined(separator: " ")
    }
  }

  /// The first command, in the order of help, that is there for the method, or else that can call it.
  private static func command(calling method: String) -> NamedCommand? {
    allCommands.first { $0.command.calls.first?.name.description == method }
      ?? allCommands.first { $0.command.calls.contains { $0.name.description == method } }
  }

  /// What is known of the remedy's parameters, each as the argument or option of the command that gives it.
  private func arguments(of command: any Command) -> [String] {
    (data?.remedy?.params.members ?? []).flatMap { parameter -> [String] in
      let word = parameter.value.quotedForShell
      return switch FaultyArgument(field: parameter.name, of: command) {
      case .option(let option): [option, word]
      case .argument, .field, nil: command.spec.positionals.isEmpty ? [] : [word]
      }
    }
  }
}
