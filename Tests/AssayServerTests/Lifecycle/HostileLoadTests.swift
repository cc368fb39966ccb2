import Support
import Testing

/// The short form of the hostile load that `make torture` measures.
@Suite("Hostile load", .temporaryDirectory, .needsRoot)
struct HostileLoadTests {
  @Test("one user's attacks, all at once, leave no call of another user without its answer")
  func allAtOnce() throws {
    let assayd = try ProjectFiles.executable("assayd")
    let folder = String(assayd.dropLast("/assayd".count))
    let process = try ChildProcess(
      "python3",
      [ProjectFiles.root + "/Tests/HostileLoad/hostile_load.py", folder, "3"],
      outputPath: TemporaryDirectory.path + "/output"
    )
    let ending = try process.waitForEnd(Deadline(seconds: 300))
    let output = try process.output()
    #expect(ending == .exit(0), "\(output)")
    #expect(output.contains("the history holds"), "\(output)")
  }
}
