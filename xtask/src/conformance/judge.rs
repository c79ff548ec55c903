//! Our client calls a server that takes from the vendor's SDK what a request must be.

use std::process::Command;

use super::process::Started;
use super::report::Report;
use super::venv::PYTHON_SETTINGS;
use super::{Failure, Setting};

pub(super) fn run(setting: &Setting) -> Result<Report, Failure> {
    let mut command = Command::new(&setting.program);
    command.arg("judge");
    command.arg(&setting.python).arg(&setting.workspace);
    command.envs(PYTHON_SETTINGS);
    let said = Started::new("the judged client", &mut command)?.output()?;
    Report::read(
        "What our client sends, judged by the vendor's SDK",
        &said,
        &setting.workspace,
    )
}
