"""The project's own disclosure form, YAML or JSON."""
