"""One engine: knowledge, person and treatment become findings with their reasons."""
