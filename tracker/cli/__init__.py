"""The shell around the core: argv, the clock, the terminal, exit statuses."""
