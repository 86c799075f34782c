"""A workspace in which every name, heading, sentence, file name and reason is made to break or steer some format."""

import re
from pathlib import Path

RULES = Path(__file__).parents[2] / "rules" / "missing" / "provisions"
ATTACK = "https://attack.example"
NAMES = {
    "ash": f'=HYPERLINK("{ATTACK}","x")</title></script><script>alert(1)</script>\n| `a` **b**',
    "birch": "\u202eeman\u2066 +1+cmd|' /C calc'!A0 \x1b[31m]]> --> <!-- \u200b{{=HYPERLINK}}",
    "cedar": f"@SUM(1,1)\t{'x' * 300} [a]({ATTACK}) ![i]({ATTACK}/i.png) &lt;b&gt; \"onload='alert(1)'",
}
FILES = {"ash": "=1+1 <b>|`&'.md", "birch": "\u202ebirch\nnewline.html", "cedar": "@cedar [x](y) {z}.txt"}
HEADINGS = (
    "=1+1</td></table><script>alert(2)</script>",
    f'[click]({ATTACK}) | ``` {{ =HYPERLINK "{ATTACK}" }}',
    '\u202dnruter\u202c \u200b\u00ad-2+3 ]]> <w:fldSimple w:instr="DATE"/>',
    f"<img src=x onerror=alert(3)> + @ {'y' * 400}",
)
TAIL = f"(=1+1 | <script>alert(4)</script> [a]({ATTACK}) `c` \u202e\u2067\u200f ]]> &amp; <w:p/> \\ ~~~ <!--)"
FORMS = {"ash": "=form|`&'.md", "birch": "\u202eform\nnewline.md", "cedar": "@form [x](y) {z}.md"}
LEVELS = {"ash": "Low ☐ =High<b>|", "birch": "Low ☐ High", "cedar": "Level 1 ☐ Level 4 {{=1}}"}
LIMITS = {
    "ash": ("72 hours", "immediately"),
    "birch": ("48 hours", "within one hour"),
    "cedar": ("24 hours", "at once"),
}


def text_of(area, mark=lambda words: words):
    """Headings and sentences of an area; `mark` writes words as its format has to."""
    limit, when = LIMITS[area]
    sentences = (
        f'=HYPERLINK("{ATTACK}") A child is missing when their whereabouts cannot be established {TAIL}.',
        f"+ The return home interview must take place within {limit} of the child being found {TAIL}.",
        f"@police must be told {when} when a child is missing {TAIL}. Use the =Form<b>{area}</b> | form (F1).",
        f"- Contact \x1b]0;title\x07 the <b>duty</b> desk on 01632 960001 {TAIL}.",
    )
    topics = ("Definitions", "Return interviews", "Telling the police", "Contacts")
    for topic, heading, sentence in zip(topics, HEADINGS, sentences, strict=True):
        yield mark(f"{topic} {heading}"), mark(sentence)


def form_of(area):
    """A form of an area, of which every label, answer and heading steers some format; that of cedar asks for less."""
    label, head = _backslashed(f"Religion {TAIL[:40]}"), _backslashed(HEADINGS[1])
    yield from (f"# Missing child report form {_backslashed(HEADINGS[0])}", f"## The child {head}")
    yield from ("Full name of child: ____________", "Date of birth: DD/MM/YYYY")
    yield from () if area == "cedar" else (f"{label}: ____________", "Ethnic origin: ____________")
    yield f"Risk level {_backslashed(HEADINGS[3][:40])}: ☐ {LEVELS[area]}"
    yield f"{_backslashed(HEADINGS[2][:40])} {area} {_backslashed(f'biscuit {TAIL[-30:]}')}: ____________"
    yield f"| {_backslashed('=Name <b>')} | {_backslashed(f'+Relationship {ATTACK}')} |\n| --- | --- |\n| | |"


def hostile_workspace(root):
    """Write it into a folder, and return that."""
    for area, name in FILES.items():
        if name.endswith(".html"):
            body = "".join(f"<h2>{head}</h2><p>{words}</p>" for head, words in text_of(area, _entities))
            content = f"<html><head><title>{_entities(HEADINGS[0])}</title></head><body><h1>x</h1>{body}</body></html>"
        else:
            content = "# Missing children\n\n" + "\n\n".join(
                f"## {head}\n\n{words}" for head, words in text_of(area, _backslashed if name.endswith("md") else str)
            )
        (root / name).write_text(content, encoding="utf-8")
    for area, name in FORMS.items():
        (root / name).write_text("\n\n".join(form_of(area)), encoding="utf-8")
    lines = ["[workspace]", f"name = {_quoted(NAMES['ash'])}", 'default-region = "all"', 'rules = "rules"']
    for area, name in NAMES.items():
        lines += [f"[areas.{area}]", f"name = {_quoted(name)}", f"documents = {{ missing = [{_quoted(FILES[area])}] }}"]
        lines += [f"forms = {{ missing = [{_quoted(FORMS[area])}] }}"]
    lines += ["[regions.all]", 'areas = ["ash", "birch", "cedar"]']
    for a, b in (("ash", "birch"), ("birch", "cedar")):
        lines += ["[[edges]]", f'a = "{a}"', f'b = "{b}"', "weight = 2.0", f"why = {_quoted(NAMES['birch'] + TAIL)}"]
    (root / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    own = root / "rules" / "missing" / "provisions"
    own.mkdir(parents=True)
    rule = (RULES / "return-interview-limit.yaml").read_text(encoding="utf-8")
    title = _quoted("=1+1 | <script>alert(5)</script> `t`")
    (own / "return-interview-limit.yaml").write_text(
        re.sub(r"(?m)^title: .*", lambda _: f"title: {title}", rule), encoding="utf-8"
    )
    return root


def _quoted(words):
    """A string of TOML and of YAML."""
    return '"' + "".join(f"\\u{ord(one):04x}" if ord(one) < 32 or one in '"\\' else one for one in words) + '"'


def _entities(words):
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _backslashed(words):
    return "".join(f"\\{one}" if one in "\\`*_{}[]<>#|~&=+-!" else one for one in words)
