import AssayAPI
import AssayDesk
import AssayEncoding
import AssayServer
import AssayStore
import Posix

/// The server program.
@main
struct Assayd {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(CommandProblem) {
      switch try Command(arguments) {
      case .serve(let configuration): serve(configuration)
      case .check(let resolved): StandardStream.output.write(resolved.page)
      case .verify(let path): verify(path)
      case .rebuild(let path, let directory): rebuild(path, into: directory)
      case .describe(let document): StandardStream.output.write(document.text())
      case .version: StandardStream.output.write("assayd \(Product.version)\n")
      case .help: StandardStream.output.write(Command.helpText)
      }
    } catch {
      StandardStream.error.write("assayd: \(error.description)\n")
      Process.exitNow(code: ExitCode.usage)
    }
  }

  /// Checks a database file against its history, prints the result, and exits with the matching status.
  private static func verify(_ path: String) {
    do throws(RebuildError) {
      let found = try Store.verify(fileAt: path)
      guard found.isSound else {
        for problem in found.problems { StandardStream.output.write("\(path): \(problem)\n") }
        Process.exitNow(code: ExitCode.failed)
      }
      StandardStream.output.write(
        "\(path): the history holds, \(found.eventCount) events, head \(found.head.text)\n"
      )
    } catch {
      fail(path, error)
    }
  }

  /// Rebuilds a database in an empty directory from the events of a file, and prints the result.
  private static func rebuild(_ path: String, into directory: String) {
    do throws(RebuildError) {
      let rebuilt = try Store.rebuild(
        from: path,
        into: directory,
        nowMs: Clock.wallMilliseconds()
      ) { done, total in
        if StandardStream.error.isTerminal {
          StandardStream.error.write("\(done) of \(total) events\n")
        }
      }
      StandardStream.output.write(
        "\(Store.path(in: directory)): made from \(path), \(rebuilt.eventCount) events, "
          + "head \(rebuilt.head.text)\n"
      )
    } catch {
      fail(path, error)
    }
  }

  private static func fail(_ path: String, _ error: RebuildError) -> Never {
    StandardStream.error.write("assayd: \(path): \(error.description)\n")
    Process.exitNow(code: ExitCode.failed)
  }

  /// Signals are blocked before any thread starts, so that only the server's acceptor receives them.
  private static func serve(_ configuration: ServerConfiguration) {
    do {
      Process.keepNewFilesPrivate()
      Signals.ignoreBrokenPipe()
      // Large messages would leave the process large.
      Memory.returnBlocks(ofBytes: 4 << 20)
      let signals = try Signals([Signals.terminate, Signals.interrupt])
      try Server(configuration, stop: Process.exitNow).run(signals: signals)
    } catch {
      StandardStream.error.write("assayd: \(error)\n")
      Process.exitNow(code: ExitCode.failed)
    }
  }
}

/// The exit statuses of the program.
enum ExitCode {
  static let failed: Int32 = 1
  static let usage: Int32 = 2
}
