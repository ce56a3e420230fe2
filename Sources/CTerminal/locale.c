#define _GNU_SOURCE
#include "daicho_terminal.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool daicho_use_utf8(void) {
    // Only characters: numbers and dates are not the C library's business here.
    if (setlocale(LC_CTYPE, "") && is_utf8()) return true;
    // ssh from a desk without a locale, cron, a bare container: the terminal is UTF-8 all the same.
    const char *others[] = {"C.UTF-8", "C.utf8", "ja_JP.UTF-8", "en_US.UTF-8"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (setlocale(LC_CTYPE, others[i]) && is_utf8()) return true;
    return false;
}

int daicho_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
