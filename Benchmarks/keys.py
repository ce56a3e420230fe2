"""What a key costs, from the moment it is written to a terminal until its answer has been read."""

import fcntl
import os
import pty
import select
import struct
import termios
import time


class Screens:
    """The screens on a terminal, whose answers to keys are timed."""

    def __init__(self, command, environment, height=50, width=120):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
            os.execvpe(command[0], command, environment)
        self.settle(1)

    def works(self):
        """Whether a thread runs or waits for the disk."""
        for thread in os.listdir(f"/proc/{self.child}/task"):
            try:
                with open(f"/proc/{self.child}/task/{thread}/stat") as stat:
                    if stat.read().rsplit(")", 1)[1].split()[0] in "RD":
                        return True
            except OSError:
                pass
        return False

    def settle(self, limit):
        """Reads until nothing has come for 8 ms and nothing works; gives the times of the first and
        of the last byte, or None."""
        self.seen = b""
        first = last = None
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            if select.select([self.terminal], [], [], 0.008)[0]:
                self.seen += os.read(self.terminal, 1 << 16)
                last = time.perf_counter()
                first = first or last
            elif first and not self.works():
                break
        return first, last

    def key(self, key):
        """Milliseconds from a key to the first and to the last byte of its answer."""
        start = time.perf_counter()
        os.write(self.terminal, key)
        first, last = self.settle(0.5)
        return ((first - start) * 1000, (last - start) * 1000) if first else None

    def type(self, *keys):
        for key in keys:
            self.key(key)

    def leave(self):
        os.write(self.terminal, b"Q")
        time.sleep(0.3)
        os.close(self.terminal)
        os.waitpid(self.child, 0)


def spread(times):
    """Median, the 99th of a hundred, and the worst."""
    times = sorted(times)
    return times[len(times) // 2], times[len(times) * 99 // 100], times[-1]


def show(times):
    return "p50 %.1f, p99 %.1f, max %.1f ms" % spread(times)


def permits(daicho, environment, report):
    """Reports what opening the lists of permits costs: the inbox, and from there each next list."""
    for login in ["m1", "general"]:
        screens = Screens([daicho, "--as", login], environment)
        opening, lists = [], []
        for _ in range(100):
            opening.append(screens.key(b"2"))
            lists += [screens.key(b"\t") for _ in range(5)]
            screens.type(b"0")
        screens.leave()
        for what, times in ("inbox", opening), ("other lists", lists):
            times = [time for time in times if time]
            report(
                f"opening the {what} as {login} ({len(times)})",
                f"{show([time[1] for time in times])};"
                f" first bytes {show([time[0] for time in times])}", "", "", "16 ms")


def rows(daicho, environment, containing, report):
    """Reports the times of keys by kind; the last measurement adds assets to the register."""
    # A pipe's end that gives back what it gets: what a key costs without any program.
    echo = Screens(["sh", "-c", "stty raw -echo; exec cat"], environment)
    bare = [time[1] for time in (echo.key(b"x") for _ in range(1000)) if time]
    os.close(echo.terminal)
    os.waitpid(echo.child, 0)
    peer = f"`cat` giving a byte back {show(bare)}"
    letters = [letter.encode() for letter in "税務住民台帳12"]
    search = [b"/"] + letters
    moves = {
        "moving": [b"j", b"j", b"j", b"k"] * 250,
        "paging": ([b"\x1b[6~"] * 5 + [b"\x1b[5~"] * 3) * 125,
        "to the end and back": [b"G", b"g"] * 500,
        "reversing the order": [b"S"] * 1000,
        "choosing the order": [b"s", b"j", b"\r"] * 334,
        "typing a search": (search + [b"\x15"] + letters + [b"\x1b"]) * 59,
    }
    for what, pressed in moves.items():
        screens = Screens(daicho, environment)
        screens.type(b"1")
        times = []
        for key in pressed:
            # Esc waits for the sequence that it may begin.
            timed = screens.key(key)
            if timed and key != b"\x1b":
                times.append(timed)
        screens.leave()
        whole = [time[1] for time in times]
        report(
            f"a key, {what} ({len(times):,})",
            f"{show(whole)}; first bytes {show([time[0] for time in times])}", peer, "",
            "16 ms")
    opening, effect = [], []
    number = containing()
    screens = Screens(daicho, environment)
    screens.type(b"1", b"#", *[digit.encode() for digit in number], b"\r")
    screens.settle(1)
    for _ in range(100):
        timed = screens.key(b"c")
        # A message that the key means nothing would be a fast answer.
        if b"[ ]" not in screens.seen:
            raise SystemExit("the dialog did not open")
        opening.append(timed)
        # Left raises the confidentiality, and with it that of every container.
        timed = screens.key(b"\x1b[D")
        if "1,000".encode() not in screens.seen:
            raise SystemExit("the dialog did not show the effect")
        effect.append(timed)
        # The first Esc asks, the second leaves; an Esc too soon after one is another key.
        for _ in range(2):
            screens.settle(0.2)
            screens.type(b"\x1b")
        screens.settle(0.2)
    screens.leave()
    for what, times in ("opening the classification of", opening), ("the effect of raising", effect):
        report(
            f"{what} an asset in 1,000 others",
            f"{show([time[1] for time in times])}; first bytes {show([time[0] for time in times])}",
            peer, "", "50 ms")
