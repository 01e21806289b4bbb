"""Free text about medicines, as people write it."""
