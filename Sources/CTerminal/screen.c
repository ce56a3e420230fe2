// The screen: ncurses draws, nothing else of it is used.
//
// Rows come whole and already clipped, because ncurses leaves half of a wide character behind when
// one is overwritten. Keys are read elsewhere (KeyDecoder), because get_wch cannot tell the end of
// input from a time that is over, and types the rest of a sequence that it does not know.

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "daicho_terminal.h"
#include "private.h"

#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { DOWN, UP, AWAY };  // Not started; ours; given back for a while.
static int state = DOWN;
static SCREEN *screen;
static bool has_colors_here;
static cchar_t *row;
static int row_count, row_room, row_y;
static int cursor_x = -1, cursor_y;

// Bytes around ncurses' own: key modes and bracketed paste on, and off again.
static char enter_bytes[64], leave_bytes[64];
static size_t enter_count, leave_count;

static char *bytes_end;
static size_t bytes_room;

static int keep_byte(int byte) {
    if (bytes_room > 0) {
        *bytes_end++ = (char)byte;
        bytes_room--;
    }
    return byte;
}

static void keep(const char *capability) {
    char *text = tigetstr(capability);
    if (text && text != (char *)-1) tputs(text, 1, keep_byte);
}

static void keep_text(const char *text) {
    while (*text) keep_byte(*text++);
}

static void keep_sequences(void) {
    // Bracketed paste is an ANSI mode; those that lack it ignore it.
    char *cup = tigetstr("cup");
    bool is_ansi = cup && cup != (char *)-1 && strncmp(cup, "\033[", 2) == 0;

    bytes_end = enter_bytes;
    bytes_room = sizeof enter_bytes;
    keep("smkx");
    if (is_ansi) keep_text("\033[?2004h");
    enter_count = sizeof enter_bytes - bytes_room;

    // All that a crash has to send, of which the beginning is what endwin does not.
    char rescue[256];
    bytes_end = rescue;
    bytes_room = sizeof rescue;
    if (is_ansi) keep_text("\033[?2004l");
    keep("rmkx");
    leave_count = sizeof rescue - bytes_room;
    if (leave_count > sizeof leave_bytes) leave_count = 0;
    memcpy(leave_bytes, rescue, leave_count);
    keep("sgr0");
    keep("op");
    keep("cnorm");
    keep("rmcup");
    keep_text("\r");
    daicho_prepare_rescue(rescue, sizeof rescue - bytes_room);
}

static int probe(void) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return DAICHO_NOT_A_TERMINAL;
    if (!daicho_use_utf8()) return DAICHO_NO_UTF8;
    int error = 0;
    // Asked beforehand because newterm writes to standard error, or exits, on some of these.
    if (setupterm(NULL, STDOUT_FILENO, &error) != OK)
        return error == 1 ? DAICHO_TOO_SIMPLE : DAICHO_UNKNOWN_TERM;
    char *cup = tigetstr("cup"), *clear = tigetstr("clear");
    bool can = cup && cup != (char *)-1 && clear && clear != (char *)-1;
    del_curterm(cur_term);
    return can ? DAICHO_STARTED : DAICHO_TOO_SIMPLE;
}

static void choose_colors(void) {
    const char *refused = getenv("NO_COLOR");  // https://no-color.org
    has_colors_here = !(refused && *refused) && has_colors() && start_color() == OK
        && use_default_colors() == OK && COLORS >= 8;
    for (short color = 1; has_colors_here && color <= 8; color++) init_pair(color, color - 1, -1);
}

int daicho_start(void) {
    if (state != DOWN) return DAICHO_IN_USE;
    int found = probe();
    if (found != DAICHO_STARTED) return found;
    if (!daicho_open_wake_pipe()) return DAICHO_FAILED;
    daicho_arm_rescue(true);
    daicho_catch_signals();
    // LINES and COLUMNS in the environment would hold the size against the window's.
    use_env(FALSE);
    use_tioctl(TRUE);
    screen = newterm(NULL, stdout, stdin);
    if (!screen) {
        daicho_arm_rescue(false);
        daicho_release_signals();
        return DAICHO_FAILED;
    }
    keep_sequences();
    raw();
    noecho();
    nonl();
    typeahead(-1);
    choose_colors();
    static bool registered;
    if (!registered) registered = atexit(daicho_end) == 0;
    state = AWAY;
    daicho_follow_size();
    daicho_return();
    return DAICHO_STARTED;
}

void daicho_return(void) {
    if (state != AWAY) return;
    state = UP;
    if (isendwin()) {
        // Whoever had the terminal may have left other modes, and those are to be found again.
        daicho_arm_rescue(true);
        def_shell_mode();
    }
    daicho_hold_messages();
    daicho_repaint();
    daicho_write(STDOUT_FILENO, enter_bytes, enter_count);
}

void daicho_retake(void) {
    if (state != UP) return;
    reset_prog_mode();
    char *smcup = tigetstr("smcup");
    if (smcup && smcup != (char *)-1) {
        putp(smcup);
        fflush(stdout);
    }
    daicho_write(STDOUT_FILENO, enter_bytes, enter_count);
    daicho_repaint();
}

void daicho_leave(void) {
    if (state != UP) return;
    state = AWAY;
    daicho_write(STDOUT_FILENO, leave_bytes, leave_count);
    curs_set(1);
    endwin();
    // What was typed for the screen must not run in the shell.
    tcflush(STDIN_FILENO, TCIFLUSH);
    daicho_arm_rescue(false);
    daicho_release_messages();
}

void daicho_end(void) {
    if (state == DOWN) return;
    daicho_leave();
    daicho_release_signals();
    delscreen(screen);
    screen = NULL;
    free(row);
    row = NULL;
    row_room = 0;
    state = DOWN;
}

void daicho_stop(void) {
    daicho_leave();
    // The whole group, as the terminal's own Ctrl-Z: a shell waits for every process of a job. This
    // process last and by raise, which does not return before it has been stopped and continued.
    struct sigaction found, action = {.sa_handler = SIG_IGN};
    sigaction(SIGTSTP, &action, &found);
    kill(0, SIGTSTP);
    action.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &action, NULL);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &found, NULL);
    daicho_continued = 0;
    daicho_follow_size();
    daicho_return();
}

int daicho_width(void) { return COLS; }
int daicho_height(void) { return LINES; }

void daicho_follow_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
    if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
}

void daicho_row_begin(int y) {
    row_y = y;
    row_count = 0;
    if (row_room < COLS) {
        cchar_t *larger = realloc(row, (size_t)COLS * sizeof *row);
        if (larger) {
            row = larger;
            row_room = COLS;
        }
    }
}

static void add_cell(const wchar_t *text, attr_t attributes, short pair) {
    if (row_count < row_room) setcchar(&row[row_count++], text, attributes, pair, NULL);
}

void daicho_row_add(const char *text, int width, int traits, int color) {
    attr_t attributes = (traits & DAICHO_BOLD ? WA_BOLD : 0)
        | (traits & DAICHO_REVERSE ? WA_REVERSE : 0) | (traits & DAICHO_DIM ? WA_DIM : 0)
        | (traits & DAICHO_UNDERLINE ? WA_UNDERLINE : 0);
    short pair = has_colors_here ? (short)color : 0;
    wchar_t wide[CCHARW_MAX + 1] = {0};
    mbstate_t conversion = {0};
    mbsrtowcs(wide, &text, CCHARW_MAX, &conversion);
    if (wcwidth(wide[0]) == width) {
        add_cell(wide, attributes, pair);
    } else {
        // Younger than this C library: ncurses would count it otherwise and shift the row.
        for (int i = 0; i < width; i++) add_cell(L"?", attributes, pair);
    }
}

void daicho_row_end(void) { mvadd_wchnstr(row_y, 0, row, row_count); }

void daicho_cursor(int x, int y) {
    cursor_x = x;
    cursor_y = y;
}

void daicho_paint(void) {
    if (state != UP) return;
    if (cursor_x >= 0) move(cursor_y, cursor_x);
    curs_set(cursor_x >= 0);
    refresh();
}

void daicho_repaint(void) {
    if (state != UP) return;
    clearok(curscr, TRUE);
    daicho_paint();
}

void daicho_beep(void) {
    if (state == UP) beep();
}

const char *daicho_key_bytes(const char *capability) {
    char *bytes = tigetstr(capability);
    return bytes == (char *)-1 ? NULL : bytes;
}
