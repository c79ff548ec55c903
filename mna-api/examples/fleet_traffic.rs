//! The traffic of a whole fleet in one table: who moved how much, and when.
//!
//! `cargo run --example fleet_traffic` needs nothing: it starts an emulator of the service with a
//! fleet of 23 devices. With `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` set, it calls
//! the real service. It only reads.

mod shared;

use std::collections::HashMap;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::{Timestamp, ToSpan};
use mna_api::Client;
use mna_api::types::{DeviceBaseInfo, FlowDetails, TimeGranularity};
use tokio::task::JoinSet;

use shared::{Column, Direction, Failure, Table, or_dash, say, size, sparkline};

/// So many devices may be asked about in one call.
const BATCH: usize = 10;

/// Shows how much traffic each device of the fleet moved.
#[derive(Parser)]
#[command(after_help = "Examples:\n  \
    cargo run --example fleet_traffic\n  \
    cargo run --example fleet_traffic -- --group delivery-trucks --days 2\n  \
    cargo run --example fleet_traffic -- --direction uplink --top 5")]
struct Arguments {
    /// Only the devices of the group of this name
    #[arg(long)]
    group: Option<String>,
    /// How many days to look back
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(i64).range(1..=30))]
    days: i64,
    /// Which direction of traffic to count
    #[arg(long, value_enum, default_value_t = Direction::Total)]
    direction: Direction,
    /// What to sort by
    #[arg(long, value_enum, default_value_t = Sort::Traffic)]
    sort: Sort,
    /// Show only so many devices, the first of the table
    #[arg(long)]
    top: Option<usize>,
    /// Call the site for mainland China; matters only with keys in the environment
    #[arg(long)]
    mainland: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sort {
    Traffic,
    Device,
    Group,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    shared::exit(run(Arguments::parse()).await)
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let service = shared::client(arguments.mainland).await?;
    let client = &service.client;

    // Pages are fetched as they are needed; here, all of them.
    let mut devices: Vec<DeviceBaseInfo> = client.get_devices().items().try_collect().await?;
    if let Some(group) = &arguments.group {
        devices.retain(|device| device.group_name.as_ref() == Some(group));
        if devices.is_empty() {
            return Err(format!("no device is in a group of the name {group}").into());
        }
    }
    let ids: Vec<String> = devices
        .iter()
        .filter_map(|one| one.device_id.clone())
        .collect();
    let flows = flows(client, &ids, &arguments).await?;
    let nothing = FlowDetails::default();
    let mut rows: Vec<(&DeviceBaseInfo, &FlowDetails)> = Vec::new();
    for device in &devices {
        let flow = device.device_id.as_ref().and_then(|id| flows.get(id));
        rows.push((device, flow.unwrap_or(&nothing)));
    }
    let total = |flow: &FlowDetails| flow.total_value.unwrap_or_default();
    rows.sort_by(|(a, a_flow), (b, b_flow)| match arguments.sort {
        Sort::Traffic => total(b_flow).total_cmp(&total(a_flow)),
        Sort::Device => a.device_name.cmp(&b.device_name),
        Sort::Group => (&a.group_name, &a.device_name).cmp(&(&b.group_name, &b.device_name)),
    });

    let (count, days) = (rows.len(), arguments.days);
    say!(
        "Traffic of {count} devices in {days} days{}\n",
        service.origin()
    );
    let all: f64 = rows.iter().map(|(_, flow)| total(flow)).sum();
    let mut table = Table::new([
        Column::Text("device"),
        Column::Text("group"),
        Column::Number("traffic"),
        Column::Number("share"),
        Column::Chart("over time"),
    ]);
    for (device, flow) in rows.into_iter().take(arguments.top.unwrap_or(count)) {
        // Where nothing moved at all, every share is none of it.
        let share = 100.0 * total(flow) / all.max(1.0);
        let points = flow.net_details.iter();
        let curve: Vec<f64> = points
            .map(|point| point.current.unwrap_or_default())
            .collect();
        table.add([
            or_dash(device.device_name.as_ref()),
            or_dash(device.group_name.as_ref()),
            size(flow.total_value),
            format!("{share:.1} %"),
            sparkline(&curve),
        ]);
    }
    table.print();
    say!("\nall {count} devices: {}", size(Some(all)));
    Ok(())
}

/// What each of the devices moved, by its id.
async fn flows(
    client: &Client,
    ids: &[String],
    arguments: &Arguments,
) -> Result<HashMap<String, FlowDetails>, Failure> {
    let end = Timestamp::now();
    let begin = end.checked_sub((24 * arguments.days).hours())?;
    let granularity = if arguments.days <= 2 {
        TimeGranularity::Hourly
    } else {
        TimeGranularity::Daily
    };

    // All calls at once: the client sends as many in each second as the service allows. Waiting for
    // one's turn is part of a call's time, so a large fleet needs more of it than a call usually has.
    let mut calls = JoinSet::new();
    // Is drawn on stderr, and only if that is a terminal.
    let progress = ProgressBar::new(ids.len().div_ceil(BATCH) as u64).with_style(
        ProgressStyle::with_template("{bar:30} {pos} of {len} calls")?,
    );
    for batch in ids.chunks(BATCH) {
        let call = client
            .get_multi_flow_statistic()
            .device_ids(batch)
            .begin_time(begin.as_second())
            .end_time(end.as_second())
            .flow_type(arguments.direction)
            .time_granularity(granularity);
        calls.spawn(call.send().with_timeout(Duration::from_secs(3_600)));
    }

    let mut flows = HashMap::new();
    while let Some(answer) = calls.join_next().await {
        progress.inc(1);
        for flow in answer??.flow_details {
            flows.insert(flow.device_id.clone().unwrap_or_default(), flow);
        }
    }
    progress.finish_and_clear();
    Ok(flows)
}
