"""Several sources of one person become one list, with everything on which they do not agree."""
