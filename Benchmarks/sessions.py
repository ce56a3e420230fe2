"""Sessions on the screens of a served register: what the idle ones cost, and how soon busy ones see a key.

    sessions.py DAICHO REGISTER PERSON [IDLE] [BUSY] [SECONDS]

Serves a copy of REGISTER, opens IDLE + BUSY sessions of PERSON in pseudo-terminals, and types into the busy
ones ten keys a second each: forty down, which is beyond the page, and forty up. Prints the memory of a session and of the
server, and how long it took from a key to the first byte that was painted.
"""

import fcntl
import os
import pty
import pwd
import random
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time


def begin(program, socket, person):
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.environ.pop("DAICHO_REGISTER", None)
        os.execv(program, [program, "--socket", socket, "--person", person])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return process, terminal


def drain(terminals, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for terminal in select.select(terminals, [], [], 0.2)[0]:
            os.read(terminal, 1 << 16)


def memory(process):
    with open(f"/proc/{process}/smaps_rollup") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def processor(process):
    with open(f"/proc/{process}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    program, register, person = sys.argv[1:4]
    idle, busy, seconds = (*map(int, sys.argv[4:7]), *(200, 20, 30)[len(sys.argv) - 4:])
    folder = tempfile.mkdtemp()
    copy, socket = folder + "/register.db", folder + "/s"
    shutil.copy(register, copy)
    os.chmod(copy, 0o600)
    account = pwd.getpwuid(os.getuid()).pw_name
    server = subprocess.Popen(
        [program, "serve", "--register", copy, "--socket", socket, "--doorkeeper", account],
        stderr=subprocess.DEVNULL)
    while not os.path.exists(socket):
        time.sleep(0.05)
    sessions = []
    try:
        for _ in range(idle + busy):
            sessions.append(begin(program, socket, person))
            drain([terminal for _, terminal in sessions], 0.01)
        terminals = [terminal for _, terminal in sessions]
        drain(terminals, 10)
        start = processor(server.pid)
        drain(terminals, 5)
        print(f"{len(sessions)} sessions: {sum(memory(p) for p, _ in sessions) // len(sessions)} KiB each, "
              f"server {memory(server.pid)} KiB, {(processor(server.pid) - start) / 5:.1%} of a core while idle")
        typing = terminals[:busy]
        for terminal in typing:
            os.write(terminal, b"1")
        drain(terminals, 3)
        typed, times, waiting, due = {}, [], {}, {t: time.monotonic() + random.random() / 10 for t in typing}
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            now = time.monotonic()
            for terminal in typing:
                if due[terminal] <= now and terminal not in waiting:
                    os.write(terminal, b"j" if typed.get(terminal, 0) // 40 % 2 == 0 else b"k")
                    typed[terminal] = typed.get(terminal, 0) + 1
                    waiting[terminal] = now
                    due[terminal] = now + 0.1
                elif terminal in waiting and now - waiting[terminal] > 1:
                    # It painted nothing.
                    del waiting[terminal]
            for terminal in select.select(terminals, [], [], 0.002)[0]:
                os.read(terminal, 1 << 16)
                if terminal in waiting:
                    times.append(time.monotonic() - waiting.pop(terminal))
        times.sort()
        print(f"{len(times)} keys: p50 {times[len(times) // 2] * 1e3:.1f} ms, "
              f"p99 {times[len(times) * 99 // 100] * 1e3:.1f} ms, worst {times[-1] * 1e3:.1f} ms")
    finally:
        for process, _ in sessions:
            os.kill(process, signal.SIGKILL)
        server.kill()
        shutil.rmtree(folder)


main()
