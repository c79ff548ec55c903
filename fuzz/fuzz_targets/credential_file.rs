//! A file with credentials is written by hand, or by a program that was interrupted.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mna_core::fuzzing::credential_file(bytes));
