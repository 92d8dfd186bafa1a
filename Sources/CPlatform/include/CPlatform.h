#ifndef SITEGEN_CPLATFORM_H
#define SITEGEN_CPLATFORM_H

/// System calls that Swift's modules of the C library leave out.

/// Exchanges what two paths name in one step. Returns 0, or -1 with errno set
/// (ENOSYS or EINVAL where the kernel or the file system cannot).
int platform_exchange(const char *first, const char *second);

/// Renames unless something is at the new path. Returns 0, or -1 with errno set (EEXIST if something is there).
int platform_move_new(const char *from, const char *to);

/// Writes all changes of an open file's file system to the disk. Returns 0, or -1 with errno set.
int platform_sync_file_system(int descriptor);

/// Writes the path of the program that is running, ending with NUL. Returns 0, or another number where the system
/// doesn't say or the path is longer than `size` - 1 bytes.
int platform_executable(char *path, unsigned int size);

/// The number of the kind of file system that a path is on (statfs(2)); 0 where the system doesn't say.
unsigned long platform_file_system(const char *path);

/// Limits the process's own data. An allocation above it fails.
void platform_limit_memory(unsigned long long bytes);

/// Ends the process by a signal when all its threads have computed for so long from now on; 0 for no limit.
void platform_limit_time(int seconds);

#endif
