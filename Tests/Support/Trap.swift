import Glibc

/// The signal that ends a process at a failed precondition.
#if arch(x86_64)
package let trapSignal = SIGILL
#else
package let trapSignal = SIGTRAP
#endif
