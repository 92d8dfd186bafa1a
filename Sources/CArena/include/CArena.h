#ifndef SITEGEN_CARENA_H
#define SITEGEN_CARENA_H

#include <stddef.h>

/// Memory for one parsed document: libcmark allocates and frees a thousand small pieces for a page, and a thread that
/// frees them all at once is twice as fast. Each thread has an arena of its own.

/// As calloc(3), from the thread's arena. Never returns NULL: where memory runs out, the process ends, as with
/// libcmark's own allocator.
void *arena_calloc(size_t count, size_t size);

/// As realloc(3), from the thread's arena.
void *arena_realloc(void *piece, size_t size);

/// Does nothing: the whole arena is emptied at once.
void arena_free(void *piece);

/// Frees everything that the thread has allocated from its arena since the last call.
void arena_reset(void);

#endif
