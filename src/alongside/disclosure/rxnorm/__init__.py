"""NLM's RxNorm, when somebody has imported a release: any of its codes and names to ingredients, through one local file."""
