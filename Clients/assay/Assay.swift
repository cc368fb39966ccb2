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
      invocation = try Invocation(words, input: Input.arguments)
    } catch {
      return report(.usage(error), of: nil, on: .error(.auto), .page)
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
      return report(error, of: invocation.command, on: .error(color), invocation.general.form)
    }
  }

  private static func report(
    _ failure: Failure,
    of command: (any Command)?,
    on stream: StandardStream,
    _ form: OutputForm
  ) -> ExitCode {
    let json = failure.json
    // If even this cannot be written, there is nowhere left to report an error.
    try? stream.write(json == nil ? .page : form, json: json) { $0.report(failure, of: command) }
    return failure.exitCode
  }
}
