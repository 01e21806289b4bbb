"""The shipped demonstration: three made-up people, answered in the terminal and as pages."""
