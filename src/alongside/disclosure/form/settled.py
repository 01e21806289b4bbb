"""The form's section `settled`: what a named person found out about a medicine on which the sources do not agree."""

from dataclasses import replace
from datetime import date

from alongside.disclosure.form.section import Section
from alongside.disclosure.form.values import as_answer, as_date, as_mapping, as_text, check_keys, refuse
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.medication_identity import identify
from alongside.model.disagreement import Settlement
from alongside.model.medication import Medication, Report
from alongside.model.vocabulary import Answer, Status

_KEYS = ("who", "when", "medicine", "taken", "dose", "stopped_on")
_STATUS = {Answer.YES: Status.ACTIVE, Answer.NO: Status.STOPPED, Answer.UNSURE: Status.UNKNOWN}


def read_settled(section: Section) -> None:
    """Each entry: who, when, medicine, taken (yes, no or unsure), and dose or stopped_on where they are known."""
    for number, (entry, place) in enumerate(section.entries(), start=1):
        report = f"{section.report}, entry {number}"
        fields = as_mapping(entry, report)
        check_keys(fields, _KEYS, report)
        for key in ("who", "when", "medicine", "taken"):
            if fields.get(key) is None:
                refuse(
                    report, f'"{key}" is missing', "say who settled it, when, which medicine, and whether it is taken"
                )
        section.gathered.settled.append(_settlement(fields, report, place, section.origin))


def _settlement(fields: dict[str, object], report: str, place: str, origin: Origin) -> Settlement:
    who, taken = as_text(fields["who"], f"{report}, who"), as_answer(fields["taken"], f"{report}, taken")
    on = _day(fields["when"], f"{report}, when", origin)
    if fields.get("dose") is not None and taken is not Answer.YES:
        refuse(f"{report}, dose", "a dose belongs to a medicine that is taken", 'leave it out, or write "taken: yes"')
    if fields.get("stopped_on") is not None and taken is not Answer.NO:
        refuse(f"{report}, stopped_on", "a last day belongs to a medicine that is not taken", "leave it out")
    medicine = _medicine(fields, report, place, origin)
    status = Status.AS_NEEDED if taken is Answer.YES and medicine.as_needed else _STATUS[taken]
    stopped_on = fields.get("stopped_on")
    medicine = replace(
        medicine,
        status=status,
        started_on=None,
        stopped_on=_day(stopped_on, f"{report}, stopped_on", origin) if stopped_on is not None else None,
        days_since_stop_at_least=None,
        reported_by=(Report(origin.report(f"settled by {who}"), on, status, origin.source, by=who),),
    )
    return Settlement(who, on, taken, medicine)


def _day(value: object, place: str, origin: Origin) -> date:
    """A whole day that does not lie ahead: a month would leave open what was said after it."""
    day = as_date(value, place).exact
    if day is None or day > origin.today:
        refuse(place, f"{value} is not a day up to today", "write it as 2026-10-28")
    return day


def _medicine(fields: dict[str, object], report: str, place: str, origin: Origin) -> Medication:
    """The one medicine that is named, with the dose where it can be read."""
    parts = [as_text(fields[key], f"{report}, {key}") for key in ("medicine", "dose") if fields.get(key) is not None]
    found = identify([" ".join(parts)], [], place=place, origin=origin).medications
    if len(found) != 1 or not found[0].confirmed:
        refuse(f"{report}, medicine", f'"{parts[0]}" names no single medicine that is known', "write its generic name")
    if len(parts) > 1 and found[0].dose.daily_mg is None:
        refuse(f"{report}, dose", f'"{parts[1]}" is no dose for a day', 'write it as "50 mg daily"')
    return found[0]
