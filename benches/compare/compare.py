#!/usr/bin/env python3
"""Makes the same card with us, with reportlab and with typst, and prints what each costs.

Needs the release build (`cargo build --release`, `cargo bench --bench card_warm --no-run`) and
these packages: reportlab uharfbuzz pillow qrcode typst. Warm: many cards in one process, its
processor time a card, ours including what our program reads and decides for it. Cold: a whole
process for one card. Others on the machine disturb the time on the wall, less the processor time;
so each figure is the middle one of several, taken in turn.
"""

import datetime
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
PROFILE = PROJECT / "tests" / "data" / "profile.json"
ROUNDS = 9
COUNT = 20


def warm_of_ours():
    built = (PROJECT / "target" / "release" / "deps").glob("card_warm-*")
    programs = [path for path in built if os.access(path, os.X_OK) and not path.suffix]
    if not programs:
        raise SystemExit("first: cargo bench --bench card_warm --no-run")
    newest = max(programs, key=lambda path: path.stat().st_mtime)
    output = subprocess.run(
        [newest, PROFILE, str(COUNT)], check=True, capture_output=True, text=True
    )
    for line in output.stdout.splitlines():
        figure, _, what = line.partition("\t")
        if what == "pdf cr80":
            return float(figure)
    raise SystemExit(f"no figure for the card in {output.stdout}")


def warm(command):
    output = subprocess.run([*command, str(COUNT)], check=True, capture_output=True, text=True)
    return float(output.stdout)


def cold(command):
    """Wall ms, processor ms and MB of a process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed")
    return wall, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def machine():
    lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="ascii").splitlines()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return f"{len(names)} × {names[0]}, {platform.system()} {platform.release().partition('-')[0]}, load {load}"


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    ours = [PROJECT / "target" / "release" / "abha-kiosk", "card", "--profile", PROFILE]
    makers = {"abha-kiosk": [*ours, "--out", folder / "abha-kiosk.pdf"]}
    for name in ("reportlab", "typst"):
        script = HERE / f"{name}_card.py"
        makers[name] = [sys.executable, "-B", script, PROFILE, folder / f"{name}.pdf"]
    warm_figures = {name: [] for name in makers}
    cold_figures = {name: [] for name in makers}
    for _ in range(ROUNDS):
        for name, command in makers.items():
            cold_figures[name].append(cold(command))
            if name != "abha-kiosk":
                warm_figures[name].append(warm(command))
    # Itself the middle one of several.
    warm_figures["abha-kiosk"] = [warm_of_ours()]

    print(f"{datetime.date.today()}, {machine()}")
    print()
    print("| | warm, CPU ms | cold, wall ms | cold, CPU ms | cold, MB | PDF, kB |")
    print("|---|---|---|---|---|---|")
    rows = {}
    for name in makers:
        figures = [statistics.median(column) for column in zip(*cold_figures[name])]
        rows[name] = [statistics.median(warm_figures[name]), *figures]
        size = (folder / f"{name}.pdf").stat().st_size / 1000
        cells = " | ".join(f"{figure:.1f}" for figure in [*rows[name], size])
        print(f"| {name} | {cells} |")
    for name in makers:
        if name != "abha-kiosk":
            pairs = zip(rows[name], rows["abha-kiosk"])
            cells = " | ".join(f"{theirs / mine:.1f} ×" for theirs, mine in pairs)
            print(f"| {name} : ours | {cells} | |")


if __name__ == "__main__":
    main()
