import CEpoll
import Posix
import Testing

@Suite("Memory")
struct MemoryTests {
  @Test("a large block is returned to the system, even after a larger one was freed")
  func largeBlocks() {
    Memory.returnBlocks(ofBytes: 1 << 20)
    UnsafeMutableRawBufferPointer.allocate(byteCount: 16 << 20, alignment: 16).deallocate()
    let before = mallinfo2().hblks
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 << 20, alignment: 16)
    #expect(mallinfo2().hblks > before)
    block.deallocate()
  }
}
