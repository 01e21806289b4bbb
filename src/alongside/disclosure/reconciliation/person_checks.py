"""What the sources do not agree on about the person: a sign that they may be the records of two people."""

from collections.abc import Iterable, Sequence

from alongside.model.disagreement import Disagreement, DisagreementKind, Said
from alongside.model.disclosure import Disclosure
from alongside.model.vocabulary import Sex

_ONE_BIRTHDAY_YEARS = 1
_ONE_PERSON = "Are these the records of one person? If not, give those of one person only."


def check_person(disclosures: Sequence[Disclosure]) -> tuple[Disagreement, ...]:
    """A recorded death, different sexes, ages more than a birthday apart."""
    return (*_death(disclosures), *_sex(disclosures), *_age(disclosures))


def _death(disclosures: Sequence[Disclosure]) -> list[Disagreement]:
    told = [one for one in disclosures if one.patient.deceased]
    if not told:
        return []
    question = "The record says that this person has died. Is it the record of the person to be treated?"
    counted = "recorded as dead: no answer is good news until this is settled"
    return [Disagreement(DisagreementKind.DEATH, (), _words((one, "has died") for one in told), counted, question)]


def _sex(disclosures: Sequence[Disclosure]) -> list[Disagreement]:
    told = [one for one in disclosures if one.patient.sex is not Sex.UNKNOWN]
    if len({one.patient.sex for one in told}) < 2:  # noqa: PLR2004 - two that differ
        return []
    readings = _words((one, one.patient.sex.value) for one in told)
    question = f"The sources give different sexes. {_ONE_PERSON}"
    return [Disagreement(DisagreementKind.SEX, (), readings, "sex not known", question)]


def _age(disclosures: Sequence[Disclosure]) -> list[Disagreement]:
    told = [(one, age) for one in disclosures if (age := one.patient.age_years) is not None]
    ages = [age for _, age in told]
    if not ages or max(ages) - min(ages) <= _ONE_BIRTHDAY_YEARS:
        return []
    readings = _words((one, f"{age:g} years") for one, age in told)
    question = f"The sources give different ages. {_ONE_PERSON}"
    return [Disagreement(DisagreementKind.AGE, (), readings, "each of the ages, wherever a rule asks", question)]


def _words(told: Iterable[tuple[Disclosure, str]]) -> tuple[Said, ...]:
    return tuple(
        sorted({Said(" and ".join(one.sources), None, says) for one, says in told}, key=lambda one: one.source)
    )
