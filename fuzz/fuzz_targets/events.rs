//! An event stream is cut anywhere by the network.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mna_core::fuzzing::events(bytes));
