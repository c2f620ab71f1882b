"""The data file: TinyDB over one JSON document that is read whole and replaced whole."""
