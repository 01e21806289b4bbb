"""The facts: shapes, compiler, loader. The facts themselves lie in the folder `knowledge/` at the top."""
