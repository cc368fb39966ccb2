import AssayAPI
import AssayClient

extension Refusal {
  /// The hint, with the commands of `assay` instead of the methods that the server names.
  ///
  /// The remedy's command includes the arguments that are known: `assay explain C30`.
  var commandHint: String? {
    hint?.replacing(#/\b[a-z]+\.[a-zA-Z]+\b/#) { match in
      let method = String(match.output)
      guard let named = Self.command(calling: method) else { return method }
      let arguments = method == data?.remedy?.method ? arguments(of: named.command) : []
      return (["assay", named.name] + arguments).joined(separator: " ")
    }
  }

  /// Returns the first command, in the order of help, that is made for the method, or otherwise one that can call it.
  private static func command(calling method: String) -> NamedCommand? {
    allCommands.first { $0.command.calls.first?.name.description == method }
      ?? allCommands.first { $0.command.calls.contains { $0.name.description == method } }
  }

  /// Returns the remedy's known parameters as arguments and options of the command.
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
