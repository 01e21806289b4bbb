"""Conditions, histories and reactions: from words and codes to the ids of the knowledge."""
