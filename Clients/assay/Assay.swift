import AssayAPI
import AssayClient
import Glibc

/// The command-line client.
@main
enum Assay {
  static func main() {
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ words: [String]) -> ExitCode {
    let invocation: Invocation
    do throws(UsageError) {
      invocation = try Invocation(words, input: StandardInput.readArguments)
    } catch {
      return tell(.usage(error), on: .error(.auto), isJSON: false)
    }
    let color = invocation.general.color
    var session = Session(invocation, output: .output(color), errors: .error(color))
    do throws(Failure) {
      switch invocation.act {
      case .run(let command): try command.run(&session)
      case .help(let topic): try session.show(Page(topic))
      case .version: try session.show(Page(version: Product.version, Product.protocolVersion))
      }
      return .done
    } catch {
      return tell(error, on: .error(color), isJSON: invocation.general.isJSON)
    }
  }

  private static func tell(
    _ failure: Failure,
    on stream: StandardStream,
    isJSON: Bool
  ) -> ExitCode {
    // Nobody is left to be told when even this cannot be written.
    if isJSON, case .client(.refused(let refusal)) = failure {
      try? stream.write(JSONGate.visible(refusal.json) + [UInt8(ascii: "\n")])
    } else {
      try? stream.write(Page(failure))
    }
    return failure.exitCode
  }
}
