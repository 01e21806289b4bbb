"""Bytes to text, text to values, and the words about a person in a plain list."""
