#!/usr/bin/env python3
"""Plays the main job on a real case: what one news article says, checked by a reviewer.

usage: demo.py DIRECTORY   where the programs assay and assayd are

Starts a server of its own on a temporary socket, makes every step through the command-line client, and stops
when a fact that it tells does not hold.
"""
import json
import os
import pathlib
import pwd
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
# A second reviewer, where root may act for one: a user that Debian always has.
COLLEAGUE = "news"


class Demo:
    """A desk: the client, the case, and the ids that the desk has given so far."""

    def __init__(self, programs, directory):
        self.assay = str(pathlib.Path(programs).resolve() / "assay")
        self.assayd = str(pathlib.Path(programs).resolve() / "assayd")
        self.environment = {
            **os.environ,
            "ASSAY_SOCKET": str(directory / "assay.sock"),
            "XDG_STATE_HOME": str(directory),
            "COLUMNS": os.environ.get("COLUMNS", "96"),
        }
        self.directory = directory
        self.case = json.loads((HERE / "article-case.json").read_text())
        self.names = {source["key"]: source["name"] for source in self.case["sources"]}
        self.claims = {}
        self.reports = {}
        self.colleague = self.find_colleague()
        self.server = None

    def find_colleague(self):
        """The second reviewer's account, if there is one for whom commands can be run."""
        if os.geteuid() != 0 or not shutil.which("setpriv"):
            return None
        try:
            return pwd.getpwnam(COLLEAGUE)
        except KeyError:
            return None

    # -- the server ----------------------------------------------------------------------------
    def start_server(self):
        """A server for this user alone, or a desk's where the colleague can be let in as well."""
        socket = self.environment["ASSAY_SOCKET"]
        data = str(self.directory / "data")
        if not self.colleague:
            self.run("server", "start", "--data", data, "--socket", socket)
            return
        self.directory.chmod(0o755)
        # The colleague cannot look into everybody's folders.
        self.assay = shutil.copy(self.assay, self.directory / "assay")
        words = ["--profile", "desk", "--group", str(self.colleague.pw_gid)]
        words += ["--data", data, "--socket", socket]
        print("# assayd " + shlex.join(words) + "\n")
        with open(self.directory / "assayd.log", "wb") as log:
            self.server = subprocess.Popen(
                [self.assayd, *words], stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        deadline = time.monotonic() + 30
        while subprocess.run(
            [self.assay, "server", "ping", "--no-start"], env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=30, check=False,
        ).returncode:
            if self.server.poll() is not None or time.monotonic() > deadline:
                sys.exit("the server did not start: " + (self.directory / "assayd.log").read_text())

    def stop_server(self):
        if self.server:
            self.server.terminate()
            self.server.wait(timeout=30)
            return
        subprocess.run(
            [self.assay, "server", "stop"], env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=30, check=False,
        )

    # -- running the client --------------------------------------------------------------------
    def call(self, words, prompt="$", before=(), quiet=False):
        """Runs a command and shows it with what it prints; answers with its status and that."""
        done = subprocess.run(
            [*before, self.assay, *words], env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60, check=False,
        )
        if not quiet or done.returncode:
            print(f"{prompt} assay " + shlex.join(words))
            print(done.stdout)
        return done.returncode, done.stdout

    def run(self, *words, quiet=False):
        """Runs a command that must succeed."""
        return self.succeed(*self.call(words, quiet=quiet))

    def run_as_colleague(self, *words):
        """Runs a command of the second reviewer that must succeed."""
        account = self.colleague
        before = ["setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}"]
        before += ["--clear-groups"]
        return self.succeed(*self.call(words, prompt=f"{COLLEAGUE}$", before=before))

    def succeed(self, status, output):
        if status:
            sys.exit(f"the command ended with status {status}")
        return output

    def refused(self, *words):
        """Runs a command that the server must refuse."""
        status, output = self.call(words)
        self.hold("the server refuses this", status == 1)
        return output

    def read(self, *words):
        """What a command answers to a program."""
        return json.loads(self.run("--json", *words, quiet=True).splitlines()[0])

    def say(self, text):
        print(f"\n== {text}\n")

    def hold(self, fact, holds):
        """A fact that the demo tells must hold."""
        if not holds:
            sys.exit(f"the demo failed: it does not hold that {fact}")

    # -- the case ------------------------------------------------------------------------------
    def add_sources(self):
        for source in self.case["sources"]:
            words = ["source", "add", source["name"], "--kind", source["kind"]]
            if "reliability" in source:
                words += ["--reliability", source["reliability"]]
            if source.get("named") is False:
                words += ["--carrier", self.names[self.case["carrier"]["source"]]]
            if "partOf" in source:
                words += ["--part-of", self.names[source["partOf"]]]
            for alias in source.get("aliases", []):
                words += ["--alias", alias]
            self.run(*words)

    def in_order(self):
        """The claims, each behind those whose reports are known to be later than its own."""
        by_key = {claim["key"]: claim for claim in self.case["claims"]}
        ordered = []

        def visit(claim):
            for later in claim.get("precedes", []):
                visit(by_key[later])
            if claim not in ordered:
                ordered.append(claim)

        for claim in self.case["claims"]:
            visit(claim)
        return ordered

    def attribution(self, said):
        carrier = self.case["carrier"]
        words = ["--source", self.names[said["source"]], "--verb", said["verb"]]
        if said["source"] == carrier["source"]:
            words += ["--at", carrier["at"]]
        else:
            words += ["--basis", said["basis"]]
            words += ["--via", self.names[carrier["source"]], "--via-at", carrier["at"]]
        for later in said.get("precedes", []):
            words += ["--precedes", self.reports[later]]
        return words

    def submit_claims(self):
        for claim in self.in_order():
            words = ["submit", claim["text"], "--stance", claim["stance"]]
            words += ["--kind", claim.get("kind", "statement"), "--tag", "abraham-accords"]
            printed = self.run(*words, *self.attribution(claim))
            self.claims[claim["key"]] = re.search(r"^C\d+", printed, re.M).group()
            self.reports[claim["key"]] = re.search(r"^\s+(A\d+)", printed, re.M).group(1)
            for denial in claim.get("denials", []):
                self.run("deny", self.claims[claim["key"]], *self.attribution(denial))

    def link_claims(self):
        verbs = {"confirms": "confirm", "corroborates": "corroborate", "contradicts": "contradict"}
        for link in self.case["links"]:
            self.run(
                verbs[link["kind"]], self.claims[link["to"]], "--by", self.claims[link["from"]]
            )

    # -- the play ------------------------------------------------------------------------------
    def play(self):
        self.say("The desk starts a server of its own")
        self.start_server()

        self.say("Whom the article quotes, and how far the desk trusts them")
        self.add_sources()

        self.say("What the article says, claim by claim; the desk knows all of it through this one article")
        self.submit_claims()

        self.say("Which claims bear on which")
        self.link_claims()

        self.say("What is still to be verified")
        self.run("list", "--unverified", "--sort", "credibility")
        listed = self.read("list", "--unverified")["claims"]
        self.hold("eighteen claims are unverified", len(listed) == 18)

        preparing = self.claims["preparing"]
        self.say("How well is it known that Kazakhstan is preparing to join? So far through one article")
        self.run("explain", preparing)
        known = self.read("explain", preparing)
        self.hold("its credibility is 2", known["credibility"] == 2)
        self.hold("everything came through a single channel", "single-channel" in known["flags"])
        self.hold(
            "seeing an original would help", any(a["act"] == "see-original" for a in known["advice"])
        )

        self.say("The desk looks up the originals")
        originals = [self.reports[key] for key in ("preparing", "agreed", "final-phase")]
        for report in originals:
            self.run("see", report)
        self.run("explain", preparing)
        known = self.read("explain", preparing)
        self.hold("its credibility is 1", known["credibility"] == 1)
        self.hold("it has two independent origins", known["independent"] == 2)
        self.hold("three are vouched for", known["vouched"] == 3)
        self.hold("Axios was first", known["first"] == self.reports["preparing"])

        self.say("That is enough for a verdict. But nobody decides alone here: the desk asks for four eyes")
        self.run("policy", "set", "--four-eyes", "--because", "two people see every verdict")
        self.run(
            "decide", preparing, "confirmed",
            "--because", "Trump and Kazakhstan say so, independently of each other",
        )
        output = self.refused("approve", preparing)
        self.hold("who proposed it cannot approve it", "you proposed this verdict" in output)
        if self.colleague:
            self.run("grant", COLLEAGUE, "reviewer")
        self.approve(preparing)
        decided = self.read("show", preparing)["claim"]
        self.hold("it is confirmed", decided["verdict"] == "confirmed")
        if self.colleague:
            self.hold("two people decided it", decided["decision"]["approver"] == COLLEAGUE)

        saudi = self.claims["saudi-close"]
        self.say("Another claim of the article is disputed: Trump asserts it, Riyadh denies it")
        self.run("show", saudi)
        self.run("explain", saudi)
        known = self.read("explain", saudi)
        self.hold("its credibility is 4", known["credibility"] == 4)
        self.hold("the evidence suggests disputed", known["suggestedVerdict"] == "disputed")

        ceremony = self.claims["ceremony"]
        self.say("One source does not suffice for a verdict; an editor may set that need aside, which stays visible")
        why = "the invitation to the ceremony was shown to the desk"
        self.refused("decide", ceremony, "corroborated", "--because", why)
        self.run("decide", ceremony, "corroborated", "--override", "--because", why)
        if self.colleague:
            self.approve(ceremony)
        self.run("list", "--overridden")
        listed = self.read("list", "--overridden")["claims"]
        self.hold("the override is listed", [claim["id"] for claim in listed] == [ceremony])

        self.say("An account that nobody knows says so as well, which changes nothing that counts")
        self.run("corroborate", preparing, "--source", "@stranger42", "--at", "2025-12-05")
        decided = self.read("show", preparing)["claim"]
        self.hold("it has two independent origins as before", decided["assessment"]["independent"] == 2)
        self.hold("its verdict stands", not decided["stale"])

        self.say("Two governments make one statement, which is one voice; then one of the two changes its mind")
        joint = self.read(
            "submit", "A second round of talks is agreed", "--source", "Government of Kazakhstan",
            "--with", "Government of Armenia", "--basis", "firsthand", "--at", "2025-11-07",
        )
        talks, earlier = joint["claim"]["id"], joint["attributions"][0]["id"]
        self.run("explain", talks)
        self.hold("two that speak as one are one origin", self.read("explain", talks)["independent"] == 1)
        denial = self.read(
            "deny", talks, "--source", "Government of Kazakhstan", "--basis", "firsthand", "--at", "2025-11-09",
        )
        self.hold("the reply asks whether it has changed its mind",
                  [notice["kind"] for notice in denial["notices"]] == ["opposite-word"])
        self.run("amend", denial["attribution"]["id"], "--supersedes", earlier)
        self.run("show", talks)
        then = self.read("explain", talks, "--said-by", "2025-11-08")
        self.hold("the day before, nothing spoke against it", then["against"]["possible"] == 0)
        self.hold("now its own word does", self.read("explain", talks)["against"]["possible"] == 1)

        self.say("Later, Axios takes its report back. The verdict rested on it, so it is stale from then on")
        before = self.read("show", preparing)["seq"]
        self.run(
            "retract", self.reports["preparing"], "--taken-back", "2025-11-20",
            "--because", "Axios withdrew its report",
        )
        after = self.read("show", preparing)["seq"]
        self.run("list", "--stale")
        listed = self.read("list", "--stale")["claims"]
        self.hold("the verdict is listed as stale", [claim["id"] for claim in listed] == [preparing])
        self.run("explain", preparing)
        known = self.read("explain", preparing)
        self.hold("it is still confirmed by others", known["credibility"] == 1)
        self.hold("Trump is first now", known["first"] == self.reports["agreed"])
        self.hold("the explanation says what changed", len(known["sinceDecision"]) > 0)

        self.say("What changed in between, in words")
        self.run("diff", preparing, "--from", f"#{before}", "--to", f"#{after}")

        self.say("The desk decides again on what is left, and the verdict stands")
        self.run("take", preparing)
        self.run("decide", preparing, "confirmed", "--because", "two governments still say so")
        if self.colleague:
            self.approve(preparing)
        decided = self.read("show", preparing)["claim"]
        self.hold("it is confirmed, and not stale", decided["verdict"] == "confirmed" and not decided["stale"])

        self.say("Nothing was overwritten: what was known before, who did what, and that the history holds")
        self.run("show", preparing, "--as-of", f"#{before}")
        self.run("log", "--limit", "6")
        self.run("verify")
        self.hold("the history verifies", self.read("verify")["ok"])

    def approve(self, claim):
        """A colleague approves the verdict; where there is none, the editor does without four eyes."""
        if self.colleague:
            self.run_as_colleague("approve", claim)
            return
        self.say("One user alone cannot play two; the desk sets four eyes aside, and the history keeps that")
        self.run("policy", "set", "--no-four-eyes", "--because", "one user plays this demo")
        self.run("approve", claim)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: demo.py DIRECTORY (where assay and assayd are)")
    directory = pathlib.Path(tempfile.mkdtemp(prefix="assay-demo-"))
    demo = Demo(sys.argv[1], directory)
    try:
        demo.play()
    finally:
        demo.stop_server()
        shutil.rmtree(directory, ignore_errors=True)
    print("The demo is over; its server is stopped and its data removed.")


if __name__ == "__main__":
    main()
