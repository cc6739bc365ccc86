"""A folder of three reports: an attack, a truce, and its breach."""

from pathlib import Path

AMBUSH = "Gunmen attacked a police station in Maiduguri on Monday, the army said. Three officers were killed."
RAISED = "Gunmen attacked a police station in Maiduguri on Monday, the army said. Five officers were killed."
TRUCE = "The rebels announced a ceasefire in Maiduguri on Wednesday. Nigeria welcomed the truce."
BROKEN = (
    "The army accused rebels of an attack on a convoy near Maiduguri on Friday. The ceasefire was violated, it said."
)
REPORTS = {
    "ambush": ("2021-10-05", "https://example.org/ambush", AMBUSH),
    "truce": ("2021-10-07", "https://example.org/truce", TRUCE),
    "broken": ("2021-10-10", "https://example.org/broken", BROKEN),
}


def write(folder: Path, name: str, published: str, url: str, text: str) -> Path:
    path = folder / f"{name}.txt"
    front = f"---\noutlet: The Daily Paper\nurl: {url}\npublished: {published}\n---\n\n"
    path.write_text(f"{front}{text}\n", encoding="utf-8")
    return path


def fill(folder: Path) -> Path:
    """Make the folder and write the reports into it."""
    folder.mkdir()
    for name, (published, url, text) in REPORTS.items():
        write(folder, name, published, url, text)
    return folder
