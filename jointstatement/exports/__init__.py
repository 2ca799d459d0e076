"""Ways out of the library for other programs: flat tables."""
