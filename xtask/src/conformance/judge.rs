//! Our client calls a server that takes from the vendor's SDK what a request must be.

use std::process::Command;

use super::process::Started;
use super::report::Report;
use super::venv::{MAINLAND, PYTHON_SETTINGS};
use super::{Failure, Findings, Setting};

pub(super) fn run(setting: &Setting) -> Result<Box<dyn Findings>, Failure> {
    let mut command = Command::new(setting.program("mna-tests", "conformance")?);
    command.arg("judge");
    command
        .arg(setting.python(&MAINLAND)?)
        .arg(&setting.workspace);
    command.envs(PYTHON_SETTINGS);
    let said = Started::new("the judged client", &mut command)?.output()?;
    let report = Report::read(
        "What our client sends, judged by the vendor's SDK",
        &said,
        &setting.workspace,
    )?;
    Ok(Box::new(report))
}
