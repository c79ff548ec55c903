//! The crates of the service versions, and the program that is made of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use indicatif::ProgressBar;
use serde_json::{Value, json};

/// What every crate is asked by.
const SUPPORT: &str = include_str!("support.rs");
const PROGRAM: &str = "made_proof";
/// How the names of all crates begin that are made for a run.
pub(super) const MADE: &str = "made_";

/// A workspace of crates, and the folder that cargo builds into, which is kept from one run to the next.
pub(super) struct Workspace {
    folder: PathBuf,
    target: PathBuf,
}

/// What came of a build.
#[derive(Default)]
struct Outcome {
    compiled: BTreeSet<String>,
    /// What the compiler said first of a crate that it does not take.
    refused: BTreeMap<String, String>,
    program: Option<PathBuf>,
}

impl Workspace {
    /// Writes what stands beside the crates in `folder`; `ours` is this workspace.
    pub(super) fn write(
        folder: &Path,
        target: &Path,
        ours: &Path,
        crates: &[&str],
    ) -> std::io::Result<Workspace> {
        let mut manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"support\"".to_owned();
        for name in crates {
            let _ = write!(manifest, ", {name:?}");
        }
        manifest += "]\n\n[workspace.dependencies]\nsupport = { package = \"made_support\", path = \"support\" }\n";
        for name in ["mna-core", "mna-macros"] {
            let path = ours.join(name);
            let _ = writeln!(manifest, "{name} = {{ path = {path:?} }}");
        }
        // Built once, for hundreds of crates, the macro is worth optimising; and what unwinds is a quarter of
        // what there is to compile.
        manifest += "\n[profile.dev]\ndebug = 0\nincremental = false\npanic = \"abort\"\n\n\
                     [profile.dev.build-override]\nopt-level = 2\n";
        std::fs::write(folder.join("Cargo.toml"), manifest)?;
        // The same versions of what they need.
        std::fs::copy(ours.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let support = folder.join("support");
        std::fs::create_dir_all(support.join("src"))?;
        std::fs::write(support.join("src/lib.rs"), SUPPORT)?;
        std::fs::write(
            support.join("Cargo.toml"),
            "[package]\nname = \"made_support\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             mna-core.workspace = true\nserde_json = { version = \"1\", default-features = false }\n",
        )?;
        Ok(Workspace {
            folder: folder.to_owned(),
            target: target.to_owned(),
        })
    }

    /// Compiles the crates; gives what the compiler said first of each that it does not take.
    pub(super) fn compile(
        &self,
        crates: &[&str],
        bar: &ProgressBar,
    ) -> Result<BTreeMap<String, String>, String> {
        let outcome = self.build(&["--workspace", "--keep-going"], bar, |name| {
            crates.contains(&name)
        })?;
        let mut refused = outcome.refused;
        for name in crates {
            if !outcome.compiled.contains(*name) && !refused.contains_key(*name) {
                refused.insert((*name).to_owned(), "it was not compiled".to_owned());
            }
        }
        Ok(refused)
    }

    /// Builds a program that holds these crates.
    pub(super) fn link(&self, crates: &[&str], bar: &ProgressBar) -> Result<Program, String> {
        let folder = self.folder.join(PROGRAM);
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        std::fs::create_dir_all(folder.join("src")).map_err(failed)?;
        let mut manifest = format!(
            "[package]\nname = \"{PROGRAM}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             support.workspace = true\n"
        );
        let mut source = "fn main() {\n    support::run(&[\n".to_owned();
        for name in crates {
            let _ = writeln!(manifest, "{name} = {{ path = \"../{name}\" }}");
            let _ = writeln!(source, "        ({name}::ANSWERS, {name}::REQUESTS),");
        }
        source += "    ]);\n}\n";
        std::fs::write(folder.join("Cargo.toml"), manifest).map_err(failed)?;
        std::fs::write(folder.join("src/main.rs"), source).map_err(failed)?;
        let root = self.folder.join("Cargo.toml");
        let text = std::fs::read_to_string(&root).map_err(failed)?;
        let text = text.replacen("members = [", &format!("members = [{PROGRAM:?}, "), 1);
        std::fs::write(&root, text).map_err(failed)?;
        let outcome = self.build(&["--package", PROGRAM], bar, |_| false)?;
        match outcome.program {
            Some(path) => Ok(Program(path)),
            None => {
                let why = outcome.refused.into_values().next();
                let why = why.unwrap_or_else(|| "cargo did not say where it is".to_owned());
                Err(format!("the program of all crates cannot be built: {why}"))
            }
        }
    }

    fn build(
        &self,
        arguments: &[&str],
        bar: &ProgressBar,
        counts: impl Fn(&str) -> bool,
    ) -> Result<Outcome, String> {
        let mut child = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()))
            .args(["build", "--quiet", "--message-format=json"])
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cargo cannot be started: {error}"))?;
        let mut stderr = child.stderr.take();
        let said = std::thread::spawn(move || {
            let mut said = String::new();
            let read = stderr
                .as_mut()
                .map(|stderr| stderr.read_to_string(&mut said));
            drop(read);
            said
        });
        let mut outcome = Outcome::default();
        for line in child
            .stdout
            .take()
            .into_iter()
            .flat_map(|out| BufReader::new(out).lines())
        {
            let line = line.map_err(|error| format!("cargo cannot be heard: {error}"))?;
            let Ok(message) = serde_json::from_str::<Value>(&line) else {
                continue;
            };
            let name = message["target"]["name"].as_str().unwrap_or_default();
            match message["reason"].as_str() {
                Some("compiler-artifact") => {
                    outcome.compiled.insert(name.to_owned());
                    if let Some(path) = message["executable"].as_str() {
                        outcome.program = Some(path.into());
                    }
                    if counts(name) {
                        bar.set_message(name.to_owned());
                        bar.inc(1);
                    }
                }
                Some("compiler-message") if message["message"]["level"] == "error" => {
                    let said = message["message"]["rendered"].as_str().unwrap_or_default();
                    let refused = outcome.refused.entry(name.to_owned());
                    refused.or_insert_with(|| said.trim_end().to_owned());
                }
                _ => {}
            }
        }
        let status = child.wait().map_err(|error| format!("cargo: {error}"))?;
        let said = said.join().unwrap_or_default();
        if !status.success() && outcome.refused.is_empty() {
            // It repeats its command, which names every crate.
            let said: Vec<String> = said
                .lines()
                .map(|line| line.chars().take(300).collect())
                .collect();
            let said = said.join("\n");
            return Err(format!("cargo build failed ({status}):\n{said}"));
        }
        Ok(outcome)
    }
}

/// Removes what was built of the crates, those of a run that was killed too: only what they stand on is of use to
/// the next run.
pub(super) fn clean(target: &Path) {
    for folder in ["", "deps", ".fingerprint", "build"] {
        let folder = target.join("debug").join(folder);
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.strip_prefix("lib").unwrap_or(&name).starts_with(MADE) {
                // What cannot be removed now will be the next time.
                drop(match path.is_dir() {
                    true => std::fs::remove_dir_all(&path),
                    false => std::fs::remove_file(&path),
                });
            }
        }
    }
}

/// The program that holds all crates.
pub(super) struct Program(PathBuf);

/// A question to the program; versions and requests go by their places.
pub(super) enum Question<'a> {
    Answer {
        version: usize,
        action: &'a str,
        body: &'a str,
    },
    Request {
        version: usize,
        request: usize,
    },
}

/// What the program says.
#[derive(Debug, PartialEq)]
pub(super) enum Said {
    /// A decoded answer, as `Debug` shows it.
    Decoded(String),
    /// An error: its code, and itself.
    Error(Option<String>, String),
    /// A request as JSON.
    Written(Value),
    /// Nothing: it was the end of the program.
    Ended,
}

impl Question<'_> {
    fn line(&self) -> String {
        match self {
            Question::Answer {
                version,
                action,
                body,
            } => json!({ "version": version, "action": action, "body": body }).to_string(),
            Question::Request { version, request } => {
                json!({ "version": version, "request": request }).to_string()
            }
        }
    }
}

impl Said {
    fn read(line: &str) -> Option<Said> {
        let said: Value = serde_json::from_str(line).ok()?;
        let text = |name: &str| said[name].as_str().map(str::to_owned);
        if let Some(shown) = text("shown") {
            return Some(Said::Decoded(shown));
        }
        if let Some(written) = text("written") {
            return Some(Said::Written(serde_json::from_str(&written).ok()?));
        }
        text("error").map(|error| Said::Error(text("code"), error))
    }
}

impl Program {
    /// Asks one question after the other, and hands on what is said to each. A program that ends at one, by a
    /// panic or because its stack is full, is started again behind it.
    pub(super) fn ask(
        &self,
        questions: &[Question<'_>],
        mut said: impl FnMut(usize, Said),
    ) -> Result<(), String> {
        const STARTS: usize = 100;
        let mut place = 0;
        for _ in 0..STARTS {
            place += self.ask_until_it_ends(&questions[place..], |index, one| {
                said(place + index, one);
            })?;
            if place == questions.len() {
                return Ok(());
            }
            said(place, Said::Ended);
            place += 1;
        }
        Err(format!("the program of all crates ended {STARTS} times"))
    }

    /// How many questions were answered.
    fn ask_until_it_ends(
        &self,
        questions: &[Question<'_>],
        mut said: impl FnMut(usize, Said),
    ) -> Result<usize, String> {
        let mut child = Command::new(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the program of all crates: {error}"))?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let mut answered = 0;
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let Some(mut stdin) = stdin else { return };
                for question in questions {
                    // One that ends early is noticed by what it does not say.
                    if writeln!(stdin, "{}", question.line()).is_err() {
                        break;
                    }
                }
            });
            let lines = stdout
                .into_iter()
                .flat_map(|out| BufReader::new(out).lines());
            for line in lines.map_while(Result::ok) {
                let Some(one) = Said::read(&line) else { break };
                said(answered, one);
                answered += 1;
            }
        });
        child.wait().map_err(|error| error.to_string())?;
        Ok(answered)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_program_that_ends_at_a_question_is_started_again_behind_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("program");
        let script = "#!/bin/sh\nwhile read -r line; do case $line in *bad*) exit 1;; esac\n\
                      echo '{\"shown\": \"Boat\"}'; done\n";
        std::fs::write(&path, script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        let questions = ["good", "bad", "bad", "good"].map(|body| Question::Answer {
            version: 0,
            action: "ListBoats",
            body,
        });
        let mut heard = Vec::new();
        let asked = Program(path).ask(&questions, |place, said| heard.push((place, said)));
        assert_eq!(asked, Ok(()));
        let shown = || Said::Decoded("Boat".to_owned());
        assert_eq!(
            heard,
            [
                (0, shown()),
                (1, Said::Ended),
                (2, Said::Ended),
                (3, shown())
            ]
        );
    }
}
