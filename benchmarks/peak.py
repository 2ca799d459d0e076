"""The most memory that this process has had of the operating system."""

import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def megabytes() -> float:
    """The peak so far, in MB (10^6 bytes).

    Linux says it of this process alone; what it says elsewhere may count what started the process.
    """
    if _STATUS.exists():
        lines = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) * 1024 / 1e6
    import resource  # there is none on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6
