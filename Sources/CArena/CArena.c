#include "CArena.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE ((size_t)256 * 1024)
#define ALIGNMENT ((size_t)16)

struct block {
    struct block *previous;
    size_t size, used;
    _Alignas(16) unsigned char bytes[];
};

static _Thread_local struct block *current;

static void *take(size_t size) {
    size = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
    if (!current || current->size - current->used < size) {
        size_t wanted = size > BLOCK_SIZE ? size : BLOCK_SIZE;
        struct block *block = malloc(sizeof(struct block) + wanted);
        if (!block) {
            fputs("sitegen: error: out of memory\n", stderr);
            abort();
        }
        block->previous = current;
        block->size = wanted;
        block->used = 0;
        current = block;
    }
    void *piece = current->bytes + current->used;
    current->used += size;
    return piece;
}

/// Each piece follows its size, which realloc needs.
void *arena_calloc(size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > (size_t)1 << 40) abort();
    size_t *piece = take(bytes + ALIGNMENT);
    piece[0] = bytes;
    return memset((unsigned char *)piece + ALIGNMENT, 0, bytes);
}

void *arena_realloc(void *old, size_t size) {
    if (size > (size_t)1 << 40) abort();
    size_t *piece = take(size + ALIGNMENT);
    piece[0] = size;
    unsigned char *bytes = (unsigned char *)piece + ALIGNMENT;
    if (old) {
        size_t before = ((size_t *)((unsigned char *)old - ALIGNMENT))[0];
        memcpy(bytes, old, before < size ? before : size);
    }
    return bytes;
}

void arena_free(void *piece) { (void)piece; }

void arena_reset(void) {
    while (current && current->previous) {
        struct block *previous = current->previous;
        free(current);
        current = previous;
    }
    if (current) current->used = 0;
}
