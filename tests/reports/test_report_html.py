"""The HTML page: what it says, in which order, what it can never do, and that it can be used by everybody."""

import base64
import hashlib
import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.reports.report_examples import EMPTY, HOSTILE_TEXT, KNOWLEDGE, PAIR, QUIET, RICH, hostile

from alongside.model.vocabulary import Region
from alongside.reports.html_report import MARKS, render_html

PAGES = {"rich": RICH, "quiet": QUIET, "empty": EMPTY, "hostile": hostile()}
VOID = {"meta", "br"}


class Page(HTMLParser):
    """Collects elements, attributes and text; fails when a tag is closed out of turn."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.stack, self.words = [], [], []
        self.feed(html)
        assert not self.stack

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        if self.stack and self.stack[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        return re.sub(r"\s+", " ", "".join(self.words))

    def all(self, *tags):
        return [attrs for tag, attrs in self.elements if tag in tags]


@pytest.fixture(params=PAGES)
def html(request):
    return render_html(PAGES[request.param], KNOWLEDGE)


@pytest.fixture(scope="module")
def rich():
    return Page(render_html(RICH, KNOWLEDGE))


def test_tags_are_balanced_and_ids_are_unique(html):
    ids = [attrs["id"] for _, attrs in Page(html).elements if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_every_link_inside_the_page_has_its_target(html):
    page = Page(html)
    ids = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
    inside = {attrs["href"][1:] for attrs in page.all("a") if attrs["href"].startswith("#")}
    assert inside
    assert inside <= ids


@pytest.mark.hazard("H32")
def test_no_label_points_to_an_id_that_is_not_there(html):
    page = Page(html)
    ids = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
    assert {attrs["aria-labelledby"] for _, attrs in page.elements if "aria-labelledby" in attrs} <= ids


@pytest.mark.hazard("H32")
def test_headings_never_skip_a_level_and_there_is_one_first(html):
    levels = [int(tag[1]) for tag, _ in Page(html).elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in itertools.pairwise(levels))


@pytest.mark.hazard("H32")
def test_the_page_has_landmarks_a_language_and_a_way_past_the_header(rich):
    tags = [tag for tag, _ in rich.elements]
    assert {"header", "main", "footer", "nav", "aside"} <= set(tags)
    assert rich.all("html") == [{"lang": "en"}]
    assert rich.all("a")[0] == {"class": "skip", "href": "#answer"}


@pytest.mark.hazard("H32")
def test_table_headers_say_what_they_head(rich):
    assert all(attrs.get("scope") in {"col", "row"} for attrs in rich.all("th"))
    assert rich.all("caption")


@pytest.mark.hazard("H33")
def test_nothing_runs_and_nothing_is_fetched(html):
    page = Page(html)
    assert not page.all("script", "img", "link", "iframe", "object", "embed", "form", "base", "video", "audio", "svg")
    assert not [
        name for _, attrs in page.elements for name in attrs if name.startswith("on") or name in {"style", "src"}
    ]
    assert "url(" not in html
    assert "@import" not in html


@pytest.mark.hazard("H33")
def test_the_policy_allows_this_style_and_no_other(html):
    style = re.search("<style>(.*?)</style>", html, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = Page(html).all("meta")[-1]["content"]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_links_lead_only_to_the_page_the_web_or_a_telephone(html):
    assert all(re.match("#|https?://|tel:", attrs["href"]) for attrs in Page(html).all("a"))


@pytest.mark.hazard("H33")
def test_hostile_text_is_shown_and_never_obeyed():
    html = render_html(hostile(), KNOWLEDGE)
    assert "<script" not in html
    assert "<b>" not in html
    assert "49" not in Page(html).text
    assert not re.search("[\x00\x1b\u202e]", html)
    shown = HOSTILE_TEXT.replace("\x1b", "[U+001B]").replace("\u202e", "[U+202E]").replace("\x00", "[U+0000]")
    assert Page(html).text.count(shown) > 20


@pytest.mark.hazard("H30")
def test_sections_stand_in_the_order_of_reading(rich):
    order = ["read", "answer", "unknown", "findings", "axes", "plan", "sources", "limits"]
    assert [attrs["id"] for attrs in rich.all("h2")] == order


@pytest.mark.hazard("H17")
def test_both_answers_say_what_they_mean_and_what_could_change_them(rich):
    assert "Ketamine into a vein Resolve first" in rich.text
    assert "Esketamine as a nasal spray Resolve first" in rich.text
    assert "An answer could change this to: contraindicated." in rich.text
    assert "not chosen by anybody, usual value taken: dose" in rich.text


@pytest.mark.hazard("H02")
def test_a_guess_asks_for_confirmation_where_it_is_read_and_where_the_unknown_stands(rich):
    assert rich.text.count("read as sertraline, please confirm") == 2


@pytest.mark.hazard("H01")
def test_a_line_that_was_not_recognised_stays_in_the_list_of_what_was_read():
    read = re.search('<section aria-labelledby="read".*?</section>', render_html(RICH, KNOWLEDGE), re.DOTALL)[0]
    assert "blue sleeping pill" in read
    assert "! not recognised" in Page(read).text


@pytest.mark.hazard("H10", "H19")
def test_six_questions_are_shown_and_the_rest_are_one_step_away():
    html = render_html(RICH, KNOWLEDGE)
    unknown = re.search('<section aria-labelledby="unknown".*?</section>', html, re.DOTALL)[0]
    before, after = unknown.split("<summary>4 more questions</summary>")
    assert before.count("<strong>Question") == 6
    assert after.count("<strong>Question") == 4
    assert before.index("dx-cond-aneurysm") < before.index("dx-preg")
    assert "answered: unsure" in before
    assert "2 CarePlan resources are not read by this version" in after
    assert "the dose check" in before


@pytest.mark.hazard("H18", "H19")
def test_findings_come_gravest_first_and_light_ones_are_folded():
    findings = re.search('<section aria-labelledby="findings".*', render_html(RICH, KNOWLEDGE), re.DOTALL)[0]
    marks = ["Statement of pair", "Statement of asks", "Statement of sedation", "Statement of weakens"]
    places = [findings.index(one) for one in marks]
    assert places == sorted(places)
    folded = findings.index('<details class="folded">')
    assert max(places) < folded < findings.index("Statement of unstudied")


@pytest.mark.hazard("H24")
def test_disputed_positions_stand_side_by_side():
    html = render_html(RICH, KNOWLEDGE)
    dispute = re.search('<div class="dispute".*?</div></div>', html, re.DOTALL)[0]
    assert "Sources disagree: 2 positions side by side" in dispute
    assert "Statement of weakens" in dispute
    assert "Statement of no-change" in dispute


@pytest.mark.hazard("H22")
def test_not_studied_and_studied_without_effect_differ_in_words_and_mark(rich):
    assert "? nobody has studied this" in rich.text
    assert "= studied: no effect found" in rich.text
    assert MARKS["not-studied"] != MARKS["no-effect"]
    assert len(set(MARKS.values())) == len(MARKS)


@pytest.mark.hazard("H20", "H21")
def test_unverified_and_unreviewed_are_marked_and_reviewed_ones_are_not():
    html = render_html(RICH, KNOWLEDGE)
    articles = re.findall('<article class="finding.*?</article>', html, re.DOTALL)
    by_statement = {re.search("Statement of ([a-z-]+)", one)[1]: one for one in articles}
    assert "not reviewed by a clinician" in by_statement["sedation"]
    assert "not reviewed by a clinician" not in by_statement["no-change"]
    assert '<span class="chip unverified">unverified</span>' in by_statement["unstudied"]
    assert '<span class="chip unverified">unverified</span>' not in by_statement["sedation"]


@pytest.mark.hazard("H20")
def test_why_leads_to_the_persons_own_line_the_limits_and_the_source():
    html = render_html(RICH, KNOWLEDGE)
    article = next(
        one for one in re.findall("<article.*?</article>", html, re.DOTALL) if "Statement of sedation" in one
    )
    text = Page(article).text
    assert "lorazepam as written line 1 read as lorazepam" in text
    assert "Limits: No dose is named." in text
    assert "A second position." in text
    assert "Prescribing information of the nasal spray, 2026, section 7.1 (read as a quotation)" in text
    assert 'href="https://doi.org/10.1/a%3Cb"' in article
    assert "Contest it: interactions/sedation.yaml" in text


@pytest.mark.hazard("H33")
def test_a_source_that_is_no_web_address_is_not_linked():
    assert "javascript:" not in render_html(RICH, KNOWLEDGE)


@pytest.mark.hazard("H30")
@pytest.mark.parametrize(
    ("region", "number"),
    [(Region.US, "988"), (Region.CA, "988"), (Region.UK, "116 123"), (Region.EU, "112"), (Region.AU, "13 11 14")],
)
def test_the_regions_own_crisis_line_comes_first(region, number):
    one = QUIET.assessments[0]
    there = replace(QUIET, assessments=(replace(one, treatment=replace(one.treatment, region=region)),))
    page = Page(render_html(there, KNOWLEDGE))
    numbers = [attrs["href"] for attrs in page.all("a") if attrs["href"].startswith("tel:")]
    assert numbers[0] == f"tel:{number.replace(' ', '')}"
    assert len(numbers) == 5
    assert number in page.text


@pytest.mark.hazard("H29", "H30")
def test_nobody_is_told_to_stop_and_safe_is_never_a_verdict(html):
    text = Page(html).text.lower()
    assert not re.search(r"\b(stop taking|skip|taper|discontinue)\b", text)
    assert not re.search(r"\bsafe\b", text)
    assert text.count("safety") == text.count("not a sign of safety")


def test_with_one_treatment_no_finding_says_for_which():
    assert 'class="holds"' not in render_html(QUIET, KNOWLEDGE)
    assert 'class="holds"' in render_html(RICH, KNOWLEDGE)


def test_what_is_wholly_known_says_so():
    text = Page(render_html(QUIET, KNOWLEDGE)).text
    assert "Everything that was written could be read" in text
    assert "Nothing on record weighs more than minor" in text


@pytest.mark.hazard("H11")
def test_an_empty_list_is_not_taken_for_no_medicines():
    text = Page(render_html(EMPTY, KNOWLEDGE)).text
    assert "No medicine was read, and nobody said that there are none." in text
    said = replace(EMPTY, disclosure=replace(EMPTY.disclosure, says_no_medicines=True))
    assert "The person says that they take no medicines." in Page(render_html(said, KNOWLEDGE)).text


@pytest.mark.hazard("H36")
def test_a_recorded_death_is_said():
    gone = replace(
        QUIET, disclosure=replace(QUIET.disclosure, patient=replace(QUIET.disclosure.patient, deceased=True))
    )
    assert "this person has died" in Page(render_html(gone, KNOWLEDGE)).text
    assert "has died" not in Page(render_html(QUIET, KNOWLEDGE)).text


def test_the_page_stays_light_with_forty_findings():
    many = tuple(
        replace(PAIR, id=f"pair-{number}", statement=f"{'Plain words. ' * 12}{number}") for number in range(40)
    )
    heavy = replace(RICH, assessments=(replace(RICH.assessments[0], findings=many),))
    assert len(render_html(heavy, KNOWLEDGE).encode()) < 200_000


@pytest.mark.hazard("H32")
def test_colours_keep_a_contrast_of_four_and_a_half_to_one():
    style = re.search("<style>(.*?)</style>", render_html(QUIET, KNOWLEDGE), re.DOTALL)[1]
    themes = [dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})", one)) for one in re.findall(r":root\{(.*?)\}", style)]
    assert len(themes) == 2
    for theme in themes:
        for ink in ("ink", "quiet", "link", "contra", "major", "moderate", "minor", "info", "unknown"):
            for paper in ("paper", "panel", "tint", "unknown-tint"):
                assert contrast(theme[ink], theme[paper]) >= 4.5, (ink, paper)


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
