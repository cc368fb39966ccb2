#pragma once

struct sqlite3;

// A cache of the lengths of indexed texts, in words.
typedef struct assay_text_lengths assay_text_lengths;

// Adds the scoring function to a connection under a name, and returns an SQLite result code. If `lengths` is not null,
// it receives a cache that lives as long as the connection; otherwise no lengths are cached.
int assay_add_text_score(struct sqlite3 *database, const char *name, assay_text_lengths **lengths);

// Empties the cache; callers must call this when a text may have changed.
void assay_forget_text_lengths(assay_text_lengths *lengths);
