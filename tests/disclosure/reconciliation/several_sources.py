"""Several sources of one made-up person, read and assessed on one day."""

import json

from tests.disclosure.records.reading_records import AT, bundle, patient, request

from alongside import assess
from alongside.disclosure.sources import read_sources


def read_all(**contents):
    """Sources by name: text, or a JSON value."""
    inputs = [(name, _bytes(content)) for name, content in contents.items()]
    return read_sources(inputs, at=AT)


def answer(*contents, agent="ketamine", route="iv", **options):
    """One assessment of all sources together."""
    read = [_bytes(content) for content in contents]
    (one,) = assess(*read, agent=agent, route=route, at=AT, now=AT, **options).assessments
    return one


def record(*resources):
    return bundle(patient(), *resources)


def order(text, authored=None, sig="once daily", **fields):
    """A medication order; authored: its day, ISO 8601."""
    dated = {"authoredOn": authored} if authored else {}
    return request(text, id=f"{text.split()[0]}-{authored}", dosageInstruction=[{"text": sig}], **dated, **fields)


def kinds(disclosure):
    return [one.kind.value for one in disclosure.disagreements]


def line_of(disclosure, ingredient):
    (found,) = [one for one in disclosure.medications if ingredient in one.ingredients]
    return found


def finding_ids(assessment):
    return {one.id for one in assessment.findings}


def _bytes(content):
    return content.encode() if isinstance(content, str) else json.dumps(content).encode()
