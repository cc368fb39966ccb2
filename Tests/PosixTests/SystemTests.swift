import Glibc
import Posix
import Support
import Testing

struct SystemTests {
  @Test func `the monotonic clock does not go back`() {
    var last = Clock.monotonicNanoseconds()
    for _ in 0..<1_000 {
      let now = Clock.monotonicNanoseconds()
      #expect(now >= last)
      last = now
    }
  }

  @Test func `the wall clock counts milliseconds since 1970`() {
    let before = Int64(time(nil)) * 1_000
    let now = Clock.wallMilliseconds()
    // time() reads a coarse clock that may lag by some ticks.
    #expect(now >= before)
    #expect(now < before + 60_000)
  }

  @Test(arguments: [0, 1, 256, 257, 100_000])
  func `gives as many random bytes as asked`(count: Int) {
    #expect(Entropy.bytes(count: count).count == count)
  }

  @Test func `random bytes differ and take every value`() {
    #expect(Entropy.bytes(count: 16) != Entropy.bytes(count: 16))
    #expect(Set(Entropy.bytes(count: 100_000)).count == 256)
  }

  @Test func `fills no byte beside the buffer`() {
    var bytes = [UInt8](repeating: 0, count: 300)
    bytes.withUnsafeMutableBytes { Entropy.fill(.init(rebasing: $0[100..<200])) }
    #expect(bytes[..<100].allSatisfy { $0 == 0 })
    #expect(bytes[200...].allSatisfy { $0 == 0 })
    #expect(bytes[100..<200].contains { $0 != 0 })
  }

  @Test func `knows the name of root and of nobody who is not`() {
    #expect(User.name(of: 0) == "root")
    #expect(User.name(of: 4_000_000_123) == nil)
    #expect(User.currentID == geteuid())
  }

  @Test("users and groups by name, by number, and with what a number is before it")
  func ids() {
    #expect(User.id(of: "root") == 0 && User.id(of: "nobody") == 65_534)
    #expect(User.id(of: "61002") == 61_002 && User.id(of: "uid 61002") == 61_002)
    #expect(User.id(of: "nobody-of-that-name") == nil)
    #expect(Group.id(of: "root") == 0 && Group.name(of: 0) == "root")
    #expect(Group.id(of: "gid 70") == 70 && Group.name(of: 4_000_000_123) == nil)
    #expect(Group.id(of: "no-group-of-that-name") == nil)
  }

  @Test func `raises the soft limit of descriptors to the hard one`() throws {
    let raised = try DescriptorLimit.raise()
    var limit = rlimit()
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
    #expect(limit.rlim_cur == limit.rlim_max && limit.rlim_cur == rlim_t(raised))
    #expect(try DescriptorLimit.raise() == raised)
  }

  @Test func `reads an environment variable`() async {
    #expect(Environment.value("PATH")?.isEmpty == false)
    #expect(Environment.value("ASSAY_TEST_SURELY_UNSET") == nil)
  }
}
