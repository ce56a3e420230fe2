#ifndef DAICHO_CSQLITE_H
#define DAICHO_CSQLITE_H

/// Tells SQLite not to count the memory that it uses, as its authors recommend where nobody asks
/// (sqlite.org/compile.html#recommended_compile_time_options): each allocation would take a lock.
///
/// Swift cannot call `sqlite3_config`, whose arguments vary. Without effect once SQLite was used;
/// before that, for one thread only.
void csqlite_forgo_memory_statistics(void);

/// Renames a file of the database's unless the new name is taken: renameat2(2) with RENAME_NOREPLACE,
/// which Swift's Glibc does not have. Not every file system can.
int csqlite_rename_new(const char *from, const char *to);

/// The number of the file system that a file is on, statfs(2)'s f_type; -1 if that cannot be told.
long csqlite_file_system(const char *path);

#endif
