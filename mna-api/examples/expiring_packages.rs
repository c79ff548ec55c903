//! The data plans that somebody should look at: those that end soon, and those nearly used up.
//!
//! `cargo run --example expiring_packages` needs nothing: it looks at the made-up data plans of an
//! emulator, and finds two. With `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` set, it looks
//! at real ones. It only reads: what it recommends is yours to order.

mod shared;

use std::process::ExitCode;

use clap::Parser;
use jiff::Timestamp;
use mna_api::types::{FlowPackageInfo, PackageStatus};

use shared::{Column, Failure, Table, or_dash, say, size};

/// Lists the data plans in force that end soon or have little left.
#[derive(Parser)]
#[command(after_help = "Examples:\n  \
    cargo run --example expiring_packages\n  \
    cargo run --example expiring_packages -- --days 3 --percent 5\n\n\
    Exit codes:\n  \
    0  no data plan needs attention\n  \
    1  some do, and are listed\n  \
    2  an error")]
struct Arguments {
    /// Soon means within so many days; plans that are bought again on their own do not count
    #[arg(long, default_value_t = 7)]
    days: u32,
    /// Little means less than so many percent
    #[arg(long, default_value_t = 20.0)]
    percent: f64,
    /// Call the site for mainland China; matters only with keys in the environment
    #[arg(long)]
    mainland: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    shared::exit_with_findings(run(Arguments::parse()).await)
}

/// Whether there are any.
async fn run(arguments: Arguments) -> Result<bool, Failure> {
    let service = shared::client(arguments.mainland).await?;
    let now = Timestamp::now().as_second();

    let mut table = Table::new([
        Column::Text("data plan"),
        Column::Number("devices"),
        Column::Number("left"),
        Column::Number("of"),
        Column::Text("ends (UTC)"),
        Column::Text("what to do"),
    ]);
    let (mut count, mut found) = (0_u32, 0_u32);
    let active = service.client.get_flow_packages();
    let mut packages = active.status(PackageStatus::Active).items();
    while let Some(package) = packages.next().await {
        let package = package?;
        count += 1;
        let (left, of) = (bytes_left(&package), bytes_of(&package));
        let is_low = match (left, of) {
            (Some(left), Some(of)) => left * 100.0 < of * arguments.percent,
            // What the service does not tell is not known to be enough.
            _ => true,
        };
        let rest = package.expire_time.map(|end| end.get() - now);
        let is_ending = package.renew_flag != Some(true)
            && rest.is_none_or(|rest| rest <= i64::from(arguments.days) * 86_400);
        if !is_low && !is_ending {
            continue;
        }
        found += 1;
        table.add([
            or_dash(package.resource_id.as_ref()),
            package.device_list.len().to_string(),
            size(left),
            size(of),
            package
                .expire_time
                .map_or("-".to_owned(), |end| end.to_string()),
            advice(&package, is_low, is_ending),
        ]);
    }

    say!(
        "{found} of {count} data plans need attention{}",
        service.origin()
    );
    if found > 0 {
        say!();
        table.print();
    }
    Ok(found > 0)
}

fn bytes_left(package: &FlowPackageInfo) -> Option<f64> {
    let exact = package.capacity_remain_precise;
    exact.or(package.capacity_remain).map(megabytes)
}

fn bytes_of(package: &FlowPackageInfo) -> Option<f64> {
    package.capacity_size.map(megabytes)
}

fn megabytes(count: u64) -> f64 {
    count as f64 * 1e6
}

/// What to do about a data plan, with the action that does it.
fn advice(package: &FlowPackageInfo, is_low: bool, is_ending: bool) -> String {
    let mut advice = Vec::new();
    if is_low {
        advice.push(match package.trunc_flag {
            Some(true) => "acceleration stops once it is used up: OrderFlowPackage",
            Some(false) => "traffic is charged once it is used up: OrderFlowPackage",
            None => "see how much is left: GetFlowPackages",
        });
    }
    if is_ending && package.trunc_flag == Some(true) {
        // Such plans cannot be bought again automatically.
        advice.push("ends for good: OrderFlowPackage");
    } else if is_ending {
        advice.push("have it bought again: ModifyPackageRenewFlag");
    }
    advice.join("; ")
}
