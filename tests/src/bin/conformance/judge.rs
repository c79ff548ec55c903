//! The judge's process, and what is told to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::Failure;

/// The judge. It ends by itself when its standard input does, even if this process is killed.
pub(crate) struct Judge {
    process: Child,
    /// There until the end.
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    port: u16,
    /// How many requests should have arrived.
    announced: u64,
}

impl Judge {
    pub(crate) fn start(python: &str, workspace: &Path) -> Result<Judge, Failure> {
        let mut process = Command::new(python)
            .arg(workspace.join("tests/conformance/judge.py"))
            .arg(workspace)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{python} cannot be run: {error}"))?;
        let output = process.stdout.take().ok_or("the judge gives no output")?;
        let mut output = BufReader::new(output);
        let mut said = String::new();
        output.read_line(&mut said)?;
        let port = number(&said, "port").and_then(|port| u16::try_from(port).ok());
        Ok(Judge {
            input: process.stdin.take(),
            process,
            output,
            port: port.ok_or("the judge did not start; what it said stands above")?,
            announced: 0,
        })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Says what comes next; gives the id that the answer must have.
    pub(crate) fn announce(&mut self, action: &str, variant: &str) -> std::io::Result<String> {
        self.announced += 1;
        let id = format!("judge-{}", self.announced);
        let line = json!({ "id": &id, "action": action, "variant": variant });
        if let Some(input) = &mut self.input {
            writeln!(input, "{line}")?;
            input.flush()?;
        }
        Ok(id)
    }

    /// Ends the judge. Whatever was announced must have arrived, and nothing else; `unannounced` is
    /// how much was sent besides, on purpose.
    pub(crate) fn finish(mut self, unannounced: u64) -> Result<(), Failure> {
        let announced = self.announced;
        drop(self.input.take());
        let mut said = String::new();
        self.output.read_to_string(&mut said)?;
        match number(&said, "arrived") {
            Some(arrived) if arrived == announced + unannounced => Ok(()),
            arrived => Err(format!(
                "{announced} requests were announced, {unannounced} sent besides, {arrived:?} arrived"
            )
            .into()),
        }
    }
}

impl Drop for Judge {
    fn drop(&mut self) {
        // If it has ended, there is nothing to kill.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn number(line: &str, name: &str) -> Option<u64> {
    let said: Value = serde_json::from_str(line).ok()?;
    said.get(name)?.as_u64()
}
