#pragma once

struct sqlite3;

// The lengths of indexed texts in words, each read once.
typedef struct assay_text_lengths assay_text_lengths;

// Adds the scoring function to a connection under a name; gives a result code of SQLite. `lengths` is given memory that
// lives as long as the connection; without it no lengths are remembered.
int assay_add_text_score(struct sqlite3 *database, const char *name, assay_text_lengths **lengths);

// To be called when a text may have changed.
void assay_forget_text_lengths(assay_text_lengths *lengths);
