#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast that Swift does not import: these copy the bytes before they return.
static inline int assay_bind_text(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, (const char *)bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline int assay_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// sqlite3_db_config is variadic, which Swift does not import.
static inline int assay_db_config(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

// So is sqlite3_config. Counting the memory in use takes a lock of the whole process for each piece of it.
static inline int assay_leave_memory_uncounted(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// How many frames the log has after each commit of a connection, instead of checkpoints of SQLite's own.
static inline int assay_count_frames(void *count, sqlite3 *database, const char *name, int frames) {
  *(int *)count = frames;
  return SQLITE_OK;
}
static inline void assay_count_log_frames(sqlite3 *database, int *count) {
  sqlite3_wal_hook(database, assay_count_frames, count);
}

// Makes durable what was written to the database file, by whichever connection.
static inline int assay_sync_file(sqlite3 *database) {
  sqlite3_file *file = 0;
  int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code != SQLITE_OK || !file || !file->pMethods) return code;
  return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
}
