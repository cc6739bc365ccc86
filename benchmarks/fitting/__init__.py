"""What `benchmarks.fit_matching` fits: logistic regressions over the features that `corroborate` computes."""
