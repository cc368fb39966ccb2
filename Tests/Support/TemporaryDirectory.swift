import FoundationEssentials
import Glibc
package import Testing

/// A trait that gives each test its own temporary directory, which is removed when the test ends.
///
/// Inside the test, `TemporaryDirectory.path` names it; the path is short enough for a socket.
package struct TemporaryDirectory: TestTrait, SuiteTrait, TestScoping {
  @TaskLocal private static var current: String?

  package var isRecursive: Bool { true }

  /// The path of the running test's directory, without a slash at the end.
  package static var path: String {
    guard let current else { preconditionFailure("the test lacks the trait .temporaryDirectory") }
    return current
  }

  package func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    var template = Array("/tmp/assay-test-XXXXXX".utf8CString)
    let made: String? = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let directory = try #require(made, "mkdtemp failed with errno \(errno)")
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await Self.$current.withValue(directory) { try await function() }
  }
}

extension Trait where Self == TemporaryDirectory {
  /// Gives the test a temporary directory.
  package static var temporaryDirectory: Self { Self() }
}
