// Tells the thread sanitizer of Swift's Mutex. What of it is compiled into the program is seen; where one thread
// has to wait for another, the library asks the system, which is not. Loaded before the tests by
// Scripts/sanitize. With a toolchain whose Mutex is another, races would be reported again, not hidden.
#define _GNU_SOURCE
#include <dlfcn.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock(unsigned thread, SELF) __asm__(LOCK);
SWIFT void unlock(SELF) __asm__(UNLOCK);

static void tell(const char *what, void *mutex) {
    void (*function)(void *) = (void (*)(void *))dlsym(RTLD_DEFAULT, what);
    if (function) function(mutex);
}

SWIFT void lock(unsigned thread, SELF) {
    ((SWIFT void (*)(unsigned, SELF))dlsym(RTLD_NEXT, LOCK))(thread, self);
    tell("__tsan_acquire", self);
}

SWIFT void unlock(SELF) {
    tell("__tsan_release", self);
    ((SWIFT void (*)(SELF))dlsym(RTLD_NEXT, UNLOCK))(self);
}
