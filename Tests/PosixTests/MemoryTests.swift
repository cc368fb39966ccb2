import Posix
import Testing

@Suite("Memory")
struct MemoryTests {
  @Test("a large block is one of the system's own, even after a larger one was freed")
  func largeBlocks() {
    Memory.returnBlocks(ofBytes: 1 << 20)
    UnsafeMutableRawBufferPointer.allocate(byteCount: 16 << 20, alignment: 16).deallocate()
    let block = UnsafeMutableRawPointer.allocate(byteCount: 2 << 20, alignment: 16)
    // The word before a block has its size, and 2 is set in it if the block came from mmap (glibc, malloc.c).
    let size = block.load(fromByteOffset: -MemoryLayout<UInt>.size, as: UInt.self)
    #expect(size & 2 != 0)
    block.deallocate()
  }
}
