#pragma once
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

// As many words as a set of processors has in what follows: 1,024 processors.
enum { BENCHMARKS_AFFINITY_WORDS = 1024 / (8 * sizeof(unsigned long)) };

// Has the kernel end this process, and what it executes from now on, once its parent is gone; 0 when it agreed.
static inline int benchmarks_end_with_parent(void) {
  return prctl(PR_SET_PDEATHSIG, SIGTERM);
}

// The processors that a thread may use; negative when it is gone.
static inline int benchmarks_get_affinity(pid_t thread, unsigned long *mask) {
  return (int)syscall(SYS_sched_getaffinity, thread, BENCHMARKS_AFFINITY_WORDS * sizeof *mask, mask);
}

// Lets a thread use no other processors; negative when it is gone or the kernel refused.
static inline int benchmarks_set_affinity(pid_t thread, const unsigned long *mask) {
  return (int)syscall(SYS_sched_setaffinity, thread, BENCHMARKS_AFFINITY_WORDS * sizeof *mask, mask);
}
