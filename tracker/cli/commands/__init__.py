"""One module a command: ``run(context, ...)`` reads, calls the core once, and prints."""
