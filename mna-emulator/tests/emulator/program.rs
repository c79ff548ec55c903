//! The program: what it prints and how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Output, Stdio};

use mna_emulator::{DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY};
use serde_json::json;

use crate::http::Answer;
use crate::signer::{Unsigned, post};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mna-emulator"));
    command.args(arguments);
    command
}

/// A running program, stopped at the end of the test whatever happens.
struct Running {
    child: Child,
    /// The lines it starts with.
    lines: Vec<String>,
}

impl Running {
    fn start(arguments: &[&str]) -> Running {
        Running::spawn(program(arguments), 3)
    }

    fn spawn(mut command: Command, lines: usize) -> Running {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stdout = BufReader::new(child.stdout.as_mut().unwrap());
        let lines = stdout.lines().take(lines).map(Result::unwrap).collect();
        Running { child, lines }
    }

    fn address(&self) -> std::net::SocketAddr {
        let address = self.lines[0].strip_prefix("listening on http://").unwrap();
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

/// A request whose time does not matter to a lenient emulator.
fn devices(secret_id: &str) -> Unsigned {
    Unsigned {
        action: "GetDevices".to_owned(),
        secret_id: secret_id.to_owned(),
        ..post(&json!({ "PageNumber": 1, "PageSize": 1 }))
    }
}

async fn answer(running: &Running, request: &Unsigned) -> Answer {
    request.send_with(running.address(), request.sign()).await
}

#[tokio::test]
async fn a_demo_has_a_fleet_and_nothing_else_has() {
    for (arguments, length) in [(&["--demo", "--lenient"][..], 23), (&["--no-strict"], 0)] {
        let mut running = Running::start(arguments);
        let answer = answer(&running, &devices(DEFAULT_SECRET_ID)).await;
        assert_eq!(answer.response["Length"], length, "{answer:?}");
        assert_eq!(running.stop("-TERM").0, Some(0));
    }
}

#[tokio::test]
async fn it_is_strict_unless_told_otherwise() {
    for arguments in [&[][..], &["--strict"]] {
        let running = Running::start(arguments);
        let answer = answer(&running, &devices(DEFAULT_SECRET_ID)).await;
        assert_eq!(answer.code(), "AuthFailure.SignatureExpire");
    }
    let (output, _) = ended(&["--strict", "--lenient"]);
    assert_eq!(output.status.code(), Some(2));
}

#[tokio::test]
async fn a_state_is_read_for_each_account_of_a_file_and_of_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("fleet.json");
    let text = r#"{ "devices": [{ "DeviceName": "a" }],
        "accounts": { "third": { "devices": [{ "DeviceName": "a" }, { "DeviceName": "b" }] } } }"#;
    std::fs::write(&state, text).unwrap();
    let keys = folder.path().join("keys.txt");
    std::fs::write(&keys, "# ours\nfirst:hush-1\nsecond:hush-2:hush-3\n").unwrap();
    let mut command = program(&["--lenient", "--state", state.to_str().unwrap()]);
    command.args(["--accounts", keys.to_str().unwrap()]);
    command.env("MNA_EMULATOR_ACCOUNTS", "third:hush-4");
    let mut running = Running::spawn(command, 3);
    for (id, length) in [("first", 1), ("second", 0), ("third", 2)] {
        let answer = answer(&running, &devices(id)).await;
        assert_eq!(answer.response["Length"], length, "{id}: {answer:?}");
    }
    let printed = running.lines.join("\n") + &running.stop("-TERM").1;
    assert!(!printed.contains("hush"), "{printed}");
    assert!(printed.contains("SECRET_ID='first'"), "{printed}");
}

#[test]
fn what_is_wrong_with_a_state_is_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("fleet.json");
    std::fs::write(&state, "{\n\"devices\": [{ \"Name\": \"a\" }] }").unwrap();
    let (output, stderr) = ended(&["--state", state.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr.contains("fleet.json:2:"), "{stderr}");
    assert!(stderr.contains("DeviceName"), "{stderr}");
    let (output, stderr) = ended(&["--state", "no-such-file.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr.contains("no-such-file.json"), "{stderr}");
}

#[tokio::test]
async fn failures_are_taken_from_the_command_line() {
    let running = Running::start(&[
        "--lenient",
        "--account=one:hush",
        "--account=other:hush:token",
        "--fail=GetDevices:1:RequestLimitExceeded",
        "--fail=GetDevices:*:FailedOperation:account=other",
        "--clock-skew=-86400",
        "--delay=1ms",
    ]);
    let mut codes = Vec::new();
    for id in ["one", "one", "other", "other"] {
        codes.push(answer(&running, &devices(id)).await.code().to_owned());
    }
    let expected = [
        "RequestLimitExceeded",
        "ok",
        "FailedOperation",
        "FailedOperation",
    ];
    assert_eq!(codes, expected);
}

#[tokio::test]
async fn the_log_can_be_json_or_nothing() {
    let mut running = Running::start(&["--lenient", "--json"]);
    let answered = answer(&running, &devices("nobody")).await;
    let (_, log) = running.stop("-TERM");
    let line: serde_json::Value = serde_json::from_str(&log).unwrap();
    assert_eq!(line["action"], "GetDevices");
    assert_eq!(line["outcome"], "ok");
    assert_eq!(line["account"], serde_json::Value::Null);
    assert_eq!(line["request_id"], answered.request_id());

    let mut running = Running::start(&["--lenient", "--quiet"]);
    answer(&running, &devices("nobody")).await;
    assert_eq!(running.stop("-TERM"), (Some(0), String::new()));
}

#[tokio::test]
async fn a_request_under_way_is_finished_after_a_signal() {
    let mut running = Running::start(&["--lenient", "--fail=*:1:delay=300ms:executed"]);
    let request = devices("nobody");
    let (address, headers) = (running.address(), request.sign());
    let sent = tokio::spawn(async move { request.send_with(address, headers).await });
    let stopped = tokio::task::spawn_blocking(move || {
        // Once it is in the log, it is under way.
        let mut line = [0; 1];
        let stderr = running.child.stderr.as_mut().unwrap();
        stderr.read_exact(&mut line).unwrap();
        running.stop("-TERM").0
    });
    assert_eq!(sent.await.unwrap().code(), "ok");
    assert_eq!(stopped.await.unwrap(), Some(0));
}

#[test]
fn https_comes_with_a_certificate_to_trust() {
    let folder = tempfile::tempdir().unwrap();
    let ca = folder.path().join("ca.pem");
    let ca_name = ca.to_str().unwrap();
    let running = Running::spawn(program(&["--tls", "--tls-ca", ca_name]), 4);
    assert!(running.lines[0].starts_with("listening on https://127.0.0.1:"));
    assert_eq!(
        running.lines[3],
        format!("export SSL_CERT_FILE='{ca_name}'")
    );
    let pem = std::fs::read_to_string(&ca).unwrap();
    assert!(pem.starts_with("-----BEGIN CERTIFICATE-----"));
    assert!(!pem.contains("PRIVATE"));

    let mut running = Running::spawn(program(&["--tls", "--tls-host=api.example.com"]), 4);
    let path = running.lines[3].split('\'').nth(1).unwrap().to_owned();
    assert!(
        std::fs::read_to_string(&path)
            .unwrap()
            .contains("CERTIFICATE")
    );
    assert_eq!(running.stop("-TERM").0, Some(0));
    assert!(!std::path::Path::new(&path).exists());
}

#[test]
fn wrong_usage_is_told_with_the_right_form_and_no_secret() {
    for (arguments, told) in [
        (&["--fail", "GetDevices"][..], "ACTION:TIMES:WHAT"),
        (&["--fail", "GetDevices:1:explode"], "silence"),
        (&["--delay", "soon"], "500ms or 2s"),
        (&["--account", "hush"], "ID:KEY"),
        (
            &["--account", "a:hush", "--account", "a:hush"],
            "given twice",
        ),
        (
            &["--account", "a:hush", "--secret-id", "b"],
            "cannot be used with",
        ),
        (&["--tls-ca", "ca.pem"], "--tls"),
        (&["--json", "--quiet"], "cannot be used with"),
    ] {
        let (output, stderr) = ended(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
        assert!(stderr.contains(told), "{arguments:?}: {stderr}");
        assert!(!stderr.contains("hush"), "{stderr}");
        assert!(output.stdout.is_empty());
    }
    let (output, stderr) = ended(&["--accounts", "no-such-file.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr.contains("no-such-file.txt"), "{stderr}");
    let (output, stderr) = ended(&["--tls", "--tls-host", "mün.example"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr.contains("mün.example"), "{stderr}");
}

#[test]
fn help_has_every_option_examples_and_exit_codes() {
    let output = program(&["--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    for expected in [
        "--port",
        "--demo",
        "--state",
        "--specs",
        "--lenient",
        "--no-strict",
        "--strict",
        "--secret-id",
        "--secret-key",
        "--account ",
        "--accounts",
        "MNA_EMULATOR_ACCOUNTS",
        "--tls",
        "--tls-ca",
        "--tls-host",
        "--fail",
        "--delay",
        "--clock-skew",
        "--json",
        "--quiet",
        "Examples:",
        "Exit codes:",
    ] {
        assert!(help.contains(expected), "{expected}: {help}");
    }
}
