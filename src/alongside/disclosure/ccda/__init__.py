"""C-CDA documents (R1.1 and R2.1): each entry becomes the FHIR resource that says the same, and the one FHIR reader reads it."""
