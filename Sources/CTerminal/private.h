// What the C files share; not seen from Swift.

#ifndef DAICHO_PRIVATE_H
#define DAICHO_PRIVATE_H

#include <signal.h>
#include <stddef.h>

/// Raised by signals, lowered by daicho_wait. A signal may come at any time, so each is a flag of
/// its own and nothing else.
extern volatile sig_atomic_t daicho_resized, daicho_stop_asked, daicho_continued, daicho_end_asked;

/// Opens the pipe that ends a wait. Once; it stays open.
bool daicho_open_wake_pipe(void);
/// Ends a wait from a signal handler.
void daicho_wake_from_signal(void);

/// Catches the signals that matter, before ncurses would.
void daicho_catch_signals(void);
void daicho_release_signals(void);

/// Keeps what is needed to restore the terminal when the program crashes: bytes to send.
void daicho_prepare_rescue(const char *bytes, size_t count);
/// Says whether the terminal is ours now, and so would have to be restored.
void daicho_arm_rescue(bool on);
/// Restores the terminal with nothing but async-signal-safe calls.
void daicho_rescue(void);

/// Keeps messages on standard error from the screen, and shows them when it is given back.
void daicho_hold_messages(void);
void daicho_release_messages(void);

/// Writes everything, or gives up. Async-signal-safe.
void daicho_write(int file, const char *bytes, size_t count);

#endif
