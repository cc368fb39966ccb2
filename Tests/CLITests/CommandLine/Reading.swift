import AssayAPI
import AssayVocabulary
import Support

@testable import assay

typealias TakeClaim = EachCommand<ReviewTake, ClaimID>
typealias ProposeVerdict = EachCommand<ReviewPropose, ClaimID>
typealias Show = EachCommand<ClaimGet, ClaimID>
typealias ShowSource = EachCommand<SourceGet, SourceReference>
typealias See = EachCommand<AttributionSee, AttributionID>
typealias SetPolicy = CallCommand<PolicySet>

/// The command that a command line names, with its arguments filled in.
func command<C: Command>(_ type: C.Type, _ words: String...) throws -> C {
  try command(type, words)
}

func command<C: Command>(_ type: C.Type, _ words: [String]) throws -> C {
  let act = try Invocation(words, input: noInput).act
  guard case .run(let found) = act, let command = found as? C else {
    throw TestFailure("\(words) is not \(C.self)")
  }
  return command
}

/// The name of the command that a command line is understood as.
func commandName(_ words: [String]) throws -> String {
  guard case .run = try Invocation(words, input: noInput).act,
    let named = try CommandWords(words).command
  else { throw TestFailure("\(words) runs nothing") }
  return named.name
}

/// The command of a name, its arguments blank.
func find(_ name: String) throws -> any Command {
  for named in allCommands where named.name == name { return named.command }
  throw TestFailure("there is no command \(name)")
}

/// Why a command line is not followed; nil when it is.
func problem(_ words: [String]) -> UsageError? {
  do { _ = try Invocation(words, input: noInput) } catch { return error }
  return nil
}

/// A command line as one writes it where nothing needs quotes.
func problem(_ line: String) -> UsageError? {
  problem(line.split(separator: " ").map(String.init))
}

/// The names of all commands, in the order of help.
let commandNames: [String] = {
  var names: [String] = []
  for command in allCommands { names.append(command.name) }
  return names
}()

/// Standard input that holds nothing.
func noInput() throws(UsageError) -> String { "" }
