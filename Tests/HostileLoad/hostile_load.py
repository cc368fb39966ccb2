#!/usr/bin/env python3
"""One user does everything that could stop a desk, all at once, beside a well-behaved client of another user.

usage: hostile_load.py PROGRAMS SECONDS [--timed]

PROGRAMS is the folder with assayd. The server and the hostile user are uid 61001, and the well-behaved client is root, so
that only root can run this. Every call of the well-behaved client must be answered, the server's memory must stay below its
bound, and the history must hold afterwards. With --timed there are more claims, and the well-behaved client's latencies must
be within their limits too, which is fair on a quiet machine alone. Ends with status 1 if one of these fails.
"""
import base64, json, os, random, shutil, signal, socket, subprocess, sys, tempfile, threading, time, zlib

USER = 61001
# How many processes attack, so that they can use more than one core.
PARTS = 3
MEMORY_LIMIT_MIB = 512
LATENCY_LIMITS_MS = {"ping": 50, "list": 50, "submit": 100}
CLAIM_FIELDS = {"stance": "asserts", "basis": "firsthand"}


class Refused(Exception):
    pass


class Client:
    def __init__(self, path, timeout):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(timeout)
        self.socket.connect(path)
        self.replies = self.socket.makefile("rb")

    def send(self, data):
        self.socket.sendall(data)

    def call(self, method, **parameters):
        self.send(request(method, parameters) + b"\n")
        line = self.replies.readline()
        if not line:
            raise OSError("the server has closed the connection")
        return json.loads(line)

    def result(self, method, **parameters):
        reply = self.call(method, **parameters)
        if "result" not in reply:
            raise Refused(f"{method} was refused: {reply}")
        return reply["result"]

    def close(self):
        self.replies.close()
        self.socket.close()


def request(method, parameters=None, number=1):
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters or {}}).encode()


def frame(body, deflated=False):
    encoding = b"Content-Encoding: deflate\r\n" if deflated else b""
    return b"Content-Length: %d\r\n%s\r\n" % (len(body), encoding) + body


class Attacks:
    """Each method does its harm once, or until told to stop, and counts what it has done."""

    def __init__(self, path, chain):
        self.path = path
        self.chain = chain
        self.counts = {}
        self.is_over = threading.Event()
        bomb = b"[" + b"{}," * (31 * 1024 * 1024 // 3) + b"{}]"
        self.bomb = frame(zlib.compress(bomb, 9), deflated=True)
        note = request("evidence.add", {"claim": "C1", "title": "x", "note": "y" * (31 << 20)})
        self.large_write = frame(zlib.compress(note, 1), deflated=True)

    def connect(self, timeout=60):
        return Client(self.path, timeout)

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def drain(self, client, seconds):
        """Reads and forgets replies for some seconds."""
        end = time.monotonic() + seconds
        client.socket.settimeout(0.5)
        while not self.is_over.is_set() and time.monotonic() < end:
            try:
                if not client.socket.recv(1 << 20):
                    return
            except socket.timeout:
                pass

    def stream_without_pause(self):
        client = self.connect()
        ping = request("system.ping") + b"\n"
        reader = threading.Thread(target=lambda: self.count("streamed", self.read_all(client)), daemon=True)
        reader.start()
        client.send(ping[:10])
        while not self.is_over.is_set():
            client.send(ping[10:] + ping * 400 + ping[:10])
            self.is_over.wait(0.01)
        client.socket.shutdown(socket.SHUT_RDWR)
        reader.join()
        client.close()

    def read_all(self, client):
        count = 0
        try:
            while data := client.socket.recv(1 << 20):
                count += data.count(b'"result"')
        except OSError:
            pass
        return count

    def hold_large_writes(self):
        client = self.connect()
        client.send(frame(request("event.verify")))
        for _ in range(63):
            client.send(self.large_write)
            self.count("large writes")
            if self.is_over.is_set():
                break
        self.drain(client, 10)
        client.close()

    def read_nothing(self):
        client = self.connect()
        batch = b"[" + b",".join([request("rpc.discover")] * 140) + b"]\n"
        client.send(batch * 6)
        self.count("batches unread", 6)
        self.is_over.wait(10)
        client.close()

    def inflate_bombs(self):
        client = self.connect()
        client.send(self.bomb)
        if client.socket.recv(65536):
            self.count("bombs")
        client.close()

    def redact(self):
        client = self.connect()
        for _ in range(20):
            if self.is_over.is_set():
                break
            seq = client.result("claim.submit", text=f"A secret word {random.random()}")["seq"]
            client.result("event.redact", event=seq, reason="law")
            self.count("redactions")
        client.close()

    def read_slowly(self):
        client = self.connect()
        calls = [request("claim.similar", {"claim": f"C{self.chain + number}"}, number) for number in range(1, 1001)]
        client.send((b"[" + b",".join(calls) + b"]\n") * 4)
        self.count("batches of slow reads", 4)
        self.drain(client, 8)
        client.close()

    def grow_chain(self):
        client = self.connect()
        while not self.is_over.is_set():
            source = {"source": f"Source {random.randrange(700)}", **CLAIM_FIELDS}
            claim = client.result("claim.submit", text=f"A link of the chain {random.random()}", attribution=source)
            client.result("link.add", **{"from": f"C{random.randint(1, self.chain)}", "to": claim["claim"]["id"], "kind": "confirms"})
            client.result("attribution.add", claim=f"C{random.randint(1, self.chain)}", source=f"New {random.random()}", **CLAIM_FIELDS)
            self.count("links")
        client.close()

    def list_by_counts(self):
        client = self.connect()
        while not self.is_over.is_set():
            client.result("claim.list", sort="credibility", limit=50)
            client.result("review.queue")
            self.count("lists by counts")
        client.close()

    def upload(self):
        client = self.connect()
        snapshot = base64.b64encode(os.urandom(5 << 20)).decode()
        client.send(frame(request("evidence.add", {"claim": "C5", "title": "x", "snapshot": snapshot})))
        if b'"result"' in client.socket.recv(65536):
            self.count("uploads")
        client.close()

    def review_many(self):
        client = self.connect()
        for action, status in ("take", "submitted"), ("release", "in_review"):
            if self.is_over.is_set():
                break
            reply = client.call("review.bulk", action=action, filter={"status": [status]}, dryRun=True, limit=500)
            if plan := reply.get("result", {}).get("plan"):
                client.call("review.bulk", plan=plan)
                self.count("plans")
        client.close()

    def forge_plans(self):
        client = self.connect()
        if "error" in client.call("review.bulk", plan="plan2." + "00" * 32 + "." + b'{"action":"take"}'.hex()):
            self.count("forged plans refused")
        client.close()
        self.is_over.wait(0.2)

    def change_zone(self):
        client = self.connect()
        if "result" in client.call("policy.set", timeZone=random.choice(["Asia/Almaty", "Europe/Vienna", "America/New_York"])):
            self.count("time zones")
        client.close()
        self.is_over.wait(3)

    def run(self, part):
        """Runs some of the attacks, each again and again, until SIGTERM; writes the counts to standard output."""
        signal.signal(signal.SIGTERM, lambda *_: self.is_over.set())
        often = {self.read_nothing: 2, self.inflate_bombs: 2, self.read_slowly: 2, self.grow_chain: 2, self.upload: 24}
        once = [
            self.stream_without_pause, self.hold_large_writes, self.redact, self.list_by_counts,
            self.review_many, self.forge_plans, self.change_zone,
        ]
        attacks = [attack for attack, number in often.items() for _ in range(number)] + once
        threads = [
            threading.Thread(target=self.repeat, args=(attack,), daemon=True) for attack in attacks[part::PARTS]
        ]
        for thread in threads:
            thread.start()
        self.is_over.wait()
        end = time.monotonic() + 3
        for thread in threads:
            thread.join(max(0, end - time.monotonic()))
        print(json.dumps(dict(sorted(self.counts.items()))), flush=True)
        os._exit(0)

    def repeat(self, attack):
        while not self.is_over.is_set():
            try:
                attack()
            except (OSError, Refused, ValueError):
                self.count("calls without a result")
                self.is_over.wait(0.05)


def start(programs, folder):
    path = folder + "/socket"
    environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", HOME=folder, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
    server = subprocess.Popen(
        ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "--"]
        + [programs + "/assayd", "--socket", path, "--data", folder + "/data", "--log-level", "error"],
        env=environment, cwd=folder,
    )
    end = time.monotonic() + 30
    while True:
        try:
            Client(path, 1).close()
            return server, path
        except OSError:
            if server.poll() is not None or time.monotonic() > end:
                raise SystemExit("the server does not start")
            time.sleep(0.01)


def fill(path, chain, claim_count):
    """Makes a chain of claims that confirm each other, and others."""
    client = Client(path, 600)
    for first in range(0, chain, 200):
        client.result("claim.submitMany", claims=[
            {"text": f"Claim {number} of a chain", "attribution": {"source": f"Source {number % 700}", **CLAIM_FIELDS}}
            for number in range(first, first + 200)
        ])
    for number in range(1, chain):
        client.result("link.add", **{"from": f"C{number}", "to": f"C{number + 1}", "kind": "confirms"})
    words = "oil gas exports talks ministers agreed pipeline region council draft vote border grain shipment".split()
    for first in range(0, claim_count, 500):
        client.result("claim.submitMany", claims=[
            {"text": " ".join(random.choices(words, k=12)) + f" {number}", "attribution": {"source": f"Agency {number % 50}", **CLAIM_FIELDS}}
            for number in range(first, first + 500)
        ])
    client.close()


def behave(path, seconds):
    """A ping, a list and a submission in turn; returns the latencies of each in milliseconds, and what was not answered."""
    client = Client(path, 60)
    latencies = {kind: [] for kind in LATENCY_LIMITS_MS}
    wrong = []
    end = time.monotonic() + seconds
    number = 0
    while time.monotonic() < end:
        number += 1
        for kind, method, parameters in (
            ("ping", "system.ping", {}),
            ("list", "claim.list", {"limit": 50}),
            ("submit", "claim.submit", {"text": f"The desk's own claim {number} on grain", "attribution": {"source": "Axios", "stance": "asserts"}}),
        ):
            begin = time.perf_counter()
            reply = client.call(method, **parameters)
            latencies[kind].append(1000 * (time.perf_counter() - begin))
            if "result" not in reply:
                wrong.append(f"{method}: {reply}")
        time.sleep(0.02)
    client.close()
    return latencies, wrong


def quantile(sorted_values, share):
    return sorted_values[min(len(sorted_values) - 1, int(share * len(sorted_values)))]


def peak_mib(process):
    with open(f"/proc/{process.pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


def main():
    if sys.argv[1:2] == ["attack"]:
        return Attacks(sys.argv[2], int(sys.argv[3])).run(int(sys.argv[4]))
    programs, seconds, is_timed = os.path.abspath(sys.argv[1]), float(sys.argv[2]), "--timed" in sys.argv[3:]
    seed = int(os.environ.get("SEED", time.time_ns() % 1_000_000))
    random.seed(seed)
    print(f"seed {seed}", flush=True)
    folder = tempfile.mkdtemp(prefix="hostile-load-")
    os.chown(folder, USER, USER)
    os.chmod(folder, 0o755)
    server, path = start(programs, folder)
    faults = []
    try:
        chain = 800 if is_timed else 200
        fill(path, chain, 10_000 if is_timed else 1_000)
        attackers = [
            subprocess.Popen(
                ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "--"]
                + [sys.executable, os.path.abspath(__file__), "attack", path, str(chain), str(part)],
                stdout=subprocess.PIPE, text=True,
            )
            for part in range(PARTS)
        ]
        latencies, wrong = behave(path, seconds)
        faults += wrong[:3]
        for attacker in attackers:
            attacker.terminate()
        for attacker in attackers:
            print("done by the hostile user:", attacker.communicate()[0].strip())
        for kind, values in latencies.items():
            values.sort()
            print("%-6s %5d calls, p50 %.1f ms, p99 %.1f ms, longest %.1f ms" % (
                kind, len(values), quantile(values, 0.5), quantile(values, 0.99), values[-1]))
            if is_timed and quantile(values, 0.99) > LATENCY_LIMITS_MS[kind]:
                faults.append(f"the 99th percentile of {kind} is above {LATENCY_LIMITS_MS[kind]} ms")
        peak = peak_mib(server)
        print(f"memory: {peak} MiB at most")
        if peak > MEMORY_LIMIT_MIB:
            faults.append(f"the server has used more than {MEMORY_LIMIT_MIB} MiB")
        problems = Client(path, 1200).result("event.verify")["problems"]
        print("the history holds" if not problems else f"the history does not hold: {problems}")
        faults += problems
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    for fault in faults:
        print("FAULT:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
