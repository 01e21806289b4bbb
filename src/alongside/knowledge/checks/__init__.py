"""What must be true of every fact beyond its shape. One matter a file; each check names the place of what is wrong."""
