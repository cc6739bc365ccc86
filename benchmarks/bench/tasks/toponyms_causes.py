"""Why a place was missed, invented, or put elsewhere."""

from collections.abc import Sequence

from benchmarks.bench.task import ErrorRow, Record
from benchmarks.bench.tasks.distances import NEAR_KM, distance
from benchmarks.bench.tasks.spans import Span, paired, touch
from benchmarks.bench.tasks.toponyms_found import KINDS, Located
from trucewatch.model.reading import Reading
from trucewatch.ontology.compile import Knowledge
