"""What people look at: words decided once in ``rows``, laid out as lines of styled spans."""
