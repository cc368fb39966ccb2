internal import CBenchmarks
import Glibc

/// A program that ends with the process that has started it, however that one ends.
///
/// This executable is started in its place, arranges that with the kernel, and becomes the program: prctl(2),
/// `PR_SET_PDEATHSIG`, which execve(2) leaves as it is.
struct GuardedProgram {
  static let option = "--guard"

  private let directory: String
  private let command: [String]

  /// Takes the directory to work in, the program's path and its arguments.
  init(_ arguments: ArraySlice<String>) throws {
    guard arguments.count > 1, let directory = arguments.first else {
      throw Problem("\(Self.option) needs a directory and a program")
    }
    self.directory = directory
    command = Array(arguments.dropFirst())
  }

  /// What starts a program so: the executable and its arguments.
  static func command(
    _ executable: String,
    _ arguments: [String],
    in directory: String
  ) -> (executable: String, arguments: [String]) {
    (CommandLine.arguments[0], [option, directory, executable] + arguments)
  }

  func become() throws -> Never {
    guard benchmarks_end_with_parent() == 0, chdir(directory) == 0 else {
      throw Problem("\(command[0]) cannot be run in \(directory)")
    }
    var arguments = command.map { strdup($0) }
    arguments.append(nil)
    execv(command[0], arguments)
    throw Problem("\(command[0]) cannot be run")
  }
}
