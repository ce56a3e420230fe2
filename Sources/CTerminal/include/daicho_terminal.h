// The only way to ncurses. Plain functions over one screen; TerminalKit gives them their shape.
// All belong to one thread, except daicho_wake.

#ifndef DAICHO_TERMINAL_H
#define DAICHO_TERMINAL_H

#include <stdbool.h>
#include <stdint.h>

/// What daicho_start found.
enum {
    DAICHO_STARTED = 0,
    DAICHO_NOT_A_TERMINAL = 1,
    DAICHO_UNKNOWN_TERM = 2,
    DAICHO_TOO_SIMPLE = 3,
    DAICHO_NO_UTF8 = 4,
    DAICHO_IN_USE = 5,
    DAICHO_FAILED = 6,
};

/// What daicho_wait saw; several at once are possible.
enum {
    DAICHO_INPUT = 1,
    DAICHO_WOKEN = 2,
    DAICHO_RESIZED = 4,
    DAICHO_STOP_ASKED = 8,
    DAICHO_CONTINUED = 16,
    DAICHO_END_ASKED = 32,
};

/// Emphasis of a cell, the bits of Style.Traits.
enum {
    DAICHO_BOLD = 1,
    DAICHO_REVERSE = 2,
    DAICHO_DIM = 4,
    DAICHO_UNDERLINE = 8,
};

// The screen (screen.c)

/// Takes the terminal on standard input and output.
int daicho_start(void);
/// Gives the terminal back for good.
void daicho_end(void);
/// Gives the terminal back for a while.
void daicho_leave(void);
/// Takes it again and paints everything.
void daicho_return(void);
/// Takes it again after the program was stopped without being asked (SIGSTOP), which leaves the
/// terminal to whatever the shell made of it.
void daicho_retake(void);
/// Leaves, stops this process group as Ctrl-Z does, and returns when it is continued.
void daicho_stop(void);

int daicho_width(void);
int daicho_height(void);
/// Asks the terminal for its size and follows it.
void daicho_follow_size(void);

/// Begins a row; its cells follow from the left.
void daicho_row_begin(int y);
/// Adds a character with its marks as UTF-8, `width` cells wide. Color: 0 or 1 to 8.
void daicho_row_add(const char *text, int width, int traits, int color);
void daicho_row_end(void);
/// Places the cursor for the next paint; a negative x hides it.
void daicho_cursor(int x, int y);
/// Sends what has changed.
void daicho_paint(void);
/// Sends everything, whatever the terminal is thought to show.
void daicho_repaint(void);
void daicho_beep(void);

/// The bytes that a key sends, by its terminfo name; NULL if it has none.
const char *daicho_key_bytes(const char *capability);

// Input (input.c)

/// Waits for input, a signal or daicho_wake; a negative time is for ever.
int daicho_wait(int milliseconds);
/// Reads what was typed: the count of bytes, 0 for none yet, -1 when the keyboard is gone.
int daicho_read(uint8_t *buffer, int size);
/// Ends a daicho_wait, from any thread.
void daicho_wake(void);
/// Lets other threads run for so many milliseconds.
void daicho_pause(int milliseconds);

// The locale (locale.c)

/// Makes the C library count in UTF-8, which ncurses relies on.
bool daicho_use_utf8(void);
/// What wcwidth says.
int daicho_scalar_width(uint32_t scalar);

#endif
