"""From tokens to the parsed form: recursive descent, a function a rule, the rule its docstring.

``sentence`` reads a whole phrase and is where to begin; each file below it reads one sort of thing.
"""
