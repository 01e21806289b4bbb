"""Loading the compiled facts, beside reading the YAML files they were compiled from."""

from pathlib import Path

from alongside.knowledge.compile import compile_knowledge
from alongside.knowledge.loaded import load
from timing import line, samples_ms

FOLDER = Path(__file__).parents[1] / "knowledge"


def fresh_load() -> object:
    """Load as a new process would, imports apart."""
    load.cache_clear()
    return load()


def main() -> None:
    """Print the figures."""
    loaded = samples_ms(fresh_load, 50, warm_up=3)
    read = samples_ms(lambda: compile_knowledge(FOLDER), 3, warm_up=0)
    print(line("compiled facts", loaded, "goal < 60 ms"))
    print(line("the YAML and CSV files", read))
    print(f"ratio of medians: {read[len(read) // 2] / loaded[len(loaded) // 2]:.0f} x")


if __name__ == "__main__":
    main()
