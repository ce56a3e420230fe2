// Waiting for keys, signals and other threads at once.
//
// Signals and wakes write into a pipe that poll watches beside the keyboard, so that none is missed
// between looking and waiting (D. J. Bernstein's self-pipe).

#define _GNU_SOURCE
#include "daicho_terminal.h"
#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <unistd.h>

volatile sig_atomic_t daicho_resized, daicho_stop_asked, daicho_continued, daicho_end_asked;

static int wake_pipe[2] = {-1, -1};
static atomic_bool woken;

bool daicho_open_wake_pipe(void) {
    return wake_pipe[0] >= 0 || pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) == 0;
}

void daicho_wake_from_signal(void) {
    int error = errno;
    // A full pipe ends the wait as well.
    if (wake_pipe[1] >= 0 && write(wake_pipe[1], "", 1) < 0) { }
    errno = error;
}

void daicho_wake(void) {
    atomic_store(&woken, true);
    daicho_wake_from_signal();
}

static int lower(volatile sig_atomic_t *flag, int event) {
    if (!*flag) return 0;
    *flag = 0;
    return event;
}

int daicho_wait(int milliseconds) {
    struct pollfd files[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = wake_pipe[0], .events = POLLIN},
    };
    poll(files, 2, milliseconds);
    // Empty the pipe before looking at the flags: what is raised after that fills it again.
    char bytes[64];
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) { }
    int events = files[0].revents ? DAICHO_INPUT : 0;
    if (atomic_exchange(&woken, false)) events |= DAICHO_WOKEN;
    return events | lower(&daicho_resized, DAICHO_RESIZED)
        | lower(&daicho_stop_asked, DAICHO_STOP_ASKED)
        | lower(&daicho_continued, DAICHO_CONTINUED)
        | lower(&daicho_end_asked, DAICHO_END_ASKED);
}

int daicho_read(uint8_t *buffer, int size) {
    ssize_t count = read(STDIN_FILENO, buffer, (size_t)size);
    if (count > 0) return (int)count;
    // 0 is the end of input; EIO is a terminal that was closed.
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

void daicho_pause(int milliseconds) { poll(NULL, 0, milliseconds); }
