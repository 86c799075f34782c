"""LibreOffice asked to turn an older file into a Word file, in a room of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from string import Template

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.limits import broke_conversion, converted_too_slowly
from alignctl.extract.programs import find_soffice
from alignctl.model.reading import MEMORY, Limits

# The rest of the time is for reading what was made, so that a slow conversion is told apart from a slow reading.
SHARE_OF_TIME = 0.8
# What LibreOffice ends with where it refuses a file: 0 in older releases, 1 in newer ones; all else is a breakdown.
_REFUSALS = frozenset({0, 1})
_ITEM = Template(
    '<item oor:path="/org.openoffice.$path"><prop oor:name="$name" oor:op="fuse"><value>$value</value></prop></item>'
)
# No macros, no links followed, and a proxy that nobody answers at: what a document asks for is never fetched.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + "".join(_ITEM.substitute(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    + "</oor:items>"
)


def to_docx(content: bytes, ending: str, where: str, limits: Limits) -> bytes:
    """The same document as .docx; `ending` is the file's own, without a full stop.

    Within the limits on time and memory; the process it is called in hands the latter on to LibreOffice.
    LibreOffice sees a copy under a fixed name, with a profile of its own that runs no macros and fetches nothing.
    Raises UnreadableDocumentError where LibreOffice is not there, takes too long, breaks down, or makes nothing of it.
    """
    program = find_soffice()
    if program is None:
        raise UnreadableDocumentError(
            f"A .{ending} file can be read only through LibreOffice, and LibreOffice was not found on this computer.",
            where=where,
            hint="Install LibreOffice, or open the file in Word, save it as .docx and name that copy.",
        )
    with tempfile.TemporaryDirectory(prefix="alignctl-", ignore_cleanup_errors=True) as room:
        folder = Path(room)
        given, made = folder / f"document.{ending}", folder / "out" / "document.docx"
        given.write_bytes(content)
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_PROFILE, encoding="utf-8")
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(made.parent), str(given)),
        ]
        code = _run(command, folder, limits.seconds * SHARE_OF_TIME)
        if not made.is_file():
            raise _nothing_made(ending, where, code, limits)
        return made.read_bytes()


def _run(command: list[str], folder: Path, seconds: float) -> int | None:
    """Run LibreOffice for its exit code; None where it took too long and was ended with all that it had started."""
    process = subprocess.Popen(  # noqa: S603  the program is LibreOffice, the names are our own
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and its children: soffice itself only starts the program that does the work."""
    if sys.platform == "win32":
        if process.poll() is None:
            command = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(command, capture_output=True, check=False)  # noqa: S603  Windows ends trees only so
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return  # all of them have ended
    process.wait()


def _nothing_made(ending: str, where: str, code: int | None, limits: Limits) -> UnreadableDocumentError:
    if code is None:
        return converted_too_slowly(where, limits)
    if code not in _REFUSALS:
        return broke_conversion(where, limits)
    return UnreadableDocumentError(
        f"A readable .{ending} file was expected, but LibreOffice could make nothing of it.",
        where=where,
        hint="The file may be damaged: open it in Word, save it as .docx and name that copy."
        f" If it opens there without complaint, raise the limit with {MEMORY.option}.",
    )
