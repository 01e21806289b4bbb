"""One engine: knowledge × person × treatment → findings with their reasons."""
