import Glibc

/// The user with whose rights this process runs.
var ownUser: UInt32 { geteuid() }
