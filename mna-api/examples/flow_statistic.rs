//! The traffic of a device as a table.
//!
//! `cargo run --example flow_statistic` needs nothing: it starts an emulator of the service inside
//! the process and calls it over a real socket. With `TENCENTCLOUD_SECRET_ID` and
//! `TENCENTCLOUD_SECRET_KEY` set, it calls the real service.

use std::error::Error;
use std::io::IsTerminal;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use humansize::{DECIMAL, format_size};
use jiff::{Timestamp, ToSpan};
use mna_api::traffic::GetFlowStatisticResponse;
use mna_api::types::{FlowType, TimeGranularity};
use mna_api::{Client, Credential, Site};
use mna_emulator::Emulator;

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
enum Direction {
    Uplink,
    Downlink,
    Total,
}

#[derive(Clone, Copy, ValueEnum)]
enum Granularity {
    Hourly,
    Daily,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let end = arguments.end.unwrap_or_else(Timestamp::now);
    let before_end = match arguments.granularity {
        Granularity::Hourly => 24.hours(),
        Granularity::Daily => (14 * 24).hours(),
    };
    let begin = arguments
        .begin
        .map_or_else(|| end.checked_sub(before_end), Ok)?;

    let (client, emulator) = client(arguments.mainland).await?;
    let flow = client
        .get_flow_statistic()
        .device_id(&arguments.device)
        .begin_time(begin.as_second())
        .end_time(end.as_second())
        .flow_type(match arguments.direction {
            Direction::Uplink => FlowType::Uplink,
            Direction::Downlink => FlowType::Downlink,
            Direction::Total => FlowType::Total,
        })
        .time_granularity(match arguments.granularity {
            Granularity::Hourly => TimeGranularity::Hourly,
            Granularity::Daily => TimeGranularity::Daily,
        })
        .send()
        .await?;

    match &emulator {
        Some(emulator) => println!(
            "Traffic of {}, made up by {}\n",
            arguments.device,
            emulator.url()
        ),
        None => println!("Traffic of {}\n", arguments.device),
    }
    print(&flow);
    if let Some(emulator) = emulator {
        emulator.shutdown().await;
    }
    Ok(())
}

/// A client of the real service if there are keys for it, and of an emulator otherwise.
async fn client(mainland: bool) -> Result<(Client, Option<Emulator>), Box<dyn Error>> {
    let has_key = ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some());
    if has_key {
        let site = if mainland {
            Site::Mainland
        } else {
            Site::International
        };
        let client = Client::builder()
            .credential(Credential::from_env()?)
            .site(site)
            .build()?;
        return Ok((client, None));
    }
    let emulator = Emulator::start().await?;
    let client = Client::builder()
        .credential(Credential::new(
            emulator.secret_id(),
            emulator.secret_key(),
        )?)
        .endpoint(emulator.url())
        .build()?;
    Ok((client, Some(emulator)))
}

fn print(flow: &GetFlowStatisticResponse) {
    let chart = std::io::stdout().is_terminal();
    let largest = flow.max_value.unwrap_or_default();
    println!("{:<20}  {:>12}", "time (UTC)", "traffic");
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
        println!("{}", line.trim_end());
    }
    println!();
    for (name, value) in [
        ("maximum", flow.max_value),
        ("average", flow.avg_value),
        ("total", flow.total_value),
    ] {
        println!("{name:<20}  {:>12}", size(value));
    }
    println!("\nrequest {}", flow.request_id);
}

fn size(bytes: Option<f64>) -> String {
    bytes.map_or_else(
        || "-".to_owned(),
        |bytes| format_size(bytes as u64, DECIMAL),
    )
}

fn bar(value: f64, largest: f64) -> String {
    const WIDTH: f64 = 40.0;
    let length = if largest > 0.0 {
        (value / largest * WIDTH).round()
    } else {
        0.0
    };
    "█".repeat(length as usize)
}

/// Unix seconds, a point in time, or a day, which begins at midnight UTC.
fn time(text: &str) -> Result<Timestamp, String> {
    let day = || format!("{text}T00:00:00Z").parse();
    let seconds = |text: &str| Timestamp::from_second(text.parse().ok()?).ok();
    seconds(text)
        .map(Ok)
        .unwrap_or_else(|| text.parse().or_else(|_| day()))
        .map_err(|_| "write unix seconds, 2026-11-22T08:00:00Z or 2026-11-22".to_owned())
}
