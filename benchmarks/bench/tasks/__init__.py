"""One file a task; each exports TASK. `benchmarks.bench.TASKS` lists them."""
