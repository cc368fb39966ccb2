import AssayAPI
import AssayClient

extension Refusal {
  /// The hint, with the commands of `assay` instead of the methods that the server names.
  ///
  /// The remedy's command includes the arguments that are known: `assay explain C30`.
  var commandHint: String? {
    hint?.replacing(#/\b[a-z]+\.[a-zA-Z]+\b/#) { match in
      let method = String(match.output)
      if let remedy = data?.remedy, remedy.method == method { return remedy.command ?? method }
      return NamedCommand.calling(method).map { "assay \($0.name)" } ?? method
    }
  }
}

extension Wire.Remedy {
  /// The command that makes the call, with the known parameters as arguments and options; nil if there is none.
  var command: String? {
    guard let named = NamedCommand.calling(method) else { return nil }
    let command = named.command
    let words = params.members.flatMap { parameter -> [String] in
      let word = parameter.value.quotedForShell
      return switch FaultyArgument(field: parameter.name, of: command) {
      case .option(let option): [option, word]
      case .argument, .field, nil: command.spec.positionals.isEmpty ? [] : [word]
      }
    }
    return (["assay", named.name] + words).joined(separator: " ")
  }
}

extension NamedCommand {
  /// Returns the first command, in the order of help, that is made for the method, or otherwise one that can call it.
  fileprivate static func calling(_ method: String) -> NamedCommand? {
    allCommands.first { $0.command.calls.first?.name.description == method }
      ?? allCommands.first { $0.command.calls.contains { $0.name.description == method } }
  }
}
