"""10,000 medication lines, each a little different so that nothing is read from a cache twice."""

import time
from datetime import date

from alongside.disclosure.names.name_index import name_index
from alongside.disclosure.text.medication_text import read_line

LINES = 10_000
GOAL_S = 10.0
TODAY = date(2026, 11, 23)
KINDS = (
    "zoloft 50 mg daily",
    "wellbutrn sr 150 bid",
    "xanax .5 prn",
    "lisinopril/hctz 20/12.5 once a day",
    "seroquel 25-50mg at night as needed",
    "adderall xr 20mg am + adderall 10 mg 2pm",
    "stopped effexor about two weeks ago, allergic to codeine (hives)",
    "my mother takes lithium, I take prozac 20",
    "Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet",
    "Morvanta Sleep Drops",
    "no meds",
    "2 glasses wine w/ dinner",
)


def main() -> None:
    """Print the figures; stop when the goal is missed."""
    name_index()
    start = time.perf_counter()
    for number in range(LINES):
        read_line(f"{KINDS[number % len(KINDS)]} ({number})", place="line 1", today=TODAY)
    taken_s = time.perf_counter() - start
    print(f"{LINES:,} lines in {taken_s:.2f} s, {taken_s / LINES * 1e3:.3f} ms a line   goal < {GOAL_S:.0f} s")
    assert taken_s < GOAL_S, "reading lines has become too slow"


if __name__ == "__main__":
    main()
