"""Runs the command given as arguments and prints as JSON what it took; see measure.run."""

import os
import sys
import time


def main():
    command = sys.argv[1:]
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    # wait4 counts this process alone, and no other child.
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    print(f'{{"wall": {wall}, "user": {usage.ru_utime}, "system": {usage.ru_stime}, '
          f'"peak": {usage.ru_maxrss * 1024}, "status": {os.waitstatus_to_exitcode(status)}}}')


if __name__ == "__main__":
    main()
