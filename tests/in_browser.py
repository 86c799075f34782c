"""A page opened in a headless Chromium, with a script of the test's own that acts on it and tells what it sees."""

import html
import json
import re
import subprocess
from pathlib import Path

SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_SECONDS = 120
# Of the clock the page sees, which runs ahead wherever the page only waits.
_MILLISECONDS = 30_000


def dom(chromium: str, page: str, folder: Path, *, fragment: str = "") -> str:
    """The page as it stands once its scripts have run."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    done = subprocess.run(
        [
            chromium,
            *SWITCHES,
            f"--user-data-dir={folder / 'profile'}",
            f"--virtual-time-budget={_MILLISECONDS}",
            "--dump-dom",
            path.as_uri() + fragment,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=True,
    )
    return done.stdout


def told(chromium: str, page: str, acts: str, folder: Path, *, fragment: str = "") -> object:
    """What the body of an async function, run once the page is loaded, returns.

    The page's own content security policy is taken out, as it lets no script of a test run.
    """
    script = (
        "<script>addEventListener('load', () => setTimeout(async () => {"
        "const pre = document.createElement('pre'); pre.id = 'told';"
        f"try {{ pre.textContent = JSON.stringify(await (async () => {{ {acts} }})()); }}"
        "catch (error) { pre.textContent = JSON.stringify('failed: ' + error); }"
        "document.body.append(pre); }, 50));</script>"
    )
    opened = _POLICY.sub("", page).replace("</body>", f"{script}</body>")
    found = re.search(
        r'<pre id="told">(.*?)</pre>',
        dom(chromium, opened, folder, fragment=fragment),
        re.DOTALL,
    )
    assert found, "the script of the test did not end"
    return json.loads(html.unescape(found.group(1)))
