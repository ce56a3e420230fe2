/* A power cut, as far as a program can see one: to be loaded into it with LD_PRELOAD.

   Of each file whose path begins with $POWERCUT_PATH, what the disk is sure to have is kept in memory:
   the content when it was first opened, and again after each fsync or fdatasync. Before the
   $POWERCUT_AT-th of its writes, syncs, truncations and removals, or at the end if that is 0, the files
   become what the disk might have had, and the process ends with status 99. Of what was not synced the
   disk has nothing, or with $POWERCUT_SEED a random choice of sectors of 512 bytes, of all files in no
   order; a new file whose folder was not synced may be missing, a removed one may be back.
   With $POWERCUT_LIES the disk says that it has synced and has not.

   The number of moments that there were is written to $POWERCUT_LOG. Renames are not followed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file {
    char path[PATH_MAX];
    ino_t number;
    char *image;
    off_t length;
    int is_named;   /* the disk has its name */
    int is_removed; /* but the disk may not know */
};

static struct file files[64];
static int count;
static long moment;
static unsigned seed;
static pthread_mutex_t mutex = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static long setting(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : -1;
}

static int is_followed(const char *path) {
    const char *prefix = getenv("POWERCUT_PATH");
    return prefix && strncmp(path, prefix, strlen(prefix)) == 0;
}

static char *content(int descriptor, off_t *length) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) abort();
    char *bytes = malloc(status.st_size + 1);
    for (off_t done = 0; done < status.st_size;) {
        ssize_t got = pread64(descriptor, bytes + done, status.st_size - done, done);
        if (got <= 0) abort();
        done += got;
    }
    *length = status.st_size;
    return bytes;
}

static struct file *find(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return NULL;
    for (int i = 0; i < count; i++)
        if (files[i].number == status.st_ino && !files[i].is_removed) return &files[i];
    return NULL;
}

static int chance(void) { return seed && rand_r(&seed) & 1; }

/* Writes what the disk might have of a file. */
static void settle(struct file *file) {
    if (file->is_removed) {
        if (!file->is_named || access(file->path, F_OK) == 0 || chance()) return;
    } else if (!file->is_named && !chance()) {
        REAL(unlink)(file->path);
        return;
    }
    int descriptor = REAL(open64)(file->path, O_RDWR | O_CREAT, 0600);
    if (descriptor < 0) abort();
    off_t length;
    char *now = content(descriptor, &length);
    off_t kept = chance() ? length : file->length;
    for (off_t at = 0; at < kept; at += 512) {
        if (at < length && chance()) continue;
        off_t end = at + 512 < kept ? at + 512 : kept;
        char sector[512] = {0};
        if (at < file->length)
            memcpy(sector, file->image + at, (end < file->length ? end : file->length) - at);
        if (REAL(pwrite64)(descriptor, sector, end - at, at) != end - at) abort();
    }
    if (REAL(ftruncate64)(descriptor, kept) != 0) abort();
    free(now);
    REAL(close)(descriptor);
}

static void cut(void) {
    for (int i = 0; i < count; i++) settle(&files[i]);
    const char *name = getenv("POWERCUT_LOG");
    FILE *log = name ? fopen(name, "w") : NULL;
    if (!log) return;
    fprintf(log, "%ld\n", moment);
    fclose(log);
}

static void tick(void) {
    if (++moment != setting("POWERCUT_AT")) return;
    cut();
    _exit(99);
}

__attribute__((constructor)) static void begin(void) {
    seed = setting("POWERCUT_SEED") > 0 ? setting("POWERCUT_SEED") : 0;
}

__attribute__((destructor)) static void end(void) {
    pthread_mutex_lock(&mutex);
    /* Not the programs that only run the one that is meant. */
    if (count > 0 && setting("POWERCUT_AT") == 0) cut();
    pthread_mutex_unlock(&mutex);
}

/* Follows a file from its first opening on. */
static void follow(const char *path, int descriptor, int is_new) {
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || find(descriptor)) return;
    if (count == sizeof files / sizeof *files) abort();
    struct file *file = &files[count++];
    snprintf(file->path, sizeof file->path, "%s", path);
    file->number = status.st_ino;
    file->is_named = !is_new;
    file->image = content(descriptor, &file->length);
}

static int opened(const char *path, int flags, mode_t mode) {
    if (!is_followed(path)) return REAL(open64)(path, flags, mode);
    pthread_mutex_lock(&mutex);
    int is_new = access(path, F_OK) != 0;
    int descriptor = REAL(open64)(path, flags, mode);
    /* What can only be written is read by whoever opened it before. */
    if (descriptor >= 0 && (flags & O_ACCMODE) != O_WRONLY) follow(path, descriptor, is_new);
    pthread_mutex_unlock(&mutex);
    return descriptor;
}

#define OPEN(name)                                         \
    int name(const char *path, int flags, ...) {           \
        va_list arguments;                                 \
        va_start(arguments, flags);                        \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0; \
        va_end(arguments);                                 \
        return opened(path, flags, mode);                  \
    }
OPEN(open)
OPEN(open64)

/* Does something to a file; a followed one's moment comes first. */
#define STEP(result, call)             \
    pthread_mutex_lock(&mutex);        \
    if (find(descriptor)) tick();      \
    result done = call;                \
    pthread_mutex_unlock(&mutex);      \
    return done;

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t at) {
    STEP(ssize_t, REAL(pwrite64)(descriptor, bytes, length, at))
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    STEP(ssize_t, REAL(write)(descriptor, bytes, length))
}

int ftruncate64(int descriptor, off64_t length) {
    STEP(int, REAL(ftruncate64)(descriptor, length))
}

int unlink(const char *path) {
    pthread_mutex_lock(&mutex);
    struct stat status;
    if (stat(path, &status) == 0)
        for (int i = 0; i < count; i++)
            if (files[i].number == status.st_ino && !files[i].is_removed) {
                tick();
                files[i].is_removed = 1;
            }
    int done = REAL(unlink)(path);
    pthread_mutex_unlock(&mutex);
    return done;
}

/* The disk has a file, or the names in a folder. */
static int synced(int descriptor) {
    pthread_mutex_lock(&mutex);
    struct stat status;
    struct file *file = find(descriptor);
    if (file) tick();
    if (setting("POWERCUT_LIES") < 0) {
        if (file) {
            free(file->image);
            file->image = content(descriptor, &file->length);
        } else if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
            for (int i = 0; i < count; i++) {
                files[i].is_named = 1;
                if (files[i].is_removed) files[i] = files[--count], i--;
            }
        }
    }
    pthread_mutex_unlock(&mutex);
    return 0;
}

int fsync(int descriptor) { return synced(descriptor); }
int fdatasync(int descriptor) { return synced(descriptor); }
