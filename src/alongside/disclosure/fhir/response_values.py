"""What an answer of a QuestionnaireResponse says, as the form's own fields take it."""

from alongside.disclosure.fhir.elements import Element, element, number, string, wordings
from alongside.disclosure.form.fields import Field, Kind
from alongside.disclosure.inputs.partial_dates import read_partial_date
from alongside.disclosure.inputs.vital_signs import VITAL_SIGNS, converted
from alongside.model.vocabulary import Answer

_WORDS = {
    **dict.fromkeys(("yes", "y", "true", "373066001", "la33-6"), Answer.YES),
    **dict.fromkeys(("no", "n", "false", "373067005", "la32-8"), Answer.NO),
    **dict.fromkeys(
        (
            "unsure",
            "unknown",
            "asked-unknown",
            "asked-declined",
            "temp-unknown",
            "not-asked",
            "asku",
            "unk",
            "261665006",
            "la12688-0",
            "don't know",
            "not sure",
        ),
        Answer.UNSURE,
    ),
}
_NUMBERS = ("valueDecimal", "valueInteger")
_DATES = ("valueDate", "valueDateTime", "valueString")


def answer_of(given: Element) -> Answer | None:
    """Yes, no or unsure; None when it is none of them."""
    if isinstance(given.get("valueBoolean"), bool):
        return Answer.YES if given["valueBoolean"] else Answer.NO
    return next((_WORDS[word.casefold()] for word in _words(given) if word.casefold() in _WORDS), None)


def text_of(given: Element) -> str:
    """The answer in words; empty where it has none."""
    amount = next((found for key in _NUMBERS if (found := number(given.get(key))) is not None), None)
    texts = [string(given.get("valueString")), *wordings({"coding": [element(given.get("valueCoding"))]})]
    plain = next((text for text in texts if text), "")
    return plain or (f"{amount:g}" if amount is not None else string(given.get("valueDate")))


def value_of(field: Field, given: Element) -> object | None:
    """The answer as this field takes it; None when it cannot be."""
    return _READ[field.kind](field, given)


def _number(field: Field, given: Element) -> float | None:
    quantity = element(given.get("valueQuantity"))
    if quantity:
        return _amount(field, quantity)
    return next((found for key in _NUMBERS if (found := number(given.get(key))) is not None), None)


def _amount(field: Field, quantity: Element) -> float | None:
    """A quantity in the field's unit; one in another unit is no answer, unless it is a vital sign that can be converted."""
    amount, units = number(quantity.get("value")), (string(quantity.get("code")), string(quantity.get("unit")))
    if amount is None or string(quantity.get("comparator")):
        return None
    if field.unit in units or not any(units):
        return amount
    if field.key in VITAL_SIGNS:
        return next((found for unit in units if (found := converted(field.key, amount, unit)) is not None), None)
    return None


def _word(field: Field, given: Element) -> str | None:
    words = (word.casefold().replace(" ", "-") for word in _words(given))
    return next((word for word in words if word in field.words), None)


def _date(_field: Field, given: Element) -> str | None:
    written = next((text for key in _DATES if (text := string(given.get(key)))), "")
    return written if read_partial_date(written) else None


def _words(given: Element) -> tuple[str, ...]:
    coding = element(given.get("valueCoding"))
    return (string(coding.get("code")), *wordings({"coding": [coding]}), string(given.get("valueString")))


_READ = {
    Kind.TEXT: lambda _, given: text_of(given) or None,
    Kind.NUMBER: _number,
    Kind.ANSWER: lambda _, given: answer_of(given),
    Kind.WORD: _word,
    Kind.DATE: _date,
}
