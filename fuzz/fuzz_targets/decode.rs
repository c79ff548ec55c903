//! The body of an answer is whatever a server, or something in between, sends.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mna_core::fuzzing::decode(bytes));
