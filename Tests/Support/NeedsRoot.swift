import Glibc
package import Testing

extension Trait where Self == ConditionTrait {
  /// Skips the test or suite unless root runs it, because only root may start programs as other users, give files away
  /// and mount disks.
  package static var needsRoot: Self {
    .enabled(if: geteuid() == 0, "needs root, to act as several users or to mount a disk")
  }
}
