//! What a test sees of its own process.

use std::time::Duration;

use mna_core::{Clock, SystemClock};

/// Waits until something is so, which it soon is.
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    let began = SystemClock.monotonic();
    while !is_so() {
        let waited = SystemClock.monotonic() - began;
        assert!(
            waited < Duration::from_secs(10),
            "waited for {what} in vain"
        );
        SystemClock.sleep(Duration::from_millis(1)).await;
    }
}

/// How much memory this process has, in bytes. Other tests may run beside.
pub(crate) fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    1024 * kilobytes
        .and_then(|text| text.parse::<usize>().ok())
        .expect("a number")
}
