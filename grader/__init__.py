"""Shiken: exam preparation for deep learning in the terminal, and the grader behind it."""
