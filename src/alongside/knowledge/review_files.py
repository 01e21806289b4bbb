"""The files of the reviews: one a question, in `knowledge/reviews/`."""

import hashlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec
import yaml

from alongside.knowledge.reviews import Review

FOLDER = "reviews"


def digest_of(rule_file: Path) -> str:
    """Twelve signs that change when any byte of the file does."""
    return hashlib.sha256(rule_file.read_bytes()).hexdigest()[:12]


def read_reviews(folder: Path, question_id: str) -> list[dict[str, Any]]:
    """What the knowledge folder records on a question, oldest first. Raises ValueError when the file holds no list."""
    path = folder / FOLDER / f"{question_id}.yaml"
    if not path.exists():
        return []
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(entries, list):
        raise ValueError(f"{FOLDER}/{question_id}.yaml holds no list of reviews")
    return entries


def add_review(folder: Path, question_id: str, review: Review) -> Path:
    """Append a review and return its file; what stands there is kept, and the file changes whole or not at all."""
    path = folder / FOLDER / f"{question_id}.yaml"
    path.parent.mkdir(exist_ok=True)
    entries = [*read_reviews(folder, question_id), _plain(review)]
    unfinished = path.with_suffix(".yaml.new")
    unfinished.write_text(yaml.safe_dump(entries, sort_keys=False, allow_unicode=True, width=118), encoding="utf-8")
    unfinished.replace(path)
    return path


def _plain(review: Review) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins({key: value for key, value in asdict(review).items() if value})
    return plain
