"""`alignctl rules`: what the tool looks for, and whether its rules hold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli import console
from alignctl.cli.options import ForceOption, RulesOption, check_output
from alignctl.cli.session import open_rules
from alignctl.errors import RuleError, UsageError

if TYPE_CHECKING:
    from alignctl.rules import RuleBook
    from alignctl.rules.rule import Rule

rules = typer.Typer(
    name="rules",
    help="List, show, check and explain the rules, and let them learn.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@rules.command("list")
def list_rules(
    kind: Annotated[str | None, typer.Argument(help="One kind only.")] = None, folder: RulesOption = None
) -> None:
    """List the rules of each kind by topic.

    \b
    Examples:
      alignctl rules list
      alignctl rules list missing
    """
    book = _book(folder)
    if kind is not None and kind not in book.kinds:
        from alignctl.rules import unknown_kind

        raise unknown_kind(kind, book, where="KIND")
    lines = []
    for found in (book.kinds[kind],) if kind else book.kinds.values():
        lines.append(f"{found.id}: {found.name} ({len(found.rules)} rules, {len(found.topics)} topics)")
        for topic in found.topics:
            listed = [rule for rule in found.rules if rule.topic == topic.id]
            lines += [f"  {topic.title}"] if listed else []
            lines += [f"    {rule.id:<48} {rule.attribute}: {rule.title}" for rule in listed]
    console.print_lines(lines)


@rules.command("show")
def show(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help="The rule's id.")], folder: RulesOption = None
) -> None:
    """Show one rule: what it is for, what it looks for, and its examples.

    \b
    Examples:
      alignctl rules show missing.return-interview-limit
    """
    rule = _rule(_book(folder), rule_id)
    lines = [
        f"{rule.id}: {rule.title}",
        f"  {rule.why}",
        f"  topic {rule.topic}, attribute {rule.attribute}, action {rule.action}, finder {rule.finder}",
        f"  a difference is {rule.severity}; silence of one side is {rule.silence}",
        f"  protects: {rule.protects or 'not said'}; national figure: {rule.baseline or 'none'}",
        f"  file: {rule.file}",
        "  examples:",
    ]
    for example in rule.examples:
        lines.append(f'    "{example.text}"')
        lines.append(f"      finds {example.finds if example.finds is not None else 'nothing'}")
    console.print_lines(lines)


@rules.command("check")
def check(
    folder: RulesOption = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say how each example is found or refused.")] = False,
) -> None:
    """Read all rules and what they learned, run their examples, tell every mistake.

    An example that does not hold is told with the patterns it lacks.

    \b
    Examples:
      alignctl rules check
      alignctl rules check --rules my-rules
      alignctl rules check --rules my-rules --explain
    """
    from alignctl.provisions.explaining import explain_example
    from alignctl.report.traces import explanation_words
    from alignctl.rules import load_rules

    book = load_rules(_known(folder), sayings=True, check_learned=True)
    wrong = []
    count = 0
    for kind in book.kinds.values():
        for rule in kind.rules:
            told = [f"{rule.id}: {rule.title}"]
            for example in rule.examples:
                count += 1
                found = explain_example(rule, example, book)
                told += explanation_words(found)
                if found.problem:
                    wanting = f" ({'; '.join(found.lacks)})" if found.lacks else ""
                    wrong.append(f'{rule.file}: {rule.id}: "{example.text}": {found.problem}{wanting}')
            if explain:
                console.print_lines(told)
    if wrong:
        raise RuleError(
            f"{len(wrong)} of {count} examples do not hold:\n  " + "\n  ".join(wrong),
            hint="Mend the rule or its example.",
        )
    rules_read = sum(len(kind.rules) for kind in book.kinds.values())
    console.print_result(f"{rules_read} rules read, {count} examples hold.")


@rules.command("explain")
def explain(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help="The rule's id.")],
    text: Annotated[
        str | None, typer.Option("--text", help="A sentence of your own, in place of the examples.")
    ] = None,
    heading: Annotated[str | None, typer.Option("--heading", help="The heading the sentence stands under.")] = None,
    lead: Annotated[str | None, typer.Option("--lead", help="The words that lead into it, as a list item.")] = None,
    folder: RulesOption = None,
) -> None:
    """Say how one rule finds or refuses its examples, or a sentence, pattern by pattern.

    Without a heading a sentence stands under the rule's own topics.

    \b
    Examples:
      alignctl rules explain missing.return-interview-limit
      alignctl rules explain missing.return-interview-limit --text "She is interviewed within 72 hours of her return."
    """
    from alignctl.provisions.explaining import explain_example
    from alignctl.report.traces import explanation_words
    from alignctl.rules.rule import Example

    if text is None and (heading is not None or lead is not None):
        raise UsageError("A sentence was expected beside --heading and --lead.", hint="Give it with --text.")
    book = _book(folder)
    rule = _rule(book, rule_id)
    lines = [f"{rule.id}: {rule.title}"]
    if text is None:
        for example in rule.examples:
            lines += explanation_words(explain_example(rule, example, book))
    else:
        asked = Example(text=text, finds={}, heading=heading, lead=lead)
        lines += explanation_words(explain_example(rule, asked, book, others=True), asked=True)
    console.print_lines(lines)


@rules.command("learn")
def learn(
    kind: Annotated[str, typer.Argument(help="The kind whose rules are to learn.")],
    texts: Annotated[
        Path | None, typer.Option("--texts", help="A folder of labelled texts, named AREA-KIND.jsonl.")
    ] = None,
    folder: RulesOption = None,
    force: ForceOption = False,
) -> None:
    """Learn from sayings and labelled texts what speaks for each rule of a kind.

    What is learned is written beside the rules, as learned.json. Learning needs scikit-learn:
    pip install "alignctl[learn]".

    \b
    Examples:
      alignctl rules learn missing --texts corpora/labelled/dev --force
      alignctl rules learn our-kind --rules my-rules
    """
    from alignctl.provisions.teaching import taught
    from alignctl.rules import load_rules, unknown_kind
    from alignctl.rules.labelled import labelled_texts
    from alignctl.rules.location import built_in_rules

    book = load_rules(_known(folder), sayings=True)
    if kind not in book.kinds:
        raise unknown_kind(kind, book, where="KIND")
    target = (folder or built_in_rules()) / kind / "learned.json"
    check_output(target, force=force)
    text, count = taught(book.kinds[kind], book, labelled_texts(texts, kind, book.kinds) if texts else ())
    target.write_text(text, encoding="utf-8", newline="\n")
    console.say(f"{count} lessons learned: {target.as_posix()}")


def _rule(book: "RuleBook", rule_id: str) -> "Rule":
    from alignctl.text.similarity import nearest

    known = {rule.id: rule for kind in book.kinds.values() for rule in kind.rules}
    rule = known.get(rule_id)
    if rule is None:
        near = nearest(rule_id, known)
        raise UsageError(
            f"A rule was expected, found '{rule_id}'.",
            hint=f"Did you mean '{near}'?" if near else "`alignctl rules list` shows all.",
        )
    return rule


def _book(folder: Path | None) -> "RuleBook":
    return open_rules(own=_known(folder))


def _known(folder: Path | None) -> Path | None:
    if folder is not None and not folder.is_dir():
        raise RuleError(
            "A folder of rules was expected, and there is none.",
            where=folder.as_posix(),
            hint="Check the path, or leave --rules out to use the built-in rules.",
        )
    return folder
