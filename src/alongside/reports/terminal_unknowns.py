"""What is not known, for the terminal."""

from alongside.model.assessment import Assessments, Missing
from alongside.model.disclosure import Unread
from alongside.reports.held_for import Held
from alongside.reports.terminal_findings import scope
from alongside.reports.terminal_lines import Line, heading, line
from alongside.reports.unknowns import Unknowns, answered, unknowns
from alongside.reports.wording import DISPOSITION, TO_SETTLE, counted


def unknown_lines(assessments: Assessments, labels: tuple[str, ...]) -> list[Line]:
    """Not recognised, to confirm, failed, unanswered, not read, set aside: in this order, each only where there is some."""
    found = unknowns(assessments)
    lines = heading("What is not known")
    if not found.anything:
        lines.append(line("Everything that was written could be read, and every question a rule needs is answered."))
    lines += _unread("[!] NOT RECOGNISED, not taken into account anywhere below:", found.unrecognised)
    lines += [
        line(f'"{one.written}" ({one.place}) {one.confirm.upper()}', lead="[!] ", style="bold")
        for one in found.to_confirm
    ]
    lines += [
        line(f"DID NOT RUN: {one.item}{scope(one.treatments, labels)}", lead="[!] ", style="bold")
        for one in found.failed
    ]
    lines += _to_settle(found)
    lines += _questions(found, labels)
    lines += _unread("There, but not read:", found.not_read)
    return lines + _unread("Read and left out on purpose:", found.set_aside)


def _unread(title: str, items: tuple[Unread, ...]) -> list[Line]:
    rows = [line(f'"{one.text}" ({one.place}): {one.why}', indent=2, lead="- ") for one in items]
    return [line(title, style="bold"), *rows] if rows else []


def _to_settle(found: Unknowns) -> list[Line]:
    if not found.to_settle:
        return []
    lines = [line(TO_SETTLE, style="bold")]
    for one in found.to_settle:
        change = (
            f" Could change the result to: {DISPOSITION[one.could_change_to].title.lower()}."
            if one.could_change_to
            else ""
        )
        lines.append(line(f"{one.question}", indent=2, lead="- "))
        lines += [line(said, indent=4, lead="- ") for said in one.readings]
        lines.append(line(f"Counts as: {one.counted_as}.{change}", indent=4, style="dim"))
    if found.settle_further:
        rest = " ".join(one.question for one in found.settle_further)
        lines.append(line(f"and {len(found.settle_further)} more: {rest}", indent=2))
    return lines


def _questions(found: Unknowns, labels: tuple[str, ...]) -> list[Line]:
    if not found.first:
        return []
    lines = [line("Not answered for certain:", style="bold")]
    for held in found.first:
        lines += _question(held, labels)
    if found.further:
        rest = ", ".join(held.item.id for held in found.further)
        lines.append(line(f"and {counted(len(found.further), 'more question')}: {rest}", indent=2))
    return lines


def _question(held: Held[Missing], labels: tuple[str, ...]) -> list[Line]:
    said = answered(held.item)
    change = DISPOSITION[held.item.could_change_to].title.lower()
    return [
        line(f"{held.item.question}{said}", indent=2, lead="- "),
        line(
            f"could change the result to: {change}{scope(held.treatments, labels, always=False)}", indent=4, style="dim"
        ),
    ]
