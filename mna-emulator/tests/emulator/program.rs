//! The program: what it prints and how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Output, Stdio};

use mna_emulator::{DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY};
use serde_json::json;

use crate::signer::{Unsigned, post};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mna-emulator"));
    command.args(arguments);
    command
}

/// A running program, stopped at the end of the test whatever happens.
struct Running {
    child: Child,
    /// The three lines it starts with.
    lines: Vec<String>,
}

impl Running {
    fn start(arguments: &[&str]) -> Running {
        let mut command = program(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stdout = BufReader::new(child.stdout.as_mut().unwrap());
        let lines = stdout.lines().take(3).map(Result::unwrap).collect();
        Running { child, lines }
    }

    fn address(&self) -> std::net::SocketAddr {
        let (_, address) = self.lines[0].split_once("http://").unwrap();
        address.parse().unwrap()
    }

    /// Sends a signal, and gives the exit code and what was written to stderr.
    fn stop(&mut self, signal: &str) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(sent.success());
        let status = self.child.wait().unwrap();
        let mut log = String::new();
        let stderr = self.child.stderr.as_mut().unwrap();
        stderr.read_to_string(&mut log).unwrap();
        (status.code(), log)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn ended(arguments: &[&str]) -> (Output, String) {
    let output = program(arguments).output().unwrap();
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    (output, stderr)
}

#[test]
fn it_prints_where_it_listens_and_what_to_export() {
    let running = Running::start(&[]);
    assert!(running.address().ip().is_loopback());
    assert_eq!(
        running.lines[1..],
        [
            "export TENCENTCLOUD_SECRET_ID='emulator-secret-id'".to_owned(),
            format!("export TENCENTCLOUD_SECRET_KEY='{DEFAULT_SECRET_KEY}'"),
        ]
    );
}

#[tokio::test]
async fn it_logs_a_line_for_each_request_and_never_the_key() {
    let mut running = Running::start(&["--secret-id", "test-id", "--secret-key", "hush-hush"]);
    let mut request = post(&json!({}));
    request.timestamp = 0;
    let headers = request.sign();
    let answer = request.send_with(running.address(), headers).await;
    assert_eq!(answer.code(), "AuthFailure.SignatureExpire");

    let (code, log) = running.stop("-TERM");
    assert_eq!(code, Some(0));
    let id = answer.request_id();
    let line = format!("Z GetFlowStatistic test-id AuthFailure.SignatureExpire {id}\n");
    assert!(log.ends_with(&line), "{log}");
    assert_eq!(log.lines().count(), 1);
    let printed = running.lines.join("\n") + &log;
    assert!(!printed.contains("hush-hush"), "{printed}");
}

#[test]
fn control_c_ends_it_well() {
    let (code, log) = Running::start(&[]).stop("-INT");
    assert_eq!((code, log.as_str()), (Some(0), ""));
}

#[test]
fn a_port_in_use_is_one_line_that_says_what_to_do() {
    let running = Running::start(&[]);
    let port = running.address().port().to_string();
    let (output, stderr) = ended(&["--port", &port]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(
        stderr.contains(&format!("port {port} is in use")),
        "{stderr}"
    );
    assert!(stderr.contains("choose another port"), "{stderr}");
}

#[test]
fn a_folder_without_specs_is_an_error_that_names_it() {
    let (output, stderr) = ended(&["--specs", "no-such-folder"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr.contains("no-such-folder"), "{stderr}");
}

/// Makes a request one of the present, which the program tells in what it has against others.
async fn at_present(running: &Running, request: &mut Unsigned) {
    request.timestamp = 0;
    let sent = request.send_with(running.address(), request.sign());
    let told = sent.await.message().to_owned();
    let (_, now) = told.split_once("here it is ").unwrap();
    request.timestamp = now.split(':').next().unwrap().parse().unwrap();
    request.date = "another".to_owned();
    let sent = request.send_with(running.address(), request.sign());
    let told = sent.await.message().to_owned();
    let date = told.rsplit(' ').next().unwrap();
    request.date = date.trim_end_matches('.').to_owned();
}

#[tokio::test]
async fn a_demo_has_a_fleet_and_nothing_else_has() {
    for (arguments, devices) in [(&["--demo"][..], 23), (&[], 0)] {
        let mut running = Running::start(arguments);
        let mut request = post(&json!({ "PageNumber": 1, "PageSize": 1 }));
        request.action = "GetDevices".to_owned();
        request.secret_id = DEFAULT_SECRET_ID.to_owned();
        request.secret_key = DEFAULT_SECRET_KEY.to_owned();
        at_present(&running, &mut request).await;
        let answer = request.send_with(running.address(), request.sign()).await;
        assert_eq!(answer.response["Length"], devices, "{answer:?}");
        assert_eq!(running.stop("-TERM").0, Some(0));
    }
}

#[test]
fn help_has_examples() {
    let output = program(&["--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    for expected in [
        "--port",
        "--secret-id",
        "--secret-key",
        "--specs",
        "--demo",
        "mna-emulator --port 8080",
    ] {
        assert!(help.contains(expected), "{help}");
    }
}
