"""The account of each record in a folder: what became of every medication resource."""

import json

import pytest

from tests import record_report
from tests.disclosure.records.reading_records import AT, bundle, condition, patient, request


def written(folder, name, value):
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def test_each_medication_resource_has_one_fate(tmp_path):
    orders = [
        request("lithium 300 mg"),
        request("sertralin 50 mg"),
        request("Morvanta Drops"),
        request("lithium 300 mg / Morvanta 5 mg"),
        request("lithium", status="entered-in-error"),
    ]
    record = bundle(patient(), *[one | {"id": f"m{number}"} for number, one in enumerate(orders)], condition("HTN"))
    one = record_report.account(written(tmp_path, "clinic-1.json", record), AT)
    assert one.origin == "clinic"
    assert dict(one.fates) == {
        "resolved": 1,
        "to be confirmed": 1,
        "not recognised": 1,
        "resolved in part": 1,
        "set aside": 1,
    }
    text = "\n".join(record_report.lines(one))
    assert "resources: 1 Condition, 5 MedicationRequest, 1 Patient" in text
    assert "set aside: lithium (entered in error)" in text
    assert "unrecognised: Morvanta Drops" in text


def test_the_command_prints_every_file_and_the_table(tmp_path, monkeypatch, capsys):
    written(tmp_path, "clinic-1.json", bundle(patient(), request("lithium 300 mg")))
    written(tmp_path, "clinic-2.json", '{"resourceType": ')
    written(tmp_path, "list.txt", "sertraline 50 mg")
    monkeypatch.setattr("sys.argv", ["record_report", str(tmp_path)])
    record_report.main()
    printed = capsys.readouterr().out
    assert "refused: clinic-2.json is broken JSON" in printed
    assert "| clinic | 1 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 100.0% |" in printed


def test_a_folder_without_records_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", ["record_report", str(tmp_path)])
    with pytest.raises(SystemExit, match="holds no record"):
        record_report.main()
