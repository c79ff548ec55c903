//! The same requests and answers, by our types and by the vendor's models.

use std::process::Command;

use super::process::Started;
use super::report::Report;
use super::venv::{MAINLAND, PYTHON_SETTINGS};
use super::{Failure, Findings, Setting};

pub(super) fn run(setting: &Setting) -> Result<Box<dyn Findings>, Failure> {
    let program = setting.program("mna-tests", "conformance")?;
    let python = setting.python(&MAINLAND)?;
    let ours = |what: &str| {
        let mut command = Command::new(&program);
        command.arg(what);
        command
    };
    let theirs = |what: &str| {
        let script = setting.conformance_folder().join("round_trips.py");
        let mut command = Command::new(&python);
        command.envs(PYTHON_SETTINGS).arg(script).arg(what);
        command
    };
    eprintln!("comparing requests");
    let samples = Started::new("our samples", &mut ours("samples"))?.output()?;
    let compare = Started::with_input("the vendor's models", &mut theirs("requests"), samples)?;
    let mut said = compare.output()?;
    eprintln!("comparing answers");
    let answers = Started::new("the vendor's models", &mut theirs("answers"))?.output()?;
    said += &Started::with_input("our types", &mut ours("answers"), answers)?.output()?;
    let report = Report::read(
        "Requests and answers with everything in them, by our types and by the vendor's models",
        &said,
        &setting.workspace,
    )?;
    Ok(Box::new(report))
}
