"""The parts of Benchmarks/run, a question each."""
