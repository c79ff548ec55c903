//! The emulator listens to whoever connects.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    mna_emulator::feed(bytes);
});
