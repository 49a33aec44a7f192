"""For every test: a shared machine may stop for a moment, and that is no failure of a law."""

from hypothesis import settings

settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")
