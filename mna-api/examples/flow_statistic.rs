//! The traffic of a device as a table.
//!
//! `cargo run --example flow_statistic` needs nothing: it starts an emulator of the service inside
//! the process and calls it over a real socket. With `TENCENTCLOUD_SECRET_ID` and
//! `TENCENTCLOUD_SECRET_KEY` set, it calls the real service.

mod shared;

use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use jiff::{Timestamp, ToSpan};
use mna_api::traffic::GetFlowStatisticResponse;
use mna_api::types::TimeGranularity;

use shared::{Direction, Failure, bar, is_for_people, say, size, time};

/// Shows how much traffic a device moved, step by step.
#[derive(Parser)]
#[command(after_help = "Examples:\n  \
    cargo run --example flow_statistic\n  \
    cargo run --example flow_statistic -- --device mna-dev7 --granularity daily --begin 2026-11-01")]
struct Arguments {
    /// The device's id
    #[arg(long, default_value = "mna-dev1")]
    device: String,
    /// Start of the period: unix seconds, 2026-11-22T08:00:00Z or 2026-11-22 [default: 24 hours or
    /// 14 days before the end]
    #[arg(long, value_parser = time)]
    begin: Option<Timestamp>,
    /// End of the period, like --begin [default: now]
    #[arg(long, value_parser = time)]
    end: Option<Timestamp>,
    /// Which direction of traffic to count
    #[arg(long, value_enum, default_value_t = Direction::Total)]
    direction: Direction,
    /// How much time a line covers
    #[arg(long, value_enum, default_value_t = Granularity::Hourly)]
    granularity: Granularity,
    /// Call the site for mainland China; matters only with keys in the environment
    #[arg(long)]
    mainland: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Granularity {
    Hourly,
    Daily,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    shared::exit(run(Arguments::parse()).await)
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let end = arguments.end.unwrap_or_else(Timestamp::now);
    let before_end = match arguments.granularity {
        Granularity::Hourly => 24.hours(),
        Granularity::Daily => (14 * 24).hours(),
    };
    let begin = arguments
        .begin
        .map_or_else(|| end.checked_sub(before_end), Ok)?;

    let service = shared::client(arguments.mainland).await?;
    let flow = service
        .client
        .get_flow_statistic()
        .device_id(&arguments.device)
        .begin_time(begin.as_second())
        .end_time(end.as_second())
        .flow_type(arguments.direction)
        .time_granularity(match arguments.granularity {
            Granularity::Hourly => TimeGranularity::Hourly,
            Granularity::Daily => TimeGranularity::Daily,
        })
        .send()
        .await?;

    say!("Traffic of {}{}\n", arguments.device, service.origin());
    print(&flow);
    if let Some(emulator) = service.emulator {
        emulator.shutdown().await;
    }
    Ok(())
}

fn print(flow: &GetFlowStatisticResponse) {
    let chart = is_for_people();
    let largest = flow.max_value.unwrap_or_default();
    say!("{:<20}  {:>12}", "time (UTC)", "traffic");
    for point in &flow.net_details {
        let time = point
            .time
            .map_or_else(|| "-".to_owned(), |time| time.to_string());
        let bar = if chart {
            bar(point.current.unwrap_or_default(), largest)
        } else {
            String::new()
        };
        let line = format!("{time:<20}  {:>12}  {bar}", size(point.current));
        say!("{}", line.trim_end());
    }
    say!();
    for (name, value) in [
        ("maximum", flow.max_value),
        ("average", flow.avg_value),
        ("total", flow.total_value),
    ] {
        say!("{name:<20}  {:>12}", size(value));
    }
    say!("\nrequest {}", flow.request_id);
}
