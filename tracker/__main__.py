"""``python -m tracker`` is ``tracker``."""

from tracker.cli.entry import main

if __name__ == "__main__":
    main()
