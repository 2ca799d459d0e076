"""How fast the library is, as ratios to a floor taken in the same run: `python -m benchmarks`."""
