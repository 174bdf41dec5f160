"""Results become documents: charts, and later official papers. Knows the pure rooms, never Django."""
