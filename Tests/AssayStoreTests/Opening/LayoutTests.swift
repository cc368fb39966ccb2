import AssayEncoding
import Testing

@testable import AssayStore

@Suite("The layout of the database")
struct LayoutTests {
  @Test("the first layout never changes, byte for byte, because files have it")
  func first() {
    let layout = Digest(of: Array(StoreMigrations.firstLayout.utf8))
    #expect(layout.text == "6f97c10b2d41696d886637ebcf23c7373f6a0d0f12d191b340659190046eb227")
  }
}
