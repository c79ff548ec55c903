//! A spec is written by hand, with every mistake that hands make.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mna_specs::fuzzing::specs(bytes));
