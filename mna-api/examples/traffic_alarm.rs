//! The alarm about data plans that run low: where it goes, when it goes off, and whether it would now.
//!
//! `cargo run --example traffic_alarm` needs nothing: it shows the made-up alarm of an emulator. With
//! `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` set, it shows the real one, and changes it
//! if told to.

mod shared;

use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use mna_api::types::{FlowPackageInfo, PackageStatus};

use shared::{Column, Failure, Service, Table, or_dash, say, size};

/// Where the key that proves calls to be the service's is read from.
const CALLBACK_KEY: &str = "MNA_CALLBACK_KEY";

/// Shows or changes the alarm about data plans, and lists the plans that are below it.
#[derive(Parser)]
#[command(after_help = "Examples:\n  \
    cargo run --example traffic_alarm\n  \
    MNA_CALLBACK_KEY=… cargo run --example traffic_alarm -- \\\n      \
    --set https://alarm.example.com/mna --threshold 10\n\n\
    The key by which your server recognises the calls is read from MNA_CALLBACK_KEY, so that it is\n\
    in no list of processes and in no history. With the emulator it may be left out.")]
struct Arguments {
    /// Have alarms sent to this address
    #[arg(long, value_name = "URL", requires = "threshold", value_parser = address)]
    set: Option<String>,
    /// Have the alarm go off when a data plan has less left than this
    #[arg(long, value_name = "N", requires = "set", value_parser = clap::value_parser!(i64).range(0..))]
    threshold: Option<i64>,
    /// What the threshold counts, which the vendor's documentation does not say
    #[arg(long, value_enum, default_value_t = Unit::Percent)]
    unit: Unit,
    /// The region to call; these actions need one
    #[arg(long, default_value = "ap-guangzhou")]
    region: String,
    /// Call the site for mainland China; matters only with keys in the environment
    #[arg(long)]
    mainland: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    Percent,
    Megabytes,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    shared::exit(run(Arguments::parse()).await)
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let service = shared::client(arguments.mainland).await?;
    if let (Some(url), Some(threshold)) = (&arguments.set, arguments.threshold) {
        set(&service, &arguments.region, url, threshold).await?;
    }

    let alarm = service
        .client
        .get_flow_alarm_info()
        .send()
        .with_region(&arguments.region)
        .await?;
    say!("The alarm of the account{}\n", service.origin());
    let key = alarm.callback_key.filter(|key| !key.is_empty());
    say!("address       {}", or_dash(alarm.notify_url.as_ref()));
    say!("callback key  {}", if key.is_some() { "set" } else { "-" });
    let Some(threshold) = alarm.alarm_value else {
        say!("threshold     -");
        return Ok(());
    };
    let unit = match arguments.unit {
        Unit::Percent => "%",
        Unit::Megabytes => "MB",
    };
    say!("threshold     {threshold} (taken to be in {unit})\n");

    let mut table = Table::new([
        Column::Text("data plan"),
        Column::Number("left"),
        Column::Number("of"),
        Column::Number("percent"),
    ]);
    let mut below = 0_u32;
    let active = service.client.get_flow_packages();
    let mut packages = active.status(PackageStatus::Active).items();
    while let Some(package) = packages.next().await {
        let package = package?;
        let Some((left, of)) = megabytes(&package) else {
            continue;
        };
        let percent = 100.0 * left / of;
        let counted = match arguments.unit {
            Unit::Percent => percent,
            Unit::Megabytes => left,
        };
        if counted < threshold as f64 {
            below += 1;
            table.add([
                or_dash(package.resource_id.as_ref()),
                size(Some(left * 1e6)),
                size(Some(of * 1e6)),
                format!("{percent:.1} %"),
            ]);
        }
    }
    say!("data plans in force that are below it now: {below}");
    if below > 0 {
        say!();
        table.print();
    }
    Ok(())
}

/// Changes the alarm. To do so twice leaves it as to do so once.
async fn set(service: &Service, region: &str, url: &str, threshold: i64) -> Result<(), Failure> {
    let missing = format!("put the key that your server will check into {CALLBACK_KEY}");
    let key = std::env::var(CALLBACK_KEY)
        .ok()
        .filter(|key| !key.is_empty());
    let key = service.given_or(key, "a-made-up-callback-key", &missing)?;
    let call = service.client.set_notify_url();
    call.notify_url(url)
        .callback_key(key)
        .alarm_value(threshold)
        .send()
        .with_region(region)
        .await?;
    Ok(())
}

/// What is left of a data plan, and what it had at first; nothing if the service does not tell.
fn megabytes(package: &FlowPackageInfo) -> Option<(f64, f64)> {
    let left = package
        .capacity_remain_precise
        .or(package.capacity_remain)?;
    let of = package.capacity_size.filter(|size| *size > 0)?;
    Some((left as f64, of as f64))
}

fn address(text: &str) -> Result<String, String> {
    let mut schemes = ["https://", "http://"].into_iter();
    match schemes.any(|scheme| text.starts_with(scheme) && text.len() > scheme.len()) {
        true => Ok(text.to_owned()),
        false => Err("write an address such as https://alarm.example.com/mna".to_owned()),
    }
}
