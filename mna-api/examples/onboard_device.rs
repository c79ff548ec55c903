//! A new device, ready to connect: named, in its group, restricted to the regions it is for.
//!
//! `cargo run --example onboard_device` needs nothing: it adds `new-device` to the made-up fleet of
//! an emulator. With `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` set, it adds a device to
//! the real account, and then wants a name and a file for the key.
//!
//! It orders nothing, and the device is cut off while no data plan covers it, so that its traffic
//! cannot cost anything either. Its license is the usual monthly one.

mod shared;

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use mna_api::Client;
use mna_api::types::{ErrorCode, FlowTruncation};

use shared::{Failure, or_dash, say};

/// Adds a device to the account.
#[derive(Parser)]
#[command(after_help = "Examples:\n  \
    cargo run --example onboard_device\n  \
    cargo run --example onboard_device -- truck-09-dashcam delivery-trucks --region ap-singapore \\\n      \
    --key-file truck-09.key\n  \
    cargo run --example onboard_device -- truck-01-dashcam     # the name is taken")]
struct Arguments {
    /// Name of the device [default: new-device, with the emulator only]
    name: Option<String>,
    /// Name of the group to put it into, which is added if there is none
    group: Option<String>,
    /// A region in which the device may connect, several times for several [default: with the
    /// emulator ap-singapore, otherwise all]
    #[arg(long = "region")]
    regions: Vec<String>,
    /// Write the device's key to this file, which must not exist yet; needed except with the
    /// emulator
    #[arg(long)]
    key_file: Option<PathBuf>,
    /// Call the site for mainland China; matters only with keys in the environment
    #[arg(long)]
    mainland: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    shared::exit(run(Arguments::parse()).await)
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let service = shared::client(arguments.mainland).await?;
    let client = &service.client;
    let name = service.given_or(arguments.name, "new-device", "give the device a name")?;
    if service.emulator.is_none() && arguments.key_file.is_none() {
        return Err("give a --key-file: the service tells the key only once".into());
    }
    let regions = match service.emulator {
        Some(_) if arguments.regions.is_empty() => vec!["ap-singapore".to_owned()],
        _ => arguments.regions,
    };

    // What can be found wrong is found wrong before the device is added.
    check_regions(client, &regions).await?;
    let group = match &arguments.group {
        Some(group) => Some(group_id(client, group).await?),
        None => None,
    };
    let key_file = arguments.key_file.as_deref().map(create).transpose()?;

    let added = client
        .add_device()
        .device_name(&name)
        .set_group_id(group)
        .flow_trunc(FlowTruncation::CutOff)
        .send()
        .await;
    let device = match added {
        Ok(device) => device,
        // Should the answer be lost, the device may be there. As a name can be used only once,
        // running this again says so and does not add another.
        Err(error) => {
            if let Some(path) = &arguments.key_file {
                // It is empty. The error to tell is the other one.
                let _ = std::fs::remove_file(path);
            }
            if error.is(ErrorCode::InternalErrorDuplicateDeviceName) {
                return Err(taken(client, &name).await?.into());
            }
            return Err(error.into());
        }
    };
    // First of all the key: no other call gives it.
    let kept = match (key_file, device.data_key) {
        (Some(mut file), Some(key)) => {
            writeln!(file, "{}", key.expose())
                .map_err(|error| format!("{name} was added, but its key is lost: {error}"))?;
            "in the file"
        }
        (Some(_), None) => return Err(format!("{name} was added, and no key was answered").into()),
        (None, _) => "not kept; --key-file keeps it",
    };
    let id = device.device_id;
    let id = id.ok_or("the device was added, and no id was answered: see GetDevices")?;
    if !regions.is_empty() {
        client
            .modify_device_access_regions()
            .device_ids([&id])
            .allowed_regions(&regions)
            .send()
            .await
            .map_err(|error| format!("{id} was added, but may connect everywhere: {error}"))?;
    }

    say!("Added {name}{}\n", service.origin());
    say!("id       {}", or_dash(Some(&id)));
    say!("key      {kept}");
    say!("group    {}", or_dash(arguments.group.as_ref()));
    let regions = Some(regions.join(", ")).filter(|regions| !regions.is_empty());
    say!("regions  {}", regions.as_deref().unwrap_or("all"));
    say!("\nThe device needs its id and its key to connect. Until a data plan covers it, it is");
    say!("not accelerated; UpdateDevice can have its traffic charged by the amount instead.");
    Ok(())
}

/// Refuses regions that the service does not offer, and says which it does.
async fn check_regions(client: &Client, regions: &[String]) -> Result<(), Failure> {
    let offered = client.describe_access_regions().send().await?.region_list;
    let offered: Vec<String> = offered
        .into_iter()
        .filter_map(|one| one.region_id)
        .collect();
    match regions.iter().find(|region| !offered.contains(region)) {
        None => Ok(()),
        Some(wrong) => Err(format!("no region {wrong}; there are {}", offered.join(", ")).into()),
    }
}

/// The id of the group of this name, which is added if there is none.
async fn group_id(client: &Client, name: &str) -> Result<String, Failure> {
    // The keyword also finds groups whose names only contain it.
    let mut groups = client.get_group_list().keyword(name).items();
    while let Some(group) = groups.next().await {
        let group = group?;
        if group.group_name.as_deref() == Some(name) {
            return group.group_id.ok_or_else(|| "the group has no id".into());
        }
    }
    let added = client.add_group().group_name(name).send().await?;
    added
        .group_id
        .ok_or_else(|| "the new group has no id".into())
}

/// What to tell somebody whose name for a device is that of another.
async fn taken(client: &Client, name: &str) -> Result<String, Failure> {
    let other = shared::find_device(client, Some(name)).await?;
    let other = other.unwrap_or_default();
    let id = or_dash(other.device_id.as_ref());
    let since = other.create_time.unwrap_or_default().to_seconds();
    Ok(format!(
        "{name} is the name of {id} since {since}: choose another name, or use that device"
    ))
}

/// A new file that only its owner may read.
fn create(path: &Path) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path);
    file.map_err(|error| format!("cannot create {}: {error}", path.display()).into())
}
