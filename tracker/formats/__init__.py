"""Formats for exchange: bytes in, bytes out. They know the domain and nothing else."""
