#ifndef SITEGEN_CARENA_H
#define SITEGEN_CARENA_H

#include <stddef.h>

/// Memory for one parsed document: libcmark makes and frees a thousand small pieces for a page, and a thread that
/// gives them all back at once is twice as fast. Each thread has an arena of its own.

/// As calloc(3), from the thread's arena. Never returns NULL: without memory the process ends, as libcmark's own does.
void *arena_calloc(size_t count, size_t size);

/// As realloc(3), from the thread's arena.
void *arena_realloc(void *piece, size_t size);

/// Does nothing: the whole arena is emptied at once.
void arena_free(void *piece);

/// Gives back everything that the thread has taken from its arena since the last call.
void arena_reset(void);

#endif
