#ifndef DAICHO_TERMINAL_H
#define DAICHO_TERMINAL_H

/// Lets other threads run for so many milliseconds.
void daicho_pause(int milliseconds);

#endif
