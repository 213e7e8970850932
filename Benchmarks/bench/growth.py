"""Whether a document costs as much in a large index as in a small one: ten times as many records.

The large file is the records five times over with urls made distinct; the small one every second record once.
"""

import os
import shutil
import statistics

from . import documents
from .measure import run, size
from .peers import asked, checked

COPIES = 5
TIMES = 1.15  # what is hoped for
ROOM = 300 << 20  # beside the budget


def measure(output, cutline, path, limit, rounds, budget, work):
    folder = os.path.join(work, "growth")
    shutil.rmtree(folder, ignore_errors=True)
    cases = {}
    for name, copies, skip in (("small", 1, 2), ("large", COPIES, 1)):
        os.makedirs(os.path.join(folder, name))
        source = os.path.join(folder, name, "records.jsonl")
        cases[name] = source, documents.multiplied(path, limit, copies, source, skip)
    place = os.path.join(folder, "index")
    costs = {name: [] for name in cases}
    bytes_of = {}
    for number in range(rounds):
        for name, (source, count) in cases.items():
            shutil.rmtree(place, ignore_errors=True)
            os.sync()
            cost = checked(run(cutline.command(source, place), together=True), "cutline")
            costs[name].append(cost)
            bytes_of[name] = size(place)
            if (found := asked(cutline.program, place)[0]) < count:
                raise SystemExit(f"{found} documents of {count} records")
            output.raw("growth", name, number, records=count, wall_s=cost.wall, user_s=cost.user,
                       system_s=cost.system, peak_bytes=cost.peak, index_bytes=bytes_of[name])
    each = {name: [cost.wall / cases[name][1] for cost in costs[name]] for name in cases}
    cpus = {name: [cost.cpu / cases[name][1] for cost in costs[name]] for name in cases}
    rows = []
    for name, (source, count) in cases.items():
        wall = statistics.median(cost.wall for cost in costs[name])
        rows.append([
            name, f"{count:,}", f"{os.path.getsize(source) / 1e6:.0f}", f"{wall:.2f}",
            f"{statistics.median(each[name]) * 1e6:.0f}", f"{statistics.median(cpus[name]) * 1e6:.0f}",
            f"{max(cost.peak for cost in costs[name]) / 2**20:.0f}", f"{bytes_of[name] / 1e6:.0f}"])
    output.table(f"Growth, {rounds} rounds",
                 ["", "records", "MB of JSON", "wall s", "µs a record", "cpu µs a record", "peak MiB",
                  "index MB"], rows)
    grown, spent = ([b / a for a, b in zip(kind["small"], kind["large"])] for kind in (each, cpus))
    peak = max(cost.peak for cost in costs["large"])
    output.say(f"a record in the large index ÷ in the small one: {statistics.median(grown):.3f} "
               f"({min(grown):.3f}–{max(grown):.3f}; processor time {statistics.median(spent):.3f}); "
               f"at most {TIMES}: {'yes' if statistics.median(grown) <= TIMES else 'NO'}")
    output.say(f"peak memory of all its processes together {peak / 2**20:.0f} MiB; at most the budget of {budget} MiB and 300 more: "
               f"{'yes' if peak <= (budget << 20) + ROOM else 'NO'}")
    shutil.rmtree(folder)
