"""FHIR R4 records on plain dicts: the only FHIR reader in the house."""
