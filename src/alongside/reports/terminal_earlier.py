"""Earlier antidepressants in the text report."""

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessments
from alongside.reports.cited import resistance_citations
from alongside.reports.earlier_words import COUNTED, definition_words, trial_words
from alongside.reports.source_words import citation_words
from alongside.reports.terminal_lines import Line, heading, line


def earlier_lines(assessments: Assessments, knowledge: Knowledge) -> list[Line]:
    """Each trial, then treatment resistance by each definition; nothing when no trial was told."""
    trials = trial_words(assessments)
    if not trials:
        return []
    lines = heading("Earlier treatments")
    for one in trials:
        lines.append(line(f'"{one.written}" ({one.place}): {one.told}', indent=2, lead="- "))
        lines += [line(words, indent=4) for words in one.judged]
        if one.missing:
            lines.append(line(f"missing: {one.missing}", indent=4))
    lines += [line("Treatment resistance, by each definition", style="bold"), line(COUNTED)]
    for definition in definition_words(assessments):
        lines.append(line(f"{definition.name}: {definition.statement} ({definition.basis})", indent=2, lead="- "))
        lines += [line(words, indent=4) for words in definition.results]
    lines += [
        line(f"source: {citation_words(one, knowledge.sources[one.source])}", indent=4, lead="* ", style="dim")
        for one in resistance_citations(assessments)
    ]
    return lines
