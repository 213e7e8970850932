"""Figures to the terminal and, where a folder is given, to setup.md, raw.tsv and summary.md in it."""

import datetime
import os
import platform
import subprocess
import sys


class Report:
    def __init__(self, folder):
        self.folder = folder
        self.summary = []
        self.lines = []

    def setup(self, given, peers):
        """What was measured on what."""
        lines = [
            f"- date: {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC",
            f"- machine: {processor()}, {os.cpu_count()} cores, {memory()}",
            f"- system: {distribution()}, Linux {platform.release()}, python {platform.python_version()}",
            f"- load when it began: {' '.join(f'{load:.2f}' for load in os.getloadavg())}",
            f"- commit: {commit()}",
            f"- command: Benchmarks/{os.path.basename(sys.argv[0])} {' '.join(map(shown, sys.argv[1:]))}",
        ] + [f"- {peer.name}: {peer.version}" for peer in peers]
        self.setup_lines = lines
        print("\n".join(lines), flush=True)

    def show(self, line):
        """To the terminal alone: what comes out of the files that are indexed is kept nowhere."""
        print(line, flush=True)

    def say(self, line):
        self.summary.append(line + "\n")
        print(line, flush=True)

    def raw(self, part, name, key, **figures):
        for figure, value in figures.items():
            value = f"{value:.6f}" if isinstance(value, float) else value
            self.lines.append(f"{part}\t{name}\t{key}\t{figure}\t{value}")

    def table(self, title, heads, rows):
        table = [heads] + [[str(cell) for cell in row] for row in rows]
        widths = [max(len(row[i]) for row in table) for i in range(len(heads))]
        lines = ["| " + " | ".join(cell.ljust(w) for cell, w in zip(row, widths)) + " |"
                 for row in table]
        lines.insert(1, "| " + " | ".join("-" * max(3, w) for w in widths) + " |")
        text = f"\n### {title}\n\n" + "\n".join(lines) + "\n"
        self.summary.append(text)
        print(text, flush=True)

    def close(self):
        print("load at the end: " + " ".join(f"{load:.2f}" for load in os.getloadavg()))
        if self.folder is None:
            return
        os.makedirs(self.folder, exist_ok=True)
        end = "- load when it ended: " + " ".join(f"{load:.2f}" for load in os.getloadavg())
        with open(os.path.join(self.folder, "setup.md"), "w") as file:
            file.write("# Setup\n\n" + "\n".join(self.setup_lines + [end]) + "\n")
        with open(os.path.join(self.folder, "raw.tsv"), "w") as file:
            file.write("part\tname\tkey\tfigure\tvalue\n" + "\n".join(self.lines) + "\n")
        with open(os.path.join(self.folder, "summary.md"), "w") as file:
            file.write("# Summary\n\n" + "\n".join(self.summary))


def shown(argument):
    """An argument without the folders above a path: whose they are is nobody's business."""
    name, is_named, path = argument.rpartition("=")
    return name + is_named + os.path.basename(path.rstrip("/")) if os.path.isabs(path) else argument


def processor():
    try:
        with open("/proc/cpuinfo") as file:
            return next(line.split(":", 1)[1].strip() for line in file if "model name" in line)
    except (OSError, StopIteration):
        return platform.machine()


def memory():
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def distribution():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def commit():
    here = os.path.dirname(os.path.abspath(__file__))
    found = subprocess.run(["git", "-C", here, "describe", "--always", "--dirty"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    return found.stdout.strip() or "unknown"
