//! Programs that are waited for, but not for ever.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use super::Failure;

/// A program that says nothing for so long is taken to hang.
const SILENCE: Duration = Duration::from_secs(60);
/// The same for programs that compile or fetch.
const LONG_SILENCE: Duration = Duration::from_secs(900);
/// How much of what a program said last is repeated when it fails.
const LAST_LINES: usize = 20;

/// A program that runs. What it says on standard error is passed on as it comes.
pub(super) struct Started {
    name: String,
    child: Child,
    lines: Receiver<Line>,
    silence: Duration,
}

enum Line {
    Output(String),
    Error(String),
}

impl Started {
    pub(super) fn new(name: &str, command: &mut Command) -> Result<Started, Failure> {
        Started::with_input(name, command, String::new())
    }

    pub(super) fn with_input(
        name: &str,
        command: &mut Command,
        input: String,
    ) -> Result<Started, Failure> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{name} cannot be started: {error}"))?;
        let (sender, lines) = mpsc::channel();
        if let Some(mut stdin) = child.stdin.take() {
            // A program that does not read all of it has its reasons, which its exit code tells.
            thread::spawn(move || stdin.write_all(input.as_bytes()));
        }
        pass_on(child.stdout.take(), sender.clone(), Line::Output);
        pass_on(child.stderr.take(), sender, Line::Error);
        Ok(Started {
            name: name.to_owned(),
            child,
            lines,
            silence: SILENCE,
        })
    }

    /// Waits longer: it compiles or fetches something.
    pub(super) fn patient(self) -> Started {
        self.silent_for(LONG_SILENCE)
    }

    fn silent_for(self, silence: Duration) -> Started {
        Started { silence, ..self }
    }

    /// Waits for its end; gives what it wrote to standard output.
    pub(super) fn output(mut self) -> Result<String, Failure> {
        let mut output = String::new();
        // What it said that nobody has seen yet, and all that it said.
        let (mut unseen, mut all) = (Vec::new(), Vec::new());
        loop {
            match self.lines.recv_timeout(self.silence) {
                Ok(Line::Output(line)) => {
                    output.push_str(&line);
                    output.push('\n');
                    unseen.push(line.clone());
                    all.push(line);
                }
                Ok(Line::Error(line)) => {
                    eprintln!("{line}");
                    all.push(line);
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    // It may have ended just now.
                    let _ = self.child.kill();
                    let _ = self.child.wait();
                    let silence = self.silence;
                    return Err(self.failed(&format!("said nothing for {silence:?}"), &all));
                }
            }
        }
        match self.child.wait() {
            Ok(status) if status.success() => Ok(output),
            Ok(status) => Err(self.failed(&format!("failed ({status})"), &unseen)),
            Err(error) => Err(self.failed(&format!("cannot be waited for: {error}"), &all)),
        }
    }

    fn failed(&self, why: &str, last: &[String]) -> Failure {
        let name = &self.name;
        // What is meant for programs is of no use to people.
        let for_people = last.iter().filter(|line| !line.starts_with('{'));
        let mut lines: Vec<&str> = for_people
            .rev()
            .take(LAST_LINES)
            .map(String::as_str)
            .collect();
        lines.reverse();
        let said = match lines.as_slice() {
            [] => String::new(),
            lines => format!("; it said last:\n{}", lines.join("\n")),
        };
        Failure::Other(format!("{name} {why}{said}"))
    }
}

fn pass_on(
    from: Option<impl Read + Send + 'static>,
    to: Sender<Line>,
    kind: impl Fn(String) -> Line + Send + 'static,
) {
    let Some(from) = from else { return };
    thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut line = Vec::new();
        while let Ok(1..) = from.read_until(b'\n', &mut line) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            line.clear();
            if to.send(kind(text)).is_err() {
                break;
            }
        }
    });
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Started {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        Started::with_input("the script", &mut command, "in\n".to_owned()).unwrap()
    }

    fn failure(started: Started) -> String {
        match started.output() {
            Err(Failure::Other(text)) => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_a_program_writes_is_given_and_its_errors_are_not() {
        let output = shell("cat; echo out; echo err >&2").output().unwrap();
        assert_eq!(output, "in\nout\n");
    }

    #[test]
    fn a_program_that_fails_is_reported_with_what_nobody_has_seen_yet() {
        let text = failure(shell("echo unseen; echo '{}'; echo passed on >&2; exit 3"));
        let expected = "the script failed (exit status: 3); it said last:\nunseen";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_program_that_hangs_is_killed_and_reported_with_what_it_said_last() {
        let hangs = shell("echo so far; exec sleep 600").silent_for(Duration::from_millis(300));
        let pid = hangs.child.id();
        let text = failure(hangs);
        assert!(text.contains("said nothing for 300ms"), "{text}");
        assert!(text.ends_with("so far"), "{text}");
        let mut is_there = Command::new("kill");
        is_there.args(["-0", &pid.to_string()]);
        assert!(!is_there.output().unwrap().status.success(), "it lives");
    }
}
