"""Feeds verify.py with bundles that nobody wrote: verifier.py VERIFY.PY BUNDLE BUNDLE [libFuzzer's options].

Each input changes one file of a real bundle (its first two bytes choose which) and the sums are made anew,
so that what is inside is read. The bundles stay in memory. What is refused must be refused as `verdict`
promises: status 0, 1 or 2 and one line without control characters; an exception, a hang or more memory
than the limit is a finding. So is a changed file that passes, but for those that say nothing of the ledger.
With `atheris` (PyPI) coverage guides the changes; without it, or with PLAIN, they are made at random: RUNS
and SEED.
"""
import hashlib, io, json, os, random, resource, stat, sys, time

verifier, bundles = sys.argv[1], sys.argv[2:4]
try:
    import atheris
except ImportError:
    atheris = None
if os.environ.get("PLAIN"):
    atheris = None


sys.path.insert(0, os.path.dirname(os.path.abspath(verifier)))
sys.dont_write_bytecode = True
if atheris:
    with atheris.instrument_imports():
        import verify
else:
    import verify

ROOT = "/bundle"
# What verify.py itself says it cannot vouch for once the sums were made anew.
SILENT = ("README.html", "verify.py", "books.xlsx", "bundle.json")


class Folder:
    """A bundle in memory, as far as verify.py looks at files."""

    def __init__(self, source):
        self.files = {}
        for top, _, names in os.walk(source):
            for name in names:
                path = os.path.join(top, name)
                with open(path, "rb") as file:
                    self.files[os.path.relpath(path, source)] = file.read()
        for large in ("books.xlsx", "README.html", "verify.py"):
            self.files[large] = b""
        # Books without lines cost most of the time and are all read alike: one of them stays.
        about = json.loads(self.files["bundle.json"])
        empty = [kind for kind in about["books"] if not self.files[f"books/{kind}.jsonl"]]
        for kind in empty[1:]:
            del about["books"][kind], self.files[f"books/{kind}.jsonl"], self.files[f"books/{kind}.csv"]
        self.files["bundle.json"] = verify.canonical(about) + b"\n"
        self.digests = {path: hashlib.sha256(data).hexdigest() for path, data in self.files.items()}
        self.names = sorted(path for path in self.files if not path.startswith("SHA256SUMS"))
        # What is changed: of the files that are only summed, one is enough.
        self.told = [name for name in self.names if name not in ("books.xlsx", "verify.py")] + ["SHA256SUMS"]
        self.current = self.files

    def put(self, path, data):
        self.current = {**self.files, path: data}
        if path != "SHA256SUMS":
            digests = {**self.digests, path: hashlib.sha256(data).hexdigest()}
            self.current["SHA256SUMS"] = "".join(
                f"{digests[name]}  {name}\n" for name in self.names).encode()

    def open(self, path, mode="r", encoding=None, newline=None):
        name = path[len(ROOT) + 1:]
        if name not in self.current:
            raise FileNotFoundError(2, "No such file", path)
        raw = io.BytesIO(self.current[name])
        return raw if "b" in mode else io.TextIOWrapper(raw, encoding=encoding, newline=newline)

    def walk(self, top):
        folders = sorted({path.split("/")[0] for path in self.current if "/" in path})
        yield ROOT, folders, [path for path in self.current if "/" not in path]
        for folder in folders:
            yield f"{ROOT}/{folder}", [], [
                path.split("/")[1] for path in self.current if path.startswith(folder + "/")]

    def lstat(self, path):
        name = path[len(ROOT) + 1:]
        kind = stat.S_IFREG if name in self.current else stat.S_IFDIR
        return os.stat_result((kind | 0o600,) + (0,) * 9)


class System:
    """`os` for verify.py: walks in memory."""

    def __init__(self):
        self.folder = None
        self.path = os.path

    def walk(self, top): return self.folder.walk(top)
    def lstat(self, path): return self.folder.lstat(path)
    def fsencode(self, text): return os.fsencode(text)


system = System()
verify.os = system
verify.open = lambda *words, **named: system.folder.open(*words, **named)
verify.os.path = type("Path", (), {
    "join": staticmethod(os.path.join), "relpath": staticmethod(lambda path, top: path[len(top) + 1:]),
    "isdir": staticmethod(lambda path: True), "abspath": staticmethod(os.path.abspath)})
folders = [Folder(source) for source in bundles]
for folder in folders:
    system.folder = folder
    folder.put("README.html", b"")
    status, text = verify.verdict(ROOT)
    assert status == 0, text


def changed(data, at, how, piece):
    """The bytes with one change, where the input says."""
    at = at % (len(data) + 1)
    if how < 96:
        return data[:at] + piece + data[at + len(piece):]
    if how < 160:
        return data[:at] + piece + data[at:]
    if how < 208:
        return data[:at] + data[at + 1 + how - 160:]
    if how < 224:
        return data[:at]
    lines = data.splitlines(keepends=True)
    if lines and how < 240:
        one = at % len(lines)
        return b"".join(lines[:one] + [piece + b"\n"] + lines[one + 1:])
    return piece


def one(given):
    if len(given) < 6:
        return
    folder = folders[given[0] % len(folders)]
    name = folder.told[given[1] % len(folder.told)]
    at = int.from_bytes(given[2:5], "big")
    data = changed(folder.files[name], at, given[5], bytes(given[6:]))
    folder.put(name, data)
    system.folder = folder
    status, text = verify.verdict(ROOT)
    assert status in (0, 1, 2), status
    assert text.isprintable() and len(text) < 2000, repr(text)
    if status == 0:
        assert data == folder.files[name] or name in SILENT, f"{name} was changed and passes"


def at_random(runs, seed):
    choose, start, slowest = random.Random(seed), time.monotonic(), 0.0
    for _ in range(runs):
        given = choose.randbytes(6) + choose.choice([
            choose.randbytes(choose.randint(0, 12)), choose.choice(PIECES)])
        before = time.process_time()
        try:
            one(given)
        except BaseException:
            print(f"finding: {given.hex()}", file=sys.stderr)
            raise
        slowest = max(slowest, time.process_time() - before)
    assert slowest < 10, f"one took {slowest} s"
    print(f"Done {runs} runs in {time.monotonic() - start:.0f} second(s)")


PIECES = [
    b"", b"\n", b"\t", b"{}", b"[]", b"null", b"true", b"-0", b"1e9", b"9" * 5000, b"[" * 2000, b'{"a":' * 999,
    b'"\\ud800"', b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", b"\r", b"\0", "\u202e\x1b[31m".encode(), b"=1+1",
    b"2026-13-40", b"../..", b'"entry":', b'"at":', b'"assets":[1]', b'"fields":{}', b'"permit":1', b'""',
]
# A bundle of a small city takes a few megabytes.
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
if atheris:
    atheris.Setup([sys.argv[0], *sys.argv[4:]], one)
    atheris.Fuzz()
else:
    at_random(int(os.environ.get("RUNS", "20000")), int(os.environ.get("SEED", "1")))
