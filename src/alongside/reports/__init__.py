"""The assessment as text, JSON and HTML."""
