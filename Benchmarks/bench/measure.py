"""Running a program and learning what it took: wall time, processor time, peak memory."""

import dataclasses
import json
import os
import statistics
import subprocess
import sys

LAUNCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "launch.py")


@dataclasses.dataclass
class Cost:
    """What one run of a program took."""

    wall: float  # seconds
    user: float  # seconds of processor time
    system: float
    peak: int  # bytes resident; below about 10 MiB it is launch.py's own
    status: int

    @property
    def cpu(self):
        return self.user + self.system


def run(command, together=False):
    """Runs a command to its end; what it prints is dropped. Its peak is that of its largest process, or of all
    `together`.

    A small process of its own starts it (launch.py): the system counts what the starting process holds
    at that moment as the peak of the one that it starts.
    """
    launch = [sys.executable, "-S", "-E", LAUNCH] + ["--together"] * together
    launched = subprocess.run(launch + command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    return Cost(**json.loads(launched.stdout))


def percentile(values, part):
    """The value below which `part` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def ratio(ours, theirs):
    """How many times longer they took, round by round: the median."""
    return statistics.median(b / a for a, b in zip(ours, theirs) if a > 0)


def size(path):
    """Bytes of a file or of all files below a folder."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name))
               for folder, _, names in os.walk(path) for name in names)
