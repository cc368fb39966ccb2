#include "text_score.h"

#include <sqlite3.h>

// The lengths of indexed texts in words by row, 0 if unknown. FTS5 reads each length with a separate statement, which
// takes longer than everything else about a match.
struct assay_text_lengths {
  unsigned char *words;
  sqlite3_int64 count;
};

void assay_forget_text_lengths(assay_text_lengths *lengths) {
  sqlite3_free(lengths->words);
  lengths->words = 0;
  lengths->count = 0;
}
static void assay_free_text_lengths(void *lengths) {
  assay_forget_text_lengths((assay_text_lengths *)lengths);
  sqlite3_free(lengths);
}

// Computes the length of the current row's text, and caches it if `lengths` is not null.
static int assay_text_length(
  const Fts5ExtensionApi *api, Fts5Context *fts, assay_text_lengths *lengths, int *length
) {
  const sqlite3_int64 greatest_row = 1 << 26;
  sqlite3_int64 row = lengths ? api->xRowid(fts) : -1;
  if (row < 0 || row > greatest_row) return api->xColumnSize(fts, 0, length);
  if (row < lengths->count && lengths->words[row] != 0) {
    *length = lengths->words[row];
    return SQLITE_OK;
  }
  int code = api->xColumnSize(fts, 0, length);
  if (code != SQLITE_OK || *length <= 0 || *length > 255) return code;
  if (row >= lengths->count) {
    sqlite3_int64 count = row + row / 4 + 1024;
    unsigned char *words = (unsigned char *)sqlite3_realloc64(lengths->words, (sqlite3_uint64)count);
    if (!words) return SQLITE_NOMEM;
    for (sqlite3_int64 index = lengths->count; index < count; index++) words[index] = 0;
    lengths->words = words;
    lengths->count = count;
  }
  lengths->words[row] = (unsigned char)*length;
  return SQLITE_OK;
}

// Computes the bm25 score of a full-text match. The caller supplies the values that FTS5's own function would count
// over the whole index: the average length of a text, and then a weight for each phrase of the query in order. The cost
// is that of the row alone. An FTS5 extension function can only be written in C.
static void assay_text_score(
  const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count, sqlite3_value **values
) {
  const double saturation = 1.2, length_share = 0.75;
  int length = 0;
  int code = assay_text_length(api, fts, (assay_text_lengths *)api->xUserData(fts), &length);
  double usual = count > 0 ? sqlite3_value_double(values[0]) : 1, score = 0;
  double norm = saturation * (1 - length_share + length_share * length / usual);
  int phrases = api->xPhraseCount(fts);
  for (int phrase = 0; code == SQLITE_OK && phrase + 1 < count && phrase < phrases; phrase++) {
    double weight = sqlite3_value_double(values[phrase + 1]), times = 0;
    if (weight == 0) continue;
    Fts5PhraseIter places;
    int column, offset;
    code = api->xPhraseFirst(fts, phrase, &places, &column, &offset);
    for (; code == SQLITE_OK && column >= 0; api->xPhraseNext(fts, &places, &column, &offset)) times++;
    score += weight * times * (saturation + 1) / (times + norm);
  }
  if (code == SQLITE_OK) sqlite3_result_double(context, score);
  else sqlite3_result_error_code(context, code);
}

// FTS5 passes its interface through a pointer that only C can bind.
int assay_add_text_score(sqlite3 *database, const char *name, assay_text_lengths **lengths) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", 0);
  sqlite3_step(statement);
  code = sqlite3_finalize(statement);
  if (code != SQLITE_OK) return code;
  if (!api) return SQLITE_ERROR;
  if (!lengths) return api->xCreateFunction(api, name, 0, assay_text_score, 0);
  *lengths = (assay_text_lengths *)sqlite3_malloc64(sizeof **lengths);
  if (!*lengths) return SQLITE_NOMEM;
  (*lengths)->words = 0;
  (*lengths)->count = 0;
  return api->xCreateFunction(api, name, *lengths, assay_text_score, assay_free_text_lengths);
}
