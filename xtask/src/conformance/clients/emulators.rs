//! The servers that the clients call.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::conformance::{Failure, Setting, read_json};

pub(super) const SECRET_ID: &str = "the-id-of-a-client";
pub(super) const SECRET_KEY: &str = "the-key-of-a-client";
pub(super) const TOKEN: &str = "the-token-of-a-client";

/// How long one may take until it listens.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    Http,
    Https,
}

/// A server for each thing that a client is to meet.
pub(super) struct Emulators {
    /// By the name that the drivers have for it.
    running: Vec<(&'static str, Emulator)>,
    /// The certificate authorities of all of them, for clients to trust.
    authorities: PathBuf,
}

impl Emulators {
    pub(super) fn start(
        program: &Path,
        setting: &Setting,
        scheme: Scheme,
    ) -> Result<Self, Failure> {
        let folder = setting.target().join("conformance");
        let fleet = setting.conformance_folder().join("fleet.json");
        let busy = busy_specs(setting, &folder)?;
        let mut emulators = Emulators {
            running: Vec::new(),
            authorities: folder.join("authorities.pem"),
        };
        let mut authorities = String::new();
        for (name, option, value) in [
            ("usual", "--state", fleet.as_os_str()),
            // Every call is one too many.
            ("busy", "--specs", busy.as_os_str()),
            ("ahead", "--clock-skew", "3600".as_ref()),
        ] {
            let mut command = Command::new(program);
            command.args(["--quiet", "--account"]);
            command.arg(format!("{SECRET_ID}:{SECRET_KEY}:{TOKEN}"));
            command.arg(option).arg(value);
            let authority = folder.join(format!("authority-{name}.pem"));
            if scheme == Scheme::Https {
                command.arg("--tls").arg("--tls-ca").arg(&authority);
            }
            emulators
                .running
                .push((name, Emulator::start(&mut command)?));
            if scheme == Scheme::Https {
                authorities += &std::fs::read_to_string(&authority)
                    .map_err(|error| format!("{}: {error}", authority.display()))?;
            }
        }
        write(&emulators.authorities, &authorities)?;
        Ok(emulators)
    }

    pub(super) fn authorities(&self) -> &Path {
        &self.authorities
    }

    /// Where each of them is, by name.
    pub(super) fn urls(&self) -> Map<String, Value> {
        let urls = self.running.iter();
        urls.map(|(name, emulator)| ((*name).to_owned(), json!(emulator.url)))
            .collect()
    }
}

/// Runs until it is dropped.
struct Emulator {
    child: Child,
    url: String,
}

impl Emulator {
    fn start(command: &mut Command) -> Result<Emulator, Failure> {
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let child = child.map_err(|error| format!("the emulator cannot be started: {error}"))?;
        // From here on whatever goes wrong ends it.
        let mut emulator = Emulator {
            child,
            url: String::new(),
        };
        let (sender, first) = mpsc::channel();
        let output = emulator.child.stdout.take();
        thread::spawn(move || {
            for line in output
                .into_iter()
                .flat_map(|output| BufReader::new(output).lines())
            {
                // Nobody waits for the second one.
                let _ = sender.send(line.unwrap_or_default());
            }
        });
        let line = first.recv_timeout(PATIENCE).unwrap_or_default();
        let url = line.strip_prefix("listening on ");
        emulator.url = url
            .ok_or_else(|| format!("the emulator did not say where it listens, but {line:?}"))?
            .to_owned();
        Ok(emulator)
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The specs of a service that has no time for anybody.
fn busy_specs(setting: &Setting, folder: &Path) -> Result<PathBuf, Failure> {
    let busy = folder.join("busy");
    let (from, to) = (
        setting.workspace.join("specs/mna/2021-01-19"),
        busy.join("mna/2021-01-19"),
    );
    for part in ["", "types"] {
        let (from, to) = (from.join(part), to.join(part));
        let failed = |error: std::io::Error| format!("{}: {error}", to.display());
        if part.is_empty() && busy.exists() {
            std::fs::remove_dir_all(&busy).map_err(failed)?;
        }
        std::fs::create_dir_all(&to).map_err(failed)?;
        for entry in std::fs::read_dir(&from).map_err(failed)? {
            let file = entry.map_err(failed)?.path();
            if file.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            let mut spec = read_json(&file)?;
            if let Some(limit) = spec.pointer_mut("/rate_limit/per_second") {
                *limit = 0.into();
            }
            write(&to.join(entry_name(&file)), &spec.to_string())?;
        }
    }
    Ok(busy)
}

fn entry_name(file: &Path) -> &Path {
    file.file_name().map_or(file, Path::new)
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()).into())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_say_where_it_listens_is_told_and_ended() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo hello; exec sleep 600"]);
        let Err(Failure::Other(text)) = Emulator::start(&mut command) else {
            panic!("it was taken");
        };
        assert!(text.ends_with("but \"hello\""), "{text}");
    }

    #[test]
    fn it_ends_when_it_is_dropped() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo listening on http://127.0.0.1:1; exec sleep 600"]);
        let emulator = Emulator::start(&mut command).unwrap();
        assert_eq!(emulator.url, "http://127.0.0.1:1");
        let pid = emulator.child.id().to_string();
        drop(emulator);
        let is_there = Command::new("kill").args(["-0", &pid]).output().unwrap();
        assert!(!is_there.status.success(), "it lives");
    }
}
