//! Boxes of a manufacturer become devices of the account, several at a time.
//!
//! `cargo run --example activate_hardware` needs nothing: it activates what awaits it in the made-up
//! fleet of an emulator. With `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` set, it activates
//! the real boxes whose serial numbers it is given.
//!
//! Boxes whose license you would have to pay for are left alone unless you accept that.

mod shared;

use std::process::ExitCode;

use clap::Parser;
use mna_api::Client;
use mna_api::types::{
    ActivateHardware, ErrorCode, HardwareStatus, LicensePayMode, Payer, VendorHardware,
};

use shared::{Column, Failure, Table, or_dash, say};

/// Activates hardware; each box becomes a device with its serial number as its name.
#[derive(Parser)]
#[command(after_help = "Examples:\n  \
    cargo run --example activate_hardware\n  \
    cargo run --example activate_hardware -- HX-2024-0004 HX-2024-0001 NO-SUCH-BOX\n  \
    cargo run --example activate_hardware -- HX-2024-0003 --accept-monthly-license\n\n\
    Exit codes:\n  \
    0  every box is active now, or was left alone as its license is yours to pay\n  \
    1  some could not be activated\n  \
    2  an error")]
struct Arguments {
    /// Serial numbers of the boxes [default: all that await activation; without the emulator they
    /// are only listed]
    serials: Vec<String>,
    /// Name of the manufacturer [default: demo-vendor, with the emulator only]
    #[arg(long)]
    vendor: Option<String>,
    /// Activate boxes whose license you pay for too, by the month
    #[arg(long)]
    accept_monthly_license: bool,
    /// Call the site for mainland China; matters only with keys in the environment
    #[arg(long)]
    mainland: bool,
}

/// What became of a box.
enum Outcome {
    Activated(Option<String>),
    ActiveBefore,
    LeftAlone(&'static str),
    Failed(String),
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    shared::exit_with_findings(run(Arguments::parse()).await)
}

/// Whether a box could not be activated.
async fn run(arguments: Arguments) -> Result<bool, Failure> {
    let service = shared::client(arguments.mainland).await?;
    let client = &service.client;
    let missing = "name the manufacturer of the boxes with --vendor";
    let vendor = service.given_or(arguments.vendor, "demo-vendor", missing)?;
    // Nobody should activate all the boxes they have by trying out an example.
    let only_lists = arguments.serials.is_empty() && service.emulator.is_none();
    let serials = match arguments.serials {
        serials if serials.is_empty() => waiting(client).await?,
        serials => serials,
    };

    say!("Boxes of {vendor}{}\n", service.origin());
    let mut table = Table::new([
        Column::Text("serial number"),
        Column::Text("license"),
        Column::Text("device"),
        Column::Text("result"),
    ]);
    let mut has_failed = false;
    for serial in serials {
        let info = client.get_hardware_info().vendor(&vendor).sn(&serial);
        let (license, outcome) = match info.send().await {
            Err(error) => ("-", refused(&error)),
            Ok(info) => {
                let is_ours = info.payer != Some(Payer::Vendor);
                let outcome = if only_lists {
                    Outcome::LeftAlone("name it to activate it")
                } else if is_ours && !arguments.accept_monthly_license {
                    Outcome::LeftAlone("you would pay: --accept-monthly-license")
                } else {
                    activate(client, &vendor, &serial, is_ours).await
                };
                (payer(is_ours), outcome)
            }
        };
        has_failed |= matches!(outcome, Outcome::Failed(_));
        let (device, result) = match outcome {
            Outcome::Activated(id) => (or_dash(id.as_ref()), "activated".to_owned()),
            Outcome::ActiveBefore => ("-".to_owned(), "was active before".to_owned()),
            Outcome::LeftAlone(why) => ("-".to_owned(), format!("left alone; {why}")),
            Outcome::Failed(why) => ("-".to_owned(), format!("FAILED: {why}")),
        };
        table.add([serial, license.to_owned(), device, result]);
    }
    table.print();
    Ok(has_failed)
}

fn payer(is_ours: bool) -> &'static str {
    if is_ours {
        "you pay"
    } else {
        "manufacturer pays"
    }
}

/// The serial numbers of the boxes that nobody has activated yet.
async fn waiting(client: &Client) -> Result<Vec<String>, Failure> {
    let hardware = client.get_vendor_hardware();
    let waiting = hardware.status(HardwareStatus::AwaitingActivation).items();
    match waiting.try_collect::<Vec<VendorHardware>>().await {
        Ok(hardware) => Ok(hardware.into_iter().filter_map(|one| one.sn).collect()),
        Err(error) if error.is(ErrorCode::OperationDeniedVendorNotRegister) => {
            Err("only a manufacturer may list boxes: give their serial numbers".into())
        }
        Err(error) => Err(error.into()),
    }
}

/// One box in each call: of several in one call, a bad one could keep the good ones from it.
async fn activate(client: &Client, vendor: &str, serial: &str, is_ours: bool) -> Outcome {
    let hardware = ActivateHardware {
        vendor: Some(vendor.to_owned()),
        sn: Some(serial.to_owned()),
        device_name: Some(serial.to_owned()),
        license_pay_mode: is_ours.then_some(LicensePayMode::Monthly),
        ..Default::default()
    };
    match client.activate_hardware().hardware([hardware]).send().await {
        // The answer also has the device's key, which the box gets by itself.
        Ok(answer) => {
            Outcome::Activated(answer.hardware_info.into_iter().find_map(|it| it.device_id))
        }
        Err(error) => refused(&error),
    }
}

/// What an error means for one box; the others may fare better.
fn refused(error: &mna_api::Error) -> Outcome {
    if error.is(ErrorCode::OperationDeniedHardwareHasActivated) {
        Outcome::ActiveBefore
    } else if error.is(ErrorCode::OperationDeniedHardwareNotExist) {
        Outcome::Failed("no such box of this manufacturer".to_owned())
    } else if error.is(ErrorCode::InternalErrorDuplicateDeviceName) {
        Outcome::Failed("a device has its serial number as its name".to_owned())
    } else if error.is_no_answer() {
        Outcome::Failed(format!("perhaps activated, look it up: {error}"))
    } else {
        Outcome::Failed(error.to_string())
    }
}
