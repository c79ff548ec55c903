//! Two ways of doing one thing, measured in turns, so that the ratio holds when the machine's speed
//! drifts.

use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 41;
const ROUND: Duration = Duration::from_millis(20);

/// Prints the median time of each, and the median of the ratios of the rounds.
pub(crate) fn compare<A, B>(
    what: &str,
    (a_name, mut a): (&str, impl FnMut() -> A),
    (b_name, mut b): (&str, impl FnMut() -> B),
) {
    if !std::env::args().any(|argument| argument == "--bench") {
        return; // Under `cargo test` it is enough that both run.
    }
    let (a_runs, b_runs) = (runs_in_a_round(&mut a), runs_in_a_round(&mut b));
    let (mut a_times, mut b_times, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (a_time, b_time) = (time(a_runs, &mut a), time(b_runs, &mut b));
        a_times.push(a_time);
        b_times.push(b_time);
        ratios.push(a_time / b_time);
    }
    let ratio = median(ratios);
    println!("\n{what}, {ROUNDS} rounds in turns, medians:");
    println!("  {a_name:<20} {:>9.3} µs", median(a_times) * 1e6);
    println!("  {b_name:<20} {:>9.3} µs", median(b_times) * 1e6);
    println!(
        "  ratio                {ratio:>9.2}     ({:.2} times as fast)",
        1.0 / ratio
    );
}

fn runs_in_a_round<T>(work: &mut impl FnMut() -> T) -> u32 {
    let mut runs = 1;
    while time(runs, work) * f64::from(runs) < ROUND.as_secs_f64() {
        runs *= 2;
    }
    runs
}

/// Seconds a run takes, on average.
#[allow(clippy::disallowed_methods)] // A stopwatch, not a clock that behaviour depends on.
fn time<T>(runs: u32, work: &mut impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..runs {
        black_box(work());
    }
    start.elapsed().as_secs_f64() / f64::from(runs)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
