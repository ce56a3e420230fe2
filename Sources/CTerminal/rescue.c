// Signals, and the way out when the program crashes.
//
// A crash can come anywhere, also within ncurses or malloc, so the way out uses only what POSIX
// lists as async-signal-safe: bytes and modes that were kept beforehand, write and tcsetattr.

#define _GNU_SOURCE
#include "daicho_terminal.h"
#include "private.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
static const int requests[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT};
enum { CRASHES = sizeof crashes / sizeof *crashes, REQUESTS = sizeof requests / sizeof *requests };

static struct sigaction before_crashes[CRASHES], before_requests[REQUESTS];
static char rescue_bytes[256];
static size_t rescue_count;
static struct termios found_modes;
static volatile sig_atomic_t armed;

void daicho_write(int file, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
}

// Messages. The Swift runtime says on standard error why it stops. Written over the screen that
// would be lost, so it waits in memory until the screen is given back.

static int messages = -1, found_stderr = -1;

void daicho_hold_messages(void) {
    if (messages >= 0 || !isatty(STDERR_FILENO)) return;
    int file = memfd_create("messages", MFD_CLOEXEC);
    int found = dup(STDERR_FILENO);
    if (file >= 0 && found >= 0 && dup2(file, STDERR_FILENO) >= 0) {
        messages = file;
        found_stderr = found;
        return;
    }
    if (file >= 0) close(file);
    if (found >= 0) close(found);
}

void daicho_release_messages(void) {
    if (messages < 0) return;
    dup2(found_stderr, STDERR_FILENO);
    char bytes[1024];
    ssize_t count;
    lseek(messages, 0, SEEK_SET);
    while ((count = read(messages, bytes, sizeof bytes)) > 0)
        daicho_write(STDERR_FILENO, bytes, (size_t)count);
    close(messages);
    close(found_stderr);
    messages = found_stderr = -1;
}

// The way out

void daicho_prepare_rescue(const char *bytes, size_t count) {
    rescue_count = count < sizeof rescue_bytes ? count : 0;
    memcpy(rescue_bytes, bytes, rescue_count);
}

void daicho_arm_rescue(bool on) {
    if (on) tcgetattr(STDIN_FILENO, &found_modes);
    armed = on;
}

void daicho_rescue(void) {
    if (!armed) return;
    armed = 0;
    // In the background the terminal is somebody else's.
    if (tcgetpgrp(STDIN_FILENO) == getpgrp()) {
        daicho_write(STDOUT_FILENO, rescue_bytes, rescue_count);
        tcsetattr(STDIN_FILENO, TCSANOW, &found_modes);
        // What was typed for the screen must not run in the shell.
        tcflush(STDIN_FILENO, TCIFLUSH);
    }
    daicho_release_messages();
}

static void on_crash(int signal, siginfo_t *info, void *context) {
    (void)context;
    daicho_rescue();
    // Who was to handle it before us gets it now: the Swift runtime, or the system.
    for (int i = 0; i < CRASHES; i++)
        if (crashes[i] == signal) sigaction(signal, &before_crashes[i], NULL);
    // A fault of the processor happens again when this returns, in its own place.
    if (info->si_code > 0 && signal != SIGTRAP && signal != SIGABRT) return;
    // What was sent does not: send it again, and once more if the one before us came back from it.
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(signal);
    sigaction(signal, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
    raise(signal);
}

static void on_request(int signal) {
    switch (signal) {
    case SIGWINCH: daicho_resized = 1; break;
    case SIGTSTP: daicho_stop_asked = 1; break;
    case SIGCONT: daicho_continued = 1; break;
    default: daicho_end_asked = 1; break;
    }
    daicho_wake_from_signal();
}

void daicho_catch_signals(void) {
    // A stack of its own, for the crash that is a stack without an end.
    static char stack[64 * 1024];
    stack_t found = {0}, ours = {.ss_sp = stack, .ss_size = sizeof stack};
    if (sigaltstack(NULL, &found) == 0 && (found.ss_flags & SS_DISABLE)) sigaltstack(&ours, NULL);

    struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_ONSTACK | SA_SIGINFO};
    sigfillset(&action.sa_mask);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before_crashes[i]);

    action = (struct sigaction){.sa_handler = on_request, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    for (int i = 0; i < REQUESTS; i++) {
        sigaction(requests[i], &action, &before_requests[i]);
        // nohup asked for hang-ups to be ignored.
        if (requests[i] == SIGHUP && before_requests[i].sa_handler == SIG_IGN)
            sigaction(SIGHUP, &before_requests[i], NULL);
    }
}

void daicho_release_signals(void) {
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before_crashes[i], NULL);
    for (int i = 0; i < REQUESTS; i++) sigaction(requests[i], &before_requests[i], NULL);
}
