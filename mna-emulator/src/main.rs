//! The emulator as a program.

#![forbid(unsafe_code)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use clap::builder::NonEmptyStringValueParser;
use mna_emulator::{Account, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator};

/// A local server that answers like the Tencent Cloud MNA endpoint.
///
/// It checks signatures, parameters and rate limits as the real one does. What is added, changed and
/// deleted is remembered until it stops; traffic and measurements are made up. It listens on
/// 127.0.0.1 only, and stops on Ctrl-C.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES)]
struct Args {
    /// The port to listen on; 0 takes any that is free.
    #[arg(long, default_value_t = 0)]
    port: u16,

    /// The secret id to accept.
    #[arg(long, default_value = DEFAULT_SECRET_ID, value_parser = NonEmptyStringValueParser::new())]
    secret_id: String,

    /// The secret key that belongs to it.
    #[arg(long, default_value = DEFAULT_SECRET_KEY, value_parser = NonEmptyStringValueParser::new())]
    secret_key: String,

    /// The folder that holds <service>/<version>/service.json, in place of the bundled specs.
    #[arg(long, value_name = "FOLDER")]
    specs: Option<PathBuf>,

    /// Begin with a fleet of 23 devices, in place of an empty account.
    #[arg(long)]
    demo: bool,
}

const EXAMPLES: &str = "Examples:
  mna-emulator
      Listens on a free port, with a made-up key pair.
  mna-emulator --port 8080
      Listens on http://127.0.0.1:8080.
  mna-emulator --port 8080 --demo
      Has devices, groups, hardware, packages and gateways to play with.
  mna-emulator --port 8080 --secret-id my-id --secret-key my-key
      Accepts this key pair in place of the made-up one.
  mna-emulator --specs ./specs
      Answers by the specs in this folder.";

#[tokio::main]
async fn main() -> ExitCode {
    match run(Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            say(std::io::stderr(), &format!("mna-emulator: {message}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(args: Args) -> Result<(), String> {
    // Before the address is printed: whoever reads it may send the signal at once.
    let stop = stop_signal().map_err(|error| format!("cannot wait for signals: {error}"))?;
    let mut builder = Emulator::builder()
        .port(args.port)
        .account(Account::new(&args.secret_id, &args.secret_key))
        .on_request(|exchange| say(std::io::stderr(), &exchange.to_string()));
    if let Some(specs) = args.specs {
        builder = builder.specs(specs);
    }
    if args.demo {
        builder = builder.demo_fleet();
    }
    let emulator = builder.start().await.map_err(|error| error.to_string())?;

    // The made-up key is no secret; one of the user's own is not repeated.
    let key = if args.secret_key == DEFAULT_SECRET_KEY {
        DEFAULT_SECRET_KEY
    } else {
        "<the key given with --secret-key>"
    };
    let (url, id) = (emulator.url(), emulator.secret_id());
    say(
        std::io::stdout(),
        &format!(
            "Listening on {url}\n\
             export TENCENTCLOUD_SECRET_ID='{id}'\n\
             export TENCENTCLOUD_SECRET_KEY='{key}'"
        ),
    );

    stop.await;
    emulator.shutdown().await;
    Ok(())
}

/// Resolves on Ctrl-C or SIGTERM.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Resolves on Ctrl-C.
#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// Prints a line. Nobody reading is no reason to stop, as `println!` would.
fn say(mut to: impl Write, line: &str) {
    let _ = writeln!(to, "{line}").and_then(|()| to.flush());
}
