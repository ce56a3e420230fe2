#define _GNU_SOURCE
#include "daicho_terminal.h"

#include <poll.h>
#include <stddef.h>

void daicho_pause(int milliseconds) { poll(NULL, 0, milliseconds); }
