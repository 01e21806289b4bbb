"""What people bring, read into the model: medication text, FHIR records, forms."""
