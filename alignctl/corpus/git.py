"""What git keeps of a workspace: the days of its commits, and its files as they were.

The one place that runs git. The working tree is left alone: no file is checked out, so neither hooks nor filters run.
Nothing is fetched or written.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from alignctl.errors import UsageError

# Bytes of a commit's id that people are shown.
SHORT = 10
_SECONDS = 120.0
_SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.quotePath=false",
    "log.showSignature=false",
    "protocol.allow=never",  # what a partial clone lacks is not fetched
)
# How many files are asked for at a time: what they hold is in memory until it is written.
_AT_ONCE = 64
_ONE = "%H %cs"
# What an entry of a tree is: links and other repositories (120000, 160000) are no files of this one.
_FILES = frozenset({"100644", "100755", "100664"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A commit: its full id, and the day it was committed, where the one who committed was."""

    id: str
    day: date

    @property
    def short(self) -> str:
        """As much of the id as people are shown."""
        return self.id[:SHORT]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A git repository with a working tree. `root` is its top folder, with links resolved.

    Every method raises UsageError where git cannot answer, or a path lies outside of `root`.
    """

    program: str
    root: Path

    def commit(self, revision: str) -> Commit:
        """The commit a revision (a branch, a tag, an id, HEAD~3) stands for. Raises UsageError where there is none."""
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
        found = self._run(*words)
        if found.returncode or not found.stdout.strip():
            raise UsageError(
                f"A revision git knows was expected, found '{revision}'.",
                where=self.root.as_posix(),
                hint="Name a branch, a tag or a commit, for example HEAD~1; `git log` lists them.",
            )
        return self._commits("-1", found.stdout.decode().strip())[0]

    def last_commit(self, path: Path, leaving_out: Iterable[Path] = ()) -> Commit:
        """The last commit that touched a file or folder. Raises UsageError where none has."""
        found = self.commits(path, leaving_out=leaving_out, most=1)
        if not found:
            raise UsageError(
                "A commit that touched this was expected, and git has none yet.",
                where=path.as_posix(),
                hint="Commit it first, or name the day with --on.",
            )
        return found[0]

    def commits(
        self, path: Path, since: str | None = None, leaving_out: Iterable[Path] = (), most: int | None = None
    ) -> tuple[Commit, ...]:
        """The commits of this branch that touched a file or folder, the last first; at most `most` of them.

        `since` leaves out what that revision holds already, `leaving_out` what touched these paths alone. A branch
        that was merged counts as the one commit that merged it: its own never stood on this branch by themselves.
        """
        if not self.has_commits:
            return ()
        span = f"{self.commit(since).id}..HEAD" if since else "HEAD"
        counted = () if most is None else (f"-{most}",)
        paths = (f":(top,literal){self._inside(path)}", *self._left_out(leaving_out))
        return self._commits(*counted, "--first-parent", span, "--", *paths)

    def changed(self, path: Path, leaving_out: Iterable[Path] = ()) -> tuple[str, ...]:
        """Paths (from `root`) at or below this one that are not as committed; what git ignores does not count."""
        paths = (f":(top,literal){self._inside(path)}", *self._left_out(leaving_out))
        words = ("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules")
        found = self._answer(*words, "--", *paths)
        return tuple(sorted(one[3:] for one in _texts(found)))

    def contents(self, revision: str, paths: Iterable[Path]) -> dict[Path, bytes]:
        """The bytes of files at a revision; what was not there, or was a link or a folder, is left out."""
        wanted = {self._inside(path): path for path in paths}
        tree = {name: oid for oid, name in self._tree(self.commit(revision).id, "") if name in wanted}
        found: dict[Path, bytes] = {}
        names = list(tree)
        for begin in range(0, len(names), _AT_ONCE):
            some = names[begin : begin + _AT_ONCE]
            for name, content in zip(some, self._blobs([tree[name] for name in some]), strict=True):
                found[wanted[name]] = content
        return found

    def take_out(self, revision: str, folder: Path, target: Path, leaving_out: Iterable[Path] = ()) -> int:
        """Write the files of a folder at a revision below `target`; how many there were.

        Links and submodules are left out, and so is whatever a name would put outside of `target`.
        """
        inside = self._inside(folder)
        within = inside + "/" if inside else ""
        left_out = {self._inside(path) for path in leaving_out}
        wanted = [
            (oid, target.joinpath(*place.parts))
            for oid, name in self._tree(self.commit(revision).id, inside)
            if name.startswith(within) and name not in left_out and (place := _safe(name.removeprefix(within)))
        ]
        for begin in range(0, len(wanted), _AT_ONCE):
            some = wanted[begin : begin + _AT_ONCE]
            for (_, file), content in zip(some, self._blobs([oid for oid, _ in some]), strict=True):
                _write(file, content)
        return len(wanted)

    @property
    def has_commits(self) -> bool:
        """Whether this branch has a commit yet."""
        return not self._run("rev-parse", "--verify", "--quiet", "HEAD").returncode

    @property
    def is_shallow(self) -> bool:
        """Whether older commits were not copied here, so that the history is cut off."""
        return self._answer("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _tree(self, commit: str, inside: str) -> Iterator[tuple[str, str]]:
        """Yield (object, path from `root`) of every ordinary file at or below a path of a commit."""
        # ls-tree knows no magic, and takes what is named literally
        paths = (inside,) if inside else ()
        for line in _texts(self._answer("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths)):
            about, _, name = line.partition("\t")
            mode, _, oid = about.split(" ")
            if mode in _FILES:
                yield oid, name

    def _blobs(self, oids: list[str]) -> Iterator[bytes]:
        """What objects hold, in order: each comes as a line that ends with its length, its bytes, and a line feed."""
        left = self._answer("cat-file", "--batch", given="".join(f"{oid}\n" for oid in oids).encode())
        while left:
            head, _, left = left.partition(b"\n")
            length = head.split(b" ")[-1]
            if not length.isdigit():
                raise UsageError(
                    f"A file git keeps was expected, and it says: {os.fsdecode(head)}.",
                    where=self.root.as_posix(),
                    hint="A partial clone lacks files: fetch them first. `git fsck` tells whether all are there.",
                )
            yield left[: int(length)]
            left = left[int(length) + 1 :]

    def _commits(self, *words: str) -> tuple[Commit, ...]:
        found = self._answer("log", "--no-color", "-z", f"--format={_ONE}", *words)
        pairs = (line.split(" ") for line in _texts(found))
        return tuple(Commit(id=id_, day=date.fromisoformat(day)) for id_, day in pairs)

    def _left_out(self, paths: Iterable[Path]) -> Iterator[str]:
        for path in paths:
            if path.parent.resolve().is_relative_to(self.root):
                yield f":(top,exclude,literal){self._inside(path)}"

    def _inside(self, path: Path) -> str:
        """A path as git names it: from `root`, with "/". A link itself is meant, and not where it leads."""
        whole = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
        if not whole.is_relative_to(self.root):
            raise UsageError(
                "A path inside the git repository was expected.",
                where=path.as_posix(),
                hint=f"The repository is {self.root.as_posix()}.",
            )
        found = whole.relative_to(self.root).as_posix()
        return "" if found == "." else found

    def _answer(self, *words: str, given: bytes = b"") -> bytes:
        done = self._run(*words, given=given)
        if done.returncode:
            told = (
                done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ") or f"it ended {done.returncode}"
            )
            raise UsageError(
                f"An answer of git was expected to '{words[0]}', and it says: {told}",
                where=self.root.as_posix(),
                hint="`git fsck` tells whether the repository is whole.",
            )
        return done.stdout

    def _run(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return _run(self.program, self.root, words, given)


def repository_of(folder: Path) -> Repository:
    """The git repository a folder lies in. Raises UsageError where git is not there, or the folder is in none."""
    program = shutil.which("git")
    if program is None or Path(program).resolve().parent == Path.cwd():  # one lying here came with the documents
        raise UsageError(
            "The program git was expected, and it was not found on this computer.",
            hint="Install git, or do without it: a day can be named with --on.",
        )
    found = _run(program, folder, ("rev-parse", "--show-toplevel"))
    root = os.fsdecode(found.stdout).rstrip("\n")
    if found.returncode or not root:
        told = found.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").splitlines()
        raise UsageError(
            "A folder in a git repository was expected" + (f", and git says: {told[0]}." if told else "."),
            where=folder.as_posix(),
            hint="Begin one with `git init`, or do without it: a day can be named with --on.",
        )
    return Repository(program=program, root=Path(root).resolve())


def _run(program: str, folder: Path, words: tuple[str, ...], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    settings = (word for setting in _SETTINGS for word in ("-c", setting))
    try:
        return subprocess.run(  # noqa: S603  git, with a list of words and no shell
            [program, "--no-pager", "--no-replace-objects", *settings, *words],
            cwd=folder,
            env=_surroundings(),
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(
            f"An answer of git was expected to '{words[0]}' within {_SECONDS:g} seconds.",
            where=folder.as_posix(),
            hint="Is another program holding the repository, or the drive slow? Try again.",
        ) from error
    except (OSError, ValueError) as error:  # a folder that is gone, a word with a null character
        raise UsageError(f"git could not be run: {error}.", where=folder.as_posix(), hint="Check the path.") from error


def _surroundings() -> dict[str, str]:
    """The environment without what would lead git elsewhere, as within a hook, or let it ask, lock or fetch."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    fixed = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    return {**kept, **fixed}


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:  # a full disk, or a name this system does not allow
        raise UsageError(
            f"A file of a commit was to be written for reading, and could not be: {error.strerror or error}.",
            where=file.as_posix(),
            hint="Make room in the folder for temporary files, or record this day on another computer.",
        ) from error


def _texts(answer: bytes) -> Iterator[str]:
    """What git parts with null characters; names that are no UTF-8 are kept as the system writes them."""
    return (os.fsdecode(one) for one in answer.split(b"\0") if one)


def _safe(name: str) -> PurePosixPath | None:
    """A name in a tree as a path to write to, None where it would lead elsewhere on some system."""
    place = PurePosixPath(name)
    odd = any(part in {"..", ".git"} or "\\" in part or ":" in part for part in place.parts)
    return None if odd or place.is_absolute() or not place.parts else place
