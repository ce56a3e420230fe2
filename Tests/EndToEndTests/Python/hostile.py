"""Makes bundles that somebody made up to break verify.py, and has it refuse each: cleanly, soon, in one line.

hostile.py VERIFY.PY BUNDLE: prints a line for each that is not refused so, then how many there were.
"""
import hashlib, json, os, shutil, socket, subprocess, sys, tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
VERIFY, SOURCE = map(os.path.abspath, sys.argv[1:3])
DEEP = b"[" * 100_000 + b"]" * 100_000


def put(folder, path, data):
    with open(os.path.join(folder, path), "wb") as file:
        file.write(data)


def get(folder, path):
    with open(os.path.join(folder, path), "rb") as file:
        return file.read()


def sums(folder):
    """The sums of what is there, so that it is what is inside that counts."""
    found = []
    for top, _, names in os.walk(folder):
        found += [os.path.relpath(os.path.join(top, name), folder) for name in names]
    listed = sorted(p for p in found if p not in ("SHA256SUMS", "SHA256SUMS.sig")
                    and os.path.isfile(os.path.join(folder, p)) and not os.path.islink(os.path.join(folder, p)))
    put(folder, "SHA256SUMS", b"".join(
        b"%s  %s\n" % (hashlib.sha256(get(folder, p)).hexdigest().encode(), os.fsencode(p)) for p in listed))


def rebuilt(folder, change):
    """A ledger of its own: bodies changed, the chain and the checkpoint made anew."""
    bodies = {int(line.split(b"\t")[0]): line.split(b"\t", 2)[1:] for line in
              get(folder, "ledger/bodies.tsv").splitlines()}
    change(bodies)
    hashes = [bytes.fromhex(line.split(b"\t")[1].decode()) for line in get(folder, "ledger/chain.tsv").splitlines()]
    for number, (_, body) in bodies.items():
        if body:
            hashes[number - 1] = hashlib.sha256(body).digest()
    head, lines = bytes(32), []
    for number, body_hash in enumerate(hashes, 1):
        head = hashlib.sha256(b"daicho entry v1\n" + number.to_bytes(8, "big") + head + body_hash).digest()
        lines.append(b"%d\t%s\t%s\n" % (number, body_hash.hex().encode(), head.hex().encode()))
    put(folder, "ledger/chain.tsv", b"".join(lines))
    put(folder, "ledger/bodies.tsv", b"".join(
        b"%d\t%s\t%s\n" % (n, made, body) for n, (made, body) in sorted(bodies.items())))
    grouped = lambda line: " ".join(line.split(b"\t")[2].decode()[i:i + 4] for i in range(0, 64, 4)).encode()
    checkpoint = get(folder, "checkpoint.txt").split(b"\n")
    checkpoint[2], checkpoint[4] = b"register " + grouped(lines[0]), b"head " + grouped(lines[-1])
    put(folder, "checkpoint.txt", b"\n".join(checkpoint))


def body(act, edit):
    """One body of an act edited, its chain made anew; `edit` takes and gives bytes, or a parsed value."""
    def change(bodies):
        for number, (made, text) in bodies.items():
            if text and json.loads(text)["act"] == act:
                value = edit(text)
                bodies[number] = [made, value if isinstance(value, bytes) else json.dumps(
                    value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")]
                return
        raise SystemExit(f"no {act}")
    return lambda folder: rebuilt(folder, change)


def field(act, name, value):
    def edit(text):
        parsed = json.loads(text)
        parsed["fields"][name] = value
        return parsed
    return body(act, edit)


def about(edit):
    def change(folder):
        value = json.loads(get(folder, "bundle.json"))
        edit(value)
        put(folder, "bundle.json", json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    return change


def replaced(path, data):
    return lambda folder: put(folder, path, data)


def instead(path, make):
    """Something else in place of a file."""
    def change(folder):
        os.unlink(os.path.join(folder, path))
        make(os.path.join(folder, path))
    return change


def socketed(path):
    holder = socket.socket(socket.AF_UNIX)
    holder.bind(path)


def listed(line):
    """A line more in the sums."""
    def change(folder):
        sums(folder)
        put(folder, "SHA256SUMS", get(folder, "SHA256SUMS") + line)
    change.is_summed = True
    return change


def cases():
    line = get(SOURCE, "books/disposal.jsonl")
    apply = "permit.apply"
    for name, value in [("a number of 5000 digits", b"9" * 5000), ("a large number", b"9" * 19), ("a fraction", b"1.5"),
                        ("an exponent", b"1e999"), ("not a number", b"NaN"), ("minus zero", b"-0"), ("infinity", b"-Infinity"),
                        ("depth", DEEP), ("null", b"null"), ("a list", b"[]"), ("an object", b"{}"), ("a text", b'"x"'),
                        ("half a character", b'"\\ud800"'), ("an escape too many", b'"\\u0041"'), ("white space", b" 1"),
                        ("bytes that are no text", b'"\xff\xfe"'), ("an overlong zero", b'"\xc0\x80"')]:
        for act, member in [(apply, b'"assets":['), (apply, b'"kind":"'), ("permit.approve", b'"permit":'),
                            ("register.create", b'"organisation":"'), ("asset.register", b'"asset":{')]:
            end = {b"[": b"]", b'"': b'"', b"{": b"}", b":": b","}[member[-1:]]
            def edit(text, member=member, value=value, end=end):
                start = text.index(member)
                key = member[:member.index(b":") + 1]
                close = text.index(end, start + len(member))
                return text[:start] + key + value + text[close + (end != b","):]
            yield f"{name} for {member.decode()} of {act}", body(act, edit)
        yield f"{name} as a body", body(apply, lambda text, value=value: value)
        for path in ("bundle.json", "books/disposal.jsonl", "people.jsonl"):
            yield f"{name} as a line of {path}", replaced(path, value + b"\n")
        yield f"{name} in a line of a book", replaced("books/disposal.jsonl", line.replace(b'"asset":8', b'"asset":' + value))
        yield f"{name} as a spreadsheet", replaced("books/disposal.csv", value)
    for act, name, value in [
            (apply, "assets", "8"), (apply, "assets", [[8]]), (apply, "assets", [{}]), (apply, "assets", 8), (apply, "fields", []),
            (apply, "fields", {"x": "y"}), (apply, "fields", {"9" * 5000 + ".serial": "x"}), (apply, "fields", {"disposal-type": 5}),
            (apply, "kind", "../../../etc/passwd"), (apply, "kind", ["disposal"]), (apply, "purpose", 5), (apply, "purpose", ["x"]),
            (apply, "assets", list(range(100_000))), (apply, "purpose", "\t \u200b" * 200_000 + "x"), (apply, "from", 5),
            ("permit.approve", "permit", "8"), ("permit.approve", "permit", -1), ("permit.approve", "permit", 1 << 52),
            ("permit.approve", "permit", True), ("permit.finish", "fields", {"method": {}}), ("permit.attach", "digest", "../../x"),
            ("permit.attach", "digest", 5), ("permit.attach", "file", None), ("asset.register", "asset", {}), ("asset.register", "asset", "x"),
            ("asset.classify", "classes", "x"), ("asset.classify", "assets", {}), ("person.add", "login", {}), ("person.add", "name", []),
            ("unit.add", "code", 5), ("unit.add", "parent", {"x": []}), ("register.create", "organisation", 5)]:
        try:
            change = field(act, name, value)
        except SystemExit:
            continue
        yield f"{str(value)[:30]!r} as {name} of {act}", change
    for key in ("books", "people", "time", "encoding", "units", "from"):
        for value in (None, 5, "x", [], {}, [[]], [{}], {"disposal": []}, {"../x": {}}, "\ud7ff" * 10, "9999-99-99"):
            yield f"{str(value)[:20]!r} as {key} of the description", about(lambda v, key=key, value=value: v.update({key: value}))
    yield "an endless line", replaced("ledger/bodies.tsv", b"x" * (1 << 25))
    yield "an endless line of the chain", replaced("ledger/chain.tsv", b"1\t" + b"0" * (1 << 25))
    yield "a million empty lines", replaced("ledger/chain.tsv", b"\n" * 1_000_000)
    yield "no entry", lambda folder: (put(folder, "ledger/chain.tsv", b""), put(folder, "ledger/bodies.tsv", b""))
    yield "bytes that are no text in the chain", replaced("ledger/chain.tsv", b"1\t\xff\xff\t\xff\n")
    for path in ("books/disposal.jsonl", "ledger/chain.tsv", "bundle.json", "checkpoint.txt"):
        yield f"{path} is empty", replaced(path, b"")
        yield f"{path} is a link", instead(path, lambda full: os.symlink("/etc/passwd", full))
        yield f"{path} is a link to nothing", instead(path, lambda full: os.symlink("nothing", full))
        yield f"{path} is a folder", instead(path, os.mkdir)
        yield f"{path} is a pipe", instead(path, os.mkfifo)
        yield f"{path} is a socket", instead(path, socketed)
    yield "SHA256SUMS is a pipe", instead("SHA256SUMS", os.mkfifo)
    yield "SHA256SUMS is a folder", instead("SHA256SUMS", os.mkdir)
    yield "a linked folder", lambda folder: (shutil.rmtree(os.path.join(folder, "books")), os.symlink("/etc", os.path.join(folder, "books")))
    yield "a folder in a folder", lambda folder: os.makedirs(os.path.join(folder, "books/" + "x/" * 500))
    yield "a hidden file", replaced(".hidden", b"")
    yield "a name that is no text", lambda folder: put(os.fsencode(folder), b"\xff\n\x1b[31m", b"")
    zero = b"0" * 64
    for more in (b"%s  ../../etc/passwd\n" % zero, b"%s  /etc/passwd\n" % zero, b"%s  zzz\n" % zero, b"%s  \xff\n" % zero,
                 b"\n", b"x" * 100_000 + b"\n", b"no end", zero + b"\n", b"%s *zzz\n" % zero):
        yield f"{more[60:100]!r} in the sums", listed(more)
    yield "the sums twice", lambda folder: put(folder, "SHA256SUMS", get(folder, "SHA256SUMS") * 2)


def main():
    count, bad = 0, 0
    for name, change in cases():
        with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as place:
            folder = os.path.join(place, "bundle")
            shutil.copytree(SOURCE, folder)
            try:
                change(folder)
            except SystemExit:
                continue
            if not getattr(change, "is_summed", False) and os.path.isfile(os.path.join(folder, "SHA256SUMS")) and "the sums" not in name:
                sums(folder)
            count += 1
            try:
                done = subprocess.run([sys.executable, "-B", VERIFY, folder], capture_output=True, timeout=60)
            except subprocess.TimeoutExpired:
                bad += 1
                print("takes too long:", name)
                continue
            text = done.stdout.decode("utf-8", "replace")
            clean = done.returncode in (1, 2) and not done.stderr and text.count("\n") == 1 and "\x1b" not in text
            if not clean:
                bad += 1
                print(f"not refused cleanly: {name}: {done.returncode} {text[:200]!r} {done.stderr[-300:]!r}")
    print(f"{count} bundles, {bad} not refused cleanly")
    return 1 if bad else 0


sys.exit(main())
