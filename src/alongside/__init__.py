"""Alongside: what ketamine or esketamine would do with exactly these medicines in exactly this person."""
