import Support
import Testing

@testable import assay

@Suite("A word for a shell", .temporaryDirectory)
struct ShellWordTests {
  @Test(
    "is read back by bash as it was",
    arguments: ["law", "it's", "", "'", "a \"b\" $HOME `c` \\", "''"]
  )
  func roundTrip(text: String) throws {
    #expect(try Shell.words(of: text.quotedForShell, in: TemporaryDirectory.path) == [text])
  }
}
