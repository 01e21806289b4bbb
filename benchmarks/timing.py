"""Times calls in one process: warm-up, many runs, median and 99th percentile; two contenders in turn, as a ratio."""

import gc
import time
from collections.abc import Callable
from statistics import median


def samples_ms(call: Callable[[], object], runs: int, warm_up: int = 20) -> list[float]:
    """Milliseconds of each run, sorted."""
    for _ in range(warm_up):
        call()
    gc.collect()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        taken.append((time.perf_counter() - start) * 1e3)
    return sorted(taken)


def percentile(sorted_ms: list[float], share: float) -> float:
    """The value below which that share of the runs lies."""
    return sorted_ms[min(len(sorted_ms) - 1, int(len(sorted_ms) * share))]


def line(name: str, sorted_ms: list[float], goal: str = "") -> str:
    """One line of the report."""
    figures = f"p50 {median(sorted_ms):8.3f} ms   p99 {percentile(sorted_ms, 0.99):8.3f} ms"
    return f"{name:<58} {figures}   {goal}".rstrip()
