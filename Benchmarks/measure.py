"""Measures Daicho beside its peers and prints a Markdown table.

Usage: measure.py BENCH DAICHO FOLDER ROWS. Standard library only. Each figure is a median of several
runs; where there is a peer, the two run in turn, so that both see the same machine.
"""

import os
import pty
import re
import select
import shutil
import sqlite3
import statistics
import struct
import subprocess
import sys
import fcntl
import termios
import time

import keys
import permits as rows_of_permits

bench, daicho, folder, rows = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
csv = os.path.join(folder, f"assets-{rows}.csv")
register = os.path.join(folder, f"register-{rows}.db")
environment = dict(os.environ, DAICHO_REGISTER=register, LC_ALL="C.UTF-8", TERM="xterm-256color")
lines = []


def report(what, figure, peer, ratio, limit):
    line = f"| {what} | {figure} | {peer} | {ratio} | {limit} |"
    lines.append(line)
    print(line, flush=True)


def seconds(command, **options):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.perf_counter() - start


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def remove(path):
    for name in (path, path + "-journal"):
        if os.path.exists(name):
            os.remove(name)


def importing():
    if not os.path.exists(csv):
        output(bench, "csv", csv, str(rows))
    plain = os.path.join(folder, "plain.db")
    ours, theirs = [], []
    for _ in range(3):
        remove(plain)
        theirs.append(seconds(["sqlite3", plain, ".mode csv", f".import {csv} asset"]))
        remove(register)
        ours.append(float(re.search(r"seconds ([\d.]+)", output(bench, "import", csv, register))[1]))
    remove(plain)
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    report(
        f"import of {rows:,} rows", f"{statistics.median(ours):.1f} s",
        f"`sqlite3 .import` {statistics.median(theirs):.2f} s", f"{ratio:.1f} ×", "15 ×")


def browse(keys):
    """Opens the screens on a terminal, presses keys, and gives seconds to the first page and the
    peak of memory in MiB."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))
        os.execve(daicho, [daicho, "--as", "bench"], environment)
    # The program opens with what is to be done; the list of assets is one key away.
    os.write(terminal, b"1")
    seen = b""
    first = None

    def read(limit):
        nonlocal seen, first
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            if select.select([terminal], [], [], 0.005)[0]:
                try:
                    seen += os.read(terminal, 1 << 16)
                except OSError:
                    return
                # Each line of the first page ends with its unit, such as 第283課.
                if first is None and seen.count("課".encode()) >= 40:
                    first = time.perf_counter() - start
                    return

    read(5)
    for key in keys:
        os.write(terminal, key)
        read(0.02)
    read(0.5)
    with open(f"/proc/{child}/status") as status:
        peak = int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024
    os.write(terminal, b"Q")
    deadline = time.perf_counter() + 5
    while os.waitpid(child, os.WNOHANG)[0] == 0 and time.perf_counter() < deadline:
        read(0.05)
    os.close(terminal)
    return first, peak


def screens():
    query = (
        "SELECT number, name, kind, unit, effective_c, effective_i, effective_a, gap_count, location"
        " FROM asset ORDER BY number LIMIT 50")
    ours, theirs = [], []
    for _ in range(15):
        theirs.append(seconds(["sqlite3", register, query]))
        first, _ = browse([])
        if first:
            ours.append(first)
    if ours:
        report(
            "start to first painted page", f"{statistics.median(ours) * 1000:.1f} ms",
            f"`sqlite3` printing 50 rows {statistics.median(theirs) * 1000:.1f} ms",
            f"{statistics.median(ours) / statistics.median(theirs):.1f} ×", "8 ×")
    keys = [b"\x1b[6~"] * 50 + [b"G"] * 3 + [b"g"] + [b"j"] * 50 + [b"s", b"\r", b"S"] * 9
    keys += [b"/", "税".encode(), "務".encode(), b"\r", b"\x1b[6~"] * 3
    _, peak = browse(keys)
    report("peak memory while browsing", f"{peak:.0f} MiB", "", "", "48 MiB")


def containing():
    return re.search(r"number (\d+)", output(bench, "contain", register, "1000"))[1]


def figures(command, pattern):
    return [float(value) for value in re.findall(pattern, output(bench, command, register), re.M)]


def lists():
    worst = figures("page", r"^\s*([\d.]+) ms")
    report(
        "a page, any sort column, any one filter",
        f"worst {max(worst):.1f} ms, median {statistics.median(worst):.1f} ms", "", "", "16 ms")
    text = output(bench, "search", register)
    byNumber = [float(value) for value in re.findall(r"^\s*([\d.]+) ms median.* number \d+$", text, re.M)]
    report(
        "substring search, first page", f"worst {max(byNumber):.1f} ms", "", "", "16 ms")
    text = output(bench, "combined", register)
    median, p99, first = re.search(
        r"median ([\d.]+) p99 ([\d.]+)\n\(([\d.]+)", text).groups()
    report(
        "any filters, search and sort, first page",
        f"worst of 500 {float(first):.0f} ms, p99 {float(p99):.0f} ms, median {float(median):.1f} ms",
        "", "", "100 ms")


def ledger():
    bodies = os.path.join(folder, "bodies")
    with open(bodies, "wb") as file:
        for (body,) in sqlite3.connect(register).execute("SELECT body FROM entry ORDER BY number"):
            file.write(body)
    ours, theirs = [], []
    for _ in range(3):
        theirs.append(seconds(["openssl", "dgst", "-sha256", bodies]))
        ours.append(figures("verify", r"seconds ([\d.]+)")[0])
    report(
        "chain verification", f"{statistics.median(ours):.2f} s",
        f"`openssl dgst -sha256` {statistics.median(theirs):.2f} s",
        f"{statistics.median(a / b for a, b in zip(ours, theirs)):.1f} ×", "8 ×")
    replay = figures("replay", r"seconds ([\d.]+)")[0]
    entries = sqlite3.connect(register).execute("SELECT max(number) FROM entry").fetchone()[0]
    report(
        "replay, with comparison of all rows", f"{entries / replay:,.0f} entries/s", "", "",
        "at least 20,000/s")
    os.remove(bodies)


def bare_commit():
    """The median of 50 bare durable commits with the same settings, in milliseconds."""
    bare = os.path.join(folder, "bare.db")
    remove(bare)
    connection = sqlite3.connect(bare, isolation_level=None)
    connection.execute("PRAGMA journal_mode = PERSIST")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, name TEXT, body BLOB)")
    times = []
    for _ in range(50):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t (name, body) VALUES ('測定', zeroblob(400))")
        connection.execute("COMMIT")
        times.append(time.perf_counter() - start)
    connection.close()
    remove(bare)
    return statistics.median(times) * 1000


def acts():
    ours, theirs = [], []
    for _ in range(7):
        theirs.append(bare_commit())
        text = output(bench, "act", register, "50")
        ours.append(float(re.search(r"median ms ([\d.]+)", text)[1]))
    report(
        "one committed act", f"{statistics.median(ours):.2f} ms",
        f"bare durable commit {statistics.median(theirs):.2f} ms",
        f"{statistics.median(a / b for a, b in zip(ours, theirs)):.1f} ×", "2 ×")


def permits():
    """On a copy, because the rows are not in the ledger."""
    output(bench, "people", register)
    ours, theirs = [], []
    for _ in range(5):
        theirs.append(bare_commit())
        text = output(bench, "decide", register, "50")
        ours.append(float(re.search(r"median ms ([\d.]+)", text)[1]))
    report(
        "deciding on a permit", f"{statistics.median(ours):.2f} ms",
        f"bare durable commit {statistics.median(theirs):.2f} ms",
        f"{statistics.median(a / b for a, b in zip(ours, theirs)):.1f} ×", "2 ×")
    copy = os.path.join(folder, "permits.db")
    shutil.copyfile(register, copy)
    rows_of_permits.fill(copy, rows // 2)
    keys.permits(daicho, dict(environment, DAICHO_REGISTER=copy), report)
    remove(copy)


print("| what | Daicho | peer | ratio | at most |\n|---|---|---|---|---|")
importing()
screens()
keys.rows([daicho, "--as", "bench"], environment, containing, report)
lists()
ledger()
acts()
permits()
