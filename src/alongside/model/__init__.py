"""The nouns of the house: patient, medication, treatment, finding, assessment. No input or output, no rules."""
