"""The demo's reports against a gold of what they say: loading, matching, measures, causes of misses."""
