#pragma once
#include <malloc.h>
#include <unistd.h>
#include <pthread.h>
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <sys/socket.h>

// glibc declares these for _GNU_SOURCE alone, without which Swift imports it; the values are the kernel's ABI.
extern int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
extern int pipe2(int ends[2], int flags);
extern int pthread_setname_np(pthread_t thread, const char *name);
extern int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

struct assay_peer_credentials {
  pid_t pid;
  uid_t uid;
  gid_t gid;
};

enum {
  ASSAY_OFD_GETLK = 36,
  ASSAY_OFD_SETLK = 37,
  ASSAY_SPAWN_SETSID = 0x80,
  ASSAY_RENAME_NOREPLACE = 1,
  ASSAY_SO_PEERGROUPS = 59,
};
