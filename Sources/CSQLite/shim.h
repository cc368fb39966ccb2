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

// The score of a full-text match by bm25, with what FTS5's own would count over the whole index given by the
// caller: the usual length of a text, and then a weight for each phrase of the query, in its order. Its cost
// is that of the row alone. An extension function of FTS5 can only be written in C.
static inline void assay_text_score(
  const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count, sqlite3_value **values
) {
  enum { greatest_phrase_count = 128 };
  const double saturation = 1.2, length_share = 0.75;
  int frequency[greatest_phrase_count] = {0};
  int instances = 0, length = 0;
  int code = api->xInstCount(fts, &instances);
  if (code == SQLITE_OK) code = api->xColumnSize(fts, 0, &length);
  for (int index = 0; code == SQLITE_OK && index < instances; index++) {
    int phrase, column, offset;
    code = api->xInst(fts, index, &phrase, &column, &offset);
    if (code == SQLITE_OK && phrase < greatest_phrase_count) frequency[phrase]++;
  }
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(context, code);
    return;
  }
  double usual = count > 0 ? sqlite3_value_double(values[0]) : 1, score = 0;
  for (int phrase = 0; phrase + 1 < count && phrase < greatest_phrase_count; phrase++) {
    double times = frequency[phrase];
    if (times == 0) continue;
    double norm = saturation * (1 - length_share + length_share * length / usual);
    score += sqlite3_value_double(values[phrase + 1]) * times * (saturation + 1) / (times + norm);
  }
  sqlite3_result_double(context, score);
}

// The interface of FTS5 comes through a pointer that only C can bind.
static inline int assay_add_text_score(sqlite3 *database, const char *name) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", 0);
  sqlite3_step(statement);
  code = sqlite3_finalize(statement);
  if (code != SQLITE_OK) return code;
  return api ? api->xCreateFunction(api, name, 0, assay_text_score, 0) : SQLITE_ERROR;
}
