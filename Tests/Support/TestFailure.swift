import FoundationEssentials
import Glibc

/// A condition that a test relied on did not hold.
package struct TestFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// A system call that a test needs has failed.
package struct SystemCallFailure: Error, CustomStringConvertible {
  let call: String
  let code: Int32

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// Throws the error in `errno` if the result is negative.
@discardableResult
func check(_ result: Int32, _ call: String) throws -> Int32 {
  guard result >= 0 else { throw SystemCallFailure(call: call, code: errno) }
  return result
}

/// Returns a whole file as text.
package func readText(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}

/// Returns a whole file as bytes.
package func readBytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: path)))
}
