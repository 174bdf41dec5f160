"""From targets and figures to verdicts: outcome, freshness, distance, paces, and the reasons for each."""
