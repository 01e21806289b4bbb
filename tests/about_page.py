"""The page "About this advice": who made it, from what, with what limits, rule set by rule set."""

from collections import Counter

from alongside.knowledge.about import RuleSetFacts, rule_sets
from alongside.knowledge.loaded import Knowledge
from alongside.model.citation import Seen
from alongside.model.vocabulary import Severity, Verification
from alongside.reports.source_words import JURISDICTION
from alongside.reports.wording import EVIDENCE, SEEN

INTRODUCTION = """# About this advice

**Who made it.** The compilers of the Alongside project, in November 2026, with the help of software. They are no
clinicians. A file that somebody else wrote names its authors.

**Who has reviewed it.** {reviewed} of {questions} questions have been reviewed by a clinician. [How to review
one](how-to/review-a-fact.md).

**From what.** Public material: product texts in published copies, full texts and tables where they could be opened,
abstracts, guidance. Each citation says how far the statement itself was seen. A statement is *verified* only when it
was read in the work itself or in a word-for-word quotation, with the place; an abstract is not enough. {verified} of
{positions} statements are verified. The others are *recalled*: they may warn a clinician, marked as unverified, and
no patient reads them.

**With what limits.** It knows only what its files hold. No complete current label of nasal esketamine was seen. Many
copies of labels are undated. Facts on ketamine by mouth, under the tongue, into a muscle or under the skin are few.
What follows gives, for each set of rules, what it rests on and where it is weak. [How an answer is made from
it](explanation/how-the-answer-is-made.md), [where sources disagree](contested/README.md), [what could go
wrong](hazards.md).

**How to contest it.** Every finding names its file. [Say what is wrong](../knowledge/README.md#contesting-a-fact),
with the source that says otherwise.
"""


def about_page(knowledge: Knowledge) -> str:
    """The whole page in Markdown."""
    facts = rule_sets(knowledge)
    head = INTRODUCTION.format(
        reviewed=sum(one.reviewed for one in facts),
        questions=len(knowledge.questions),
        verified=sum(one.verified for one in facts),
        positions=sum(one.positions for one in facts),
    )
    return "\n".join([head, *(_section(one, knowledge) for one in facts)])


def _section(facts: RuleSetFacts, knowledge: Knowledge) -> str:
    words = knowledge.rule_sets[facts.folder]
    seen = ", ".join(f"{SEEN[one]}: {facts.best_seen[one]}" for one in Seen if facts.best_seen[one])
    evidence = {EVIDENCE[one]: number for one, number in facts.evidence.items()}
    texts = {JURISDICTION.get(one, one): number for one, number in facts.jurisdictions.items()}
    return f"""## {words.title}

{words.what} Files in `knowledge/{facts.folder}`.

- **Rests on:** {words.rests_on}
- **Limits:** {words.limits}
- **Made by:** {", ".join(facts.authors)}. Last compared with its sources: {facts.oldest_check} or later.
- Reviewed by a clinician: {facts.reviewed} of {facts.questions} questions.
- **How far the statements were seen, at best:** {seen}.
- **Kind of evidence:** {_counts(evidence)}. Nobody has studied: {facts.unstudied}.
- **Product texts cited:** {_counts(texts) or "none"}.

{_table(facts.by_grade)}
"""


def _counts(numbers: dict[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(numbers.items(), key=lambda one: (-one[1], one[0])))


def _table(by_grade: Counter[tuple[Severity, Verification]]) -> str:
    rows = [
        f"| {severity} | {by_grade[severity, Verification.VERIFIED]} | {by_grade[severity, Verification.RECALLED]} |"
        for severity in reversed(Severity)
    ]
    return "\n".join(["| severity | verified | recalled |", "| --- | ---: | ---: |", *rows])
