#define _GNU_SOURCE
#include "CPlatform.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#else
#include <sys/vfs.h>
#endif

#ifdef __linux__
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

/// glibc has these two functions since 2.36 only. With our own, the program runs on systems of 2022, too.
void arc4random_buf(void *buffer, size_t size) {
    unsigned char *rest = buffer;
    while (size > 0) {
        ssize_t count = getrandom(rest, size, 0);
        if (count < 0 && errno != EINTR) abort();
        if (count > 0) {
            rest += count;
            size -= (size_t)count;
        }
    }
}

uint32_t arc4random(void) {
    uint32_t number;
    arc4random_buf(&number, sizeof number);
    return number;
}
#endif

int platform_exchange(const char *first, const char *second) {
#ifdef __APPLE__
    return renamex_np(first, second, RENAME_SWAP);
#else
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#endif
}

int platform_move_new(const char *from, const char *to) {
#ifdef __APPLE__
    return renamex_np(from, to, RENAME_EXCL);
#else
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
#endif
}

int platform_sync_file_system(int descriptor) {
#ifdef __APPLE__
    return fcntl(descriptor, F_FULLFSYNC);
#else
    return syncfs(descriptor);
#endif
}

int platform_executable(char *path, unsigned int size) {
#ifdef __APPLE__
    return _NSGetExecutablePath(path, &size);
#else
    ssize_t length = readlink("/proc/self/exe", path, size);
    if (length < 0 || length >= (ssize_t)size) return -1;
    path[length] = 0;
    return 0;
#endif
}

unsigned long platform_file_system(const char *path) {
#ifdef __APPLE__
    (void)path;
    return 0;
#else
    struct statfs status;
    return statfs(path, &status) == 0 ? (unsigned long)status.f_type : 0;
#endif
}

void platform_limit_memory(unsigned long long bytes) {
    struct rlimit limit = {bytes, bytes};
    setrlimit(RLIMIT_DATA, &limit);
}

void platform_limit_time(int seconds) {
    struct itimerval time = {{0, 0}, {seconds, 0}};
    setitimer(ITIMER_PROF, &time, NULL);
}
