"""Tracked changes accepted or rejected by LibreOffice, with a macro of our own in a profile of its own."""

import subprocess
from xml.sax.saxutils import escape

_MACRO = """
Sub Settle(orders As String)
  On Error Goto Broken
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  how(0).Name = "FilterName"
  how(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  files = Split(orders, "|")
  For place = 0 To UBound(files) - 2 Step 3
    opened = StarDesktop.loadComponentFromURL(files(place), "_blank", 0, hidden())
    window = opened.CurrentController.Frame
    dispatcher.executeDispatch(window, ".uno:" & files(place + 1) & "AllTrackedChanges", "", 0, Array())
    opened.storeToURL(files(place + 2), how())
    opened.close(True)
  Next place
Broken:
  StarDesktop.terminate()
End Sub
"""
_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    f'script:language="StarBasic">{escape(_MACRO)}</script:module>'
)


def settled(files, folder):
    """Each file (by name) with all changes accepted ("Accept") and all rejected ("Reject"): {(name, which): bytes}."""
    wanted = {
        (name, which): folder / f"{number}-{which}.docx"
        for number, name in enumerate(files)
        for which in ("Accept", "Reject")
    }
    orders = []
    for number, (name, content) in enumerate(files.items()):
        path = folder / f"{number}.docx"
        path.write_bytes(content)
        for which in ("Accept", "Reject"):
            orders += [path.as_uri(), which, wanted[name, which].as_uri()]
    profile = folder / "profile"
    # The first start makes the profile, with a library of macros; ours goes in the place of its empty module.
    _start(profile, "--terminate_after_init")
    (profile / "user" / "basic" / "Standard" / "Module1.xba").write_text(_MODULE, encoding="utf-8")
    _start(profile, f'macro:///Standard.Module1.Settle("{"|".join(orders)}")')
    return {each: path.read_bytes() for each, path in wanted.items()}


def _start(profile, order):
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo", order]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
