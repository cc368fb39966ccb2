import AssayDomain
import AssayVocabulary
import DeskSupport
import Support

@testable import AssayDesk
@testable import AssayStore

extension Desk {
  /// Makes the sample's database and closes it.
  static func closedSample(in directory: String = TemporaryDirectory.path) throws {
    let desk = try Desk(in: directory)
    try desk.makeSample()
    try desk.writer.close()
  }
}
