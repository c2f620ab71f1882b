"""The domain: series, seasons and announcements, and what they add up to; pure functions."""
