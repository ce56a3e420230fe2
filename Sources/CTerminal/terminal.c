#include "daicho_terminal.h"
