//! The generator: from a spec to Rust code.
