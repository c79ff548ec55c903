//! How well a device is connected: rates, loss and round-trip time of each of its networks.
//!
//! `cargo run --example network_quality` needs nothing: it looks at the first device in the made-up
//! fleet of an emulator. With `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` set, it looks at
//! a real one. It only reads. With limits it is a check for a monitoring system.

mod shared;

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Parser;
use jiff::{Timestamp, ToSpan};
use mna_api::Pending;
use mna_api::monitoring::GetNetMonitorResponse;
use mna_api::types::MonitorMetric;

use shared::{Column, Failure, Table, mean, or_dash, rate, say, sparkline};

/// Shows how the networks of a device did lately, and which one is the worst.
#[derive(Parser)]
#[command(after_help = "Examples:\n  \
    cargo run --example network_quality\n  \
    cargo run --example network_quality -- crane-01-cabin --max-rtt-ms 60 --max-loss 1\n\n\
    Exit codes:\n  \
    0  the device keeps the limits, or none were given\n  \
    1  it exceeds one, or limits were given and nothing was measured\n  \
    2  an error")]
struct Arguments {
    /// Name or id of the device [default: the first of the account]
    device: Option<String>,
    /// How many minutes to look back
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(i64).range(1..=10_000))]
    minutes: i64,
    /// The most milliseconds that a packet and its answer may take on the bonded connection, on
    /// average
    #[arg(long)]
    max_rtt_ms: Option<f64>,
    /// The most packets that may be lost on the bonded connection, on average, in percent
    #[arg(long)]
    max_loss: Option<f64>,
    /// Call the site for mainland China; matters only with keys in the environment
    #[arg(long)]
    mainland: bool,
}

/// What was measured on one network, minute by minute.
#[derive(Default)]
struct Network {
    up: Vec<f64>,
    down: Vec<f64>,
    loss: Vec<f64>,
    rtt: Vec<f64>,
}

/// The part of a [`Network`] that a metric belongs into.
type Part = fn(&mut Network) -> &mut Vec<f64>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    shared::exit_with_findings(run(Arguments::parse()).await)
}

/// Whether a limit is exceeded.
async fn run(arguments: Arguments) -> Result<bool, Failure> {
    let service = shared::client(arguments.mainland).await?;
    let client = &service.client;
    let device = shared::find_device(client, arguments.device.as_deref()).await?;
    let device = device.ok_or("there is no such device")?;
    let id = device.device_id.unwrap_or_default();

    // It ends a minute ago: a clock that is a little ahead would ask for the future, which is
    // refused, and the present minute is not over.
    let end = Timestamp::now().checked_sub(1.minute())?;
    let begin = end.checked_sub(arguments.minutes.minutes())?;
    let measure = |metric: MonitorMetric| -> Pending<GetNetMonitorResponse> {
        client
            .get_net_monitor()
            .device_id(&id)
            .begin_time(begin.as_second())
            .end_time(end.as_second())
            .metrics(metric)
            .send()
    };
    let (up, down, loss, rtt) = tokio::try_join!(
        measure(MonitorMetric::TxRate),
        measure(MonitorMetric::RxRate),
        measure(MonitorMetric::Loss),
        measure(MonitorMetric::Rtt),
    )?;

    let mut whole = Network::default();
    let mut networks: BTreeMap<String, Network> = BTreeMap::new();
    let parts: [(_, Part); 4] = [
        (up, |network| &mut network.up),
        (down, |network| &mut network.down),
        (loss, |network| &mut network.loss),
        (rtt, |network| &mut network.rtt),
    ];
    for (answer, part) in parts {
        for point in answer.monitor_data {
            part(&mut whole).extend(point.business_metrics);
            for slot in point.slot_net_info {
                let network = networks.entry(slot.net_info_name.unwrap_or_default());
                part(network.or_default()).extend(slot.current);
            }
        }
    }

    let (name, origin) = (or_dash(device.device_name.as_ref()), service.origin());
    say!(
        "{name} ({}) in the last {} minutes{origin}\n",
        or_dash(Some(&id)),
        arguments.minutes
    );
    if networks.is_empty() {
        say!("Nothing was measured: the device was not connected.");
        return Ok(arguments.max_rtt_ms.is_some() || arguments.max_loss.is_some());
    }
    print(&whole, &networks);

    let limits = [
        ("RTT", "ms", mean(&whole.rtt), arguments.max_rtt_ms),
        ("loss", "%", mean(&whole.loss), arguments.max_loss),
    ];
    let mut is_exceeded = false;
    for (what, unit, value, limit) in limits {
        let Some(limit) = limit else { continue };
        // What was not measured is not known to be good.
        let is_kept = value.is_some_and(|value| value <= limit);
        let verdict = if is_kept { "kept" } else { "EXCEEDED" };
        let value = shown(value, unit);
        say!("limit of {limit} {unit} on {what}: {verdict}, it is {value}");
        is_exceeded |= !is_kept;
    }
    Ok(is_exceeded)
}

fn print(whole: &Network, networks: &BTreeMap<String, Network>) {
    let mut table = Table::new([
        Column::Text("network"),
        Column::Number("up"),
        Column::Number("down"),
        Column::Number("loss"),
        Column::Number("worst"),
        Column::Number("RTT"),
        Column::Number("worst"),
        Column::Chart("RTT over time"),
    ]);
    let worst = |values: &[f64]| values.iter().copied().reduce(f64::max);
    let named = networks
        .iter()
        .map(|(name, network)| (name.as_str(), network));
    for (name, network) in named.chain([("all, bonded", whole)]) {
        table.add([
            name.to_owned(),
            mean(&network.up).map_or_else(|| "-".to_owned(), rate),
            mean(&network.down).map_or_else(|| "-".to_owned(), rate),
            shown(mean(&network.loss), "%"),
            shown(worst(&network.loss), "%"),
            shown(mean(&network.rtt), "ms"),
            shown(worst(&network.rtt), "ms"),
            sparkline(&network.rtt),
        ]);
    }
    table.print();

    // Loss and time have different units: each counts by how often it is that of the best network.
    let best = |part: fn(&Network) -> &[f64]| {
        let values = networks.values().filter_map(|network| mean(part(network)));
        values.fold(f64::INFINITY, f64::min).max(0.01)
    };
    let (loss, rtt) = (best(|network| &network.loss), best(|network| &network.rtt));
    let times = networks.iter().map(|(name, network)| {
        let times = |values, best| mean(values).unwrap_or_default() / best;
        (name, times(&network.loss, loss), times(&network.rtt, rtt))
    });
    let worst = times.max_by(|a, b| (a.1 + a.2).total_cmp(&(b.1 + b.2)));
    if let Some((name, loss, rtt)) = worst.filter(|_| networks.len() > 1) {
        let name = shared::one_line(name);
        say!("\nworst network: {name}, {loss:.1} × the least loss, {rtt:.1} × the least RTT");
    }
}

fn shown(value: Option<f64>, unit: &str) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.1} {unit}"))
}
