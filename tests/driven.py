"""A headless Chromium driven over its debugging pipe: screens of any size, paper, dark colours, keys, and what it logs.

`tests.in_browser` opens a page once and tells what a script saw. This one keeps a browser open and acts on it from
outside, so a page runs under its own content security policy, or without scripts at all.
"""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.in_browser import SWITCHES

_SECONDS = 30
_STARTING = 'document.readyState !== "complete"'
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


class Driven:
    """One tab. What it logs, what throws and what it fetches is kept in `heard`."""

    def __init__(self, process: subprocess.Popen[bytes], to: int, back: int) -> None:
        self._process, self._to, self._back = process, to, back
        self._number, self._rest, self._session = 0, b"", None
        self.heard: list[str] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: object) -> dict:
        """Ask for one thing of the DevTools protocol, and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told
                return told["result"]
            self._hear(told)

    def see(self, script: str) -> object:
        """What an expression gives in the page; a promise is waited for."""
        told = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def open(self, path: Path, *, fragment: str = "") -> None:
        """Open a file anew and wait until it is loaded."""
        self.send("Page.navigate", url="about:blank")
        self.heard.clear()
        self.send("Page.navigate", url=path.as_uri() + fragment)
        until = time.monotonic() + _SECONDS
        while self.see(f"location.protocol === 'about:' || {_STARTING}"):
            assert time.monotonic() < until, "the page did not load"
        self.send("Page.getLayoutMetrics")

    def screen(self, width: int, height: int = 900, **media: str) -> None:
        """Make the screen so wide, and say what a reader prefers: `prefers_color_scheme="dark"`."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.send("Emulation.setEmulatedMedia", media="", features=features)

    def scripts(self, *, allowed: bool) -> None:
        """Whether pages opened from now on may run scripts of their own."""
        self.send("Emulation.setScriptExecutionDisabled", value=not allowed)

    def press(self, key: str, *, shift: bool = False) -> None:
        """Press and let go one key: "Tab" or "Enter"."""
        code, text = {"Tab": (9, ""), "Enter": (13, "\r")}[key]
        common = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def picture(self, *, whole: bool = True) -> bytes:
        """A PNG of the page, to its end or as far as the screen shows it."""
        told = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole, **self._all(whole=whole))
        return base64.b64decode(told["data"])

    def paper(self) -> bytes:
        """The page printed as a PDF of A4 or of the size it asks for."""
        told = self.send("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69)
        return base64.b64decode(told["data"])

    def axe(self, rules: str) -> list[list[str]]:
        """What the rules of axe find against the page as it stands: the rule and the first element."""
        self.see(rules + "; 0")
        tags = json.dumps(AXE_TAGS)
        told = self.see(
            f"axe.run(document, {{ runOnly: {tags} }}).then((found) => ({{ passes: found.passes.length,"
            " found: found.violations.map((it) => [it.id, it.nodes[0].html.slice(0, 300)]) }))"
        )
        assert isinstance(told, dict)
        assert told["passes"] > 20, "the rules did not run"
        return told["found"]

    def _all(self, *, whole: bool) -> dict[str, object]:
        if not whole:
            return {}
        size = self.send("Page.getLayoutMetrics")["cssContentSize"]
        return {"clip": {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}}

    def _next(self) -> dict:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._back], [], [], _SECONDS)
            assert ready, "the browser does not answer"
            more = os.read(self._back, 1 << 20)
            assert more, "the browser ended"
            self._rest += more
        told, self._rest = self._rest.split(b"\0", 1)
        return json.loads(told)

    def _hear(self, told: dict) -> None:
        method, said = told.get("method"), told.get("params", {})
        if method == "Runtime.consoleAPICalled":
            self.heard.append(f"console {said['type']}: {[one.get('value') for one in said['args']]}")
        elif method == "Runtime.exceptionThrown":
            self.heard.append(f"threw: {said['exceptionDetails'].get('exception', {}).get('description')}")
        elif method == "Log.entryAdded":
            self.heard.append(f"log: {said['entry']['text']}")
        elif method == "Network.requestWillBeSent" and not said["request"]["url"].startswith(("about:", "data:")):
            self.heard.append(f"fetched: {said['request']['url'].split('#')[0]}")


@contextmanager
def driven(chromium: str, folder: Path) -> Iterator[Driven]:
    """A browser with a profile of its own in `folder`, ended afterwards."""
    (theirs_in, to), (back, theirs_out) = os.pipe(), os.pipe()
    words = [chromium, *SWITCHES, "--remote-debugging-pipe", "--hide-scrollbars", f"--user-data-dir={folder}"]
    # The browser reads from 3 and writes to 4, whatever numbers the pipes have here.
    script = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
    process = subprocess.Popen(
        ["/bin/bash", "-c", script, "bash", *words], pass_fds=(theirs_in, theirs_out), stderr=subprocess.DEVNULL
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        yield Driven(process, to, back)
    finally:
        process.terminate()
        process.wait(_SECONDS)
        os.close(to)
        os.close(back)
