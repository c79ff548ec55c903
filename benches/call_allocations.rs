//! How often a call allocates, and whether anything stays behind.
//!
//! `cargo run -p mna-tests --profile bench --example call_allocations` makes a million calls that a
//! fixed response answers, with limiter, signing and decoding. Reallocations count as allocations. It
//! prints lines of names and values, which `cargo xtask call-cost` puts into its table.

mod called;

use allocation_counter::{AllocationInfo, measure};
use called::{Fixed, call, client_of};
use mna_core::transport::Transport;

const CALLS: u64 = 1_000_000;
/// So many are made before anything is counted: keys are derived, and tables find their size.
const WARM_UP: u64 = 1_000;

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let calls = if quick { CALLS / 20 } else { CALLS };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    let transport = Fixed::new(false);
    let client = client_of(&transport);
    let make = |calls: u64| -> AllocationInfo {
        measure(|| {
            runtime.block_on(async {
                for _ in 0..calls {
                    call(&client).await;
                }
            });
        })
    };
    let _ = make(WARM_UP);
    let first = make(calls / 10);
    let rest = make(calls - calls / 10);
    let alone = measure(|| {
        runtime.block_on(async {
            let request = http::Request::new(bytes::Bytes::new());
            let _ = transport.send(request).await;
        });
    });
    let each = |of: fn(&AllocationInfo) -> u64| (of(&first) + of(&rest)) as f64 / calls as f64;
    println!("calls = {calls}");
    println!("allocations = {:.2}", each(|info| info.count_total));
    println!("allocated_bytes = {:.0}", each(|info| info.bytes_total));
    println!("transport_allocations = {}", alone.count_total);
    println!("live_bytes_at_a_tenth = {}", first.bytes_current);
    println!(
        "live_bytes_at_the_end = {}",
        first.bytes_current + rest.bytes_current
    );
}
