import Support
import Testing

@testable import assay

@Suite("A word quoted for a shell", .temporaryDirectory)
struct ShellWordTests {
  @Test(
    "is read back unchanged by bash",
    arguments: ["law", "it's", "", "'", "a \"b\" $HOME `c` \\", "''"]
  )
  func roundTrip(text: String) throws {
    #expect(try Shell.words(of: text.quotedForShell, in: TemporaryDirectory.path) == [text])
  }
}
