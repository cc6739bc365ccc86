"""Ingest a folder into a database, report by report, and say after each that it is kept. Run by `test_kill.py`.

Run as a program, it waits before each report for a line on standard input.
"""

import sys
from collections.abc import Callable

from tests import factory
from trucewatch.ingest import Ingested, Options, ingest
from trucewatch.store import Projections, open_store


def main(database: str, folder: str, wait: Callable[[], object] = lambda: None) -> None:
    store = open_store(database, clock=lambda: factory.NOON)
    writer = store.writer()
    for item in ingest([folder], Options(recorded=factory.NOON)):
        if not isinstance(item, Ingested):
            writer.quarantine(item.source, item.reason, item.raw)
            continue
        wait()
        report = item.report
        writer.add_report(item.raw, item.document, item.version, item.text, report, warnings=item.warnings)
        found = factory.claim(f"c-{report.id}", report=report.id)
        writer.add_reading_results(report.id, (), (found,), (), version="1")
        sys.stdout.write(f"{report.id}\n")
        sys.stdout.flush()
    groups = [[claim.id] for claim in store.view().claims()]
    minted = writer.mint_ids("incident", groups)
    writer.replace_projections(Projections(incidents=[factory.incident(name) for name in minted]))
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:], wait=sys.stdin.readline)
