#define _GNU_SOURCE

#include "csqlite.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>

void csqlite_forgo_memory_statistics(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

int csqlite_rename_new(const char *from, const char *to) {
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}
