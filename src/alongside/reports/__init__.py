"""The assessment as people and programs receive it: terminal, JSON, one HTML page, PDF. Only presentation, no judgement."""
