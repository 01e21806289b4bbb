"""Findings become a disposition, a coverage and questions."""
