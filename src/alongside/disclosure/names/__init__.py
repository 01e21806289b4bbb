"""Names of medicines: exact look-up, likeness, and finding them in a line."""
