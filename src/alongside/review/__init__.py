"""How good the facts are: the checker, what changed between two versions, and agreement with reference sets."""
