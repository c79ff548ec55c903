//! Tests that cross rooms; they stand in `tests/`.
