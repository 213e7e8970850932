"""Runs the command given as arguments and prints as JSON what it took; see measure.run. `--together` before it: the
peak is that of the command and all processes below it at the same time, looked at every 50 ms, if that is more."""

import os
import sys
import threading
import time

PAGE = os.sysconf("SC_PAGE_SIZE")


def resident(root):
    """Bytes of a process and of all below it."""
    total, waiting = 0, [str(root)]
    while waiting:
        process = waiting.pop()
        try:
            with open(f"/proc/{process}/statm", encoding="ascii") as file:
                total += int(file.read().split()[1]) * PAGE
            for task in os.listdir(f"/proc/{process}/task"):
                with open(f"/proc/{process}/task/{task}/children", encoding="ascii") as file:
                    waiting += file.read().split()
        except OSError:
            pass  # it has ended
    return total


def watch(process, ended, peaks):
    while not ended.wait(0.05):
        peaks.append(max(peaks.pop(), resident(process)))


def main():
    together = sys.argv[1] == "--together"
    command = sys.argv[2:] if together else sys.argv[1:]
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    ended, peaks = threading.Event(), [0]
    if together:
        threading.Thread(target=watch, args=(process, ended, peaks)).start()
    # wait4 counts this process alone, and no other child.
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    ended.set()
    print(f'{{"wall": {wall}, "user": {usage.ru_utime}, "system": {usage.ru_stime}, '
          f'"peak": {max(usage.ru_maxrss * 1024, *peaks)}, "status": {os.waitstatus_to_exitcode(status)}}}')


if __name__ == "__main__":
    main()
