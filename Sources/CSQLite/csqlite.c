#include "csqlite.h"

#include <sqlite3.h>

void csqlite_forgo_memory_statistics(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
