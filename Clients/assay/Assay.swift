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
      return tell(.usage(error), of: nil, on: .error(.auto), .page)
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
      return tell(error, of: invocation.command, on: .error(color), invocation.general.form)
    }
  }

  private static func tell(
    _ failure: Failure,
    of command: (any Command)?,
    on stream: StandardStream,
    _ form: OutputForm
  ) -> ExitCode {
    let json = failure.json
    // Where even this cannot be written, nobody is left to tell.
    try? stream.write(json == nil ? .page : form, json: json) { $0.tell(failure, of: command) }
    return failure.exitCode
  }
}
