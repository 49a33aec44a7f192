"""The messages between the grader and a zygote: fixed structs, no learner's byte among them."""

import struct

REQUEST = struct.Struct("<cQdII")
"""What is wanted (S spawn, K kill), the job's number; for a child: CPU seconds, MB, open files."""
ENDED = struct.Struct("<QidQ")
"""A job's number, the wait status, CPU seconds, the largest resident size in kB."""
