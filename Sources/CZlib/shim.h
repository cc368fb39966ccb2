#pragma once
#include <zlib.h>

// deflateInit2 and inflateInit are macros, which Swift does not import.
static inline int assay_deflate_init(z_stream *stream, int level, int window_bits, int memory_level) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY);
}
static inline int assay_inflate_init(z_stream *stream) { return inflateInit(stream); }
