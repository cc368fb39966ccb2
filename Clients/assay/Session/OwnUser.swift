import Glibc

/// The user whose rights this process has.
var ownUser: UInt32 { geteuid() }
