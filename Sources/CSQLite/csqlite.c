#define _GNU_SOURCE

#include "csqlite.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/vfs.h>

void csqlite_forgo_memory_statistics(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

int csqlite_rename_new(const char *from, const char *to) {
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

long csqlite_file_system(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? (long)(unsigned)status.f_type : -1;
}
