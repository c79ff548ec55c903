//! The emulator as a program.

#![forbid(unsafe_code)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "main/args.rs"]
mod args;
#[path = "main/keys.rs"]
mod keys;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use mna_emulator::{Account, Builder, DEFAULT_SECRET_KEY, Emulator, FailureSyntax};

use args::Args;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble { message, code }) => {
            say(std::io::stderr(), &format!("mna-emulator: {message}"));
            ExitCode::from(code)
        }
    }
}

/// Why it did not start, and what the exit code says of that.
struct Trouble {
    message: String,
    code: u8,
}

impl From<String> for Trouble {
    fn from(message: String) -> Trouble {
        Trouble { message, code: 1 }
    }
}

/// What was given cannot be meant.
fn usage(message: String) -> Trouble {
    Trouble { message, code: 2 }
}

async fn run(args: Args) -> Result<(), Trouble> {
    // Before the address is printed: whoever reads it may send the signal at once.
    let stop = stop_signal().map_err(|error| format!("cannot wait for signals: {error}"))?;
    let accounts = accounts(&args)?;
    // The made-up key is no secret; one of the user's own is not repeated.
    let key = match accounts.as_slice() {
        [one] if one.secret_key() == DEFAULT_SECRET_KEY => DEFAULT_SECRET_KEY,
        _ => "<the key that was given>",
    };
    let builder = accounts
        .into_iter()
        .fold(configured(&args), Builder::account);
    let emulator = builder.start().await.map_err(|error| error.to_string())?;
    for line in &args.fail {
        let scripted = emulator.fail_as_written(line);
        scripted.map_err(|why: FailureSyntax| usage(format!("--fail {line}: {why}")))?;
    }
    emulator.skew_clock(args.clock_skew);
    let ca = match emulator.ca_pem() {
        Some(pem) => Some(write_ca(pem, args.tls_ca.as_deref(), &emulator)?),
        None => None,
    };

    let (url, id) = (emulator.url(), emulator.secret_id());
    let mut lines = format!(
        "listening on {url}\n\
         export TENCENTCLOUD_SECRET_ID='{id}'\n\
         export TENCENTCLOUD_SECRET_KEY='{key}'"
    );
    if let Some(ca) = &ca {
        lines += &format!("\nexport SSL_CERT_FILE='{}'", ca.path().display());
    }
    say(std::io::stdout(), &lines);

    stop.await;
    emulator.shutdown().await;
    Ok(())
}

/// All that can be said before there is an emulator, but for the accounts.
fn configured(args: &Args) -> Builder {
    let (json, quiet) = (args.json, args.quiet);
    let mut builder = Emulator::builder()
        .port(args.port)
        .delay(args.delay)
        .on_request(move |exchange| {
            if json {
                say(std::io::stderr(), &exchange.to_json());
            } else if !quiet {
                say(std::io::stderr(), &exchange.to_string());
            }
        });
    if let Some(specs) = &args.specs {
        builder = builder.specs(specs);
    }
    if args.demo {
        builder = builder.demo_fleet();
    }
    if let Some(state) = &args.state {
        builder = builder.state(state);
    }
    if args.lenient {
        builder = builder.lenient();
    }
    match (args.tls, args.tls_host.as_slice()) {
        (false, _) => builder,
        (true, []) => builder.tls(),
        (true, hosts) => builder.tls_for(hosts),
    }
}

/// The accounts of the options, of the file and of the environment, in this order.
fn accounts(args: &Args) -> Result<Vec<Account>, Trouble> {
    let mut accounts = Vec::new();
    for account in &args.account {
        let account = keys::parse(account);
        accounts.push(account.map_err(|why| usage(format!("--account: {why}")))?);
    }
    if let Some(file) = &args.accounts {
        accounts.extend(keys::of_file(file)?);
    }
    let lone = args.secret_key.is_some() || args.secret_id != mna_emulator::DEFAULT_SECRET_ID;
    if !lone {
        accounts.extend(keys::of_environment()?);
    }
    if accounts.is_empty() {
        let key = args.secret_key.as_deref().unwrap_or(DEFAULT_SECRET_KEY);
        accounts.push(Account::new(&args.secret_id, key));
    }
    let mut ids: Vec<_> = accounts.iter().map(Account::secret_id).collect();
    ids.sort_unstable();
    if let Some([twice, _]) = ids.array_windows().find(|[one, other]| one == other) {
        return Err(usage(format!("the secret id {twice} is given twice")));
    }
    Ok(accounts)
}

/// The file of the authority's certificate. One that nobody named is removed at the end.
struct CaFile {
    path: PathBuf,
    temporary: bool,
}

impl CaFile {
    fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for CaFile {
    fn drop(&mut self) {
        if self.temporary {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn write_ca(pem: &str, named: Option<&Path>, emulator: &Emulator) -> Result<CaFile, String> {
    let written = |path: &Path, result: std::io::Result<()>| {
        let name = path.display();
        result.map_err(|error| format!("the certificate cannot be written to {name}: {error}"))
    };
    if let Some(path) = named {
        written(path, std::fs::write(path, pem))?;
        return Ok(CaFile {
            path: path.to_owned(),
            temporary: false,
        });
    }
    let (process, port) = (std::process::id(), emulator.address().port());
    let path = std::env::temp_dir().join(format!("mna-emulator-{process}-{port}-ca.pem"));
    // A file that is there already may be somebody else's, or a link to one.
    let file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path);
    written(
        &path,
        file.and_then(|mut file| file.write_all(pem.as_bytes())),
    )?;
    Ok(CaFile {
        path,
        temporary: true,
    })
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
