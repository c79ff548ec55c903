//! The vendor's SDK for Python, in a virtual environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::Started;
use super::{Failure, Setting};

/// What a Python that runs our scripts is set to: the same everywhere, and no files beside them.
pub(super) const PYTHON_SETTINGS: [(&str, &str); 2] =
    [("PYTHONUTF8", "1"), ("PYTHONDONTWRITEBYTECODE", "1")];

/// A virtual environment, made anew when what is to be in it changes.
pub(super) struct Venv {
    /// The file in `tests/conformance/` that says what is in it.
    requirements: &'static str,
    folder: &'static str,
}

/// The SDK of the mainland.
pub(super) const MAINLAND: Venv = Venv {
    requirements: "requirements.txt",
    folder: "venv",
};

/// The SDK and the command line of the international site. They have packages of the same names.
pub(super) const INTERNATIONAL: Venv = Venv {
    requirements: "requirements-intl.txt",
    folder: "venv-intl",
};

impl Venv {
    /// Its Python, which has what the requirements say.
    pub(super) fn python(&self, setting: &Setting) -> Result<PathBuf, Failure> {
        let requirements = setting.conformance_folder().join(self.requirements);
        let folder = setting.target().join("conformance").join(self.folder);
        python(&requirements, &folder, &setting.maker)
    }
}

fn python(requirements: &Path, folder: &Path, maker: &str) -> Result<PathBuf, Failure> {
    let wanted = std::fs::read_to_string(requirements)
        .map_err(|error| format!("{}: {error}", requirements.display()))?;
    let python = folder.join(match cfg!(windows) {
        true => "Scripts/python.exe",
        false => "bin/python",
    });
    // Written last: what is there without it was not finished.
    let finished = folder.join("finished.txt");
    let is_finished = std::fs::read_to_string(&finished).is_ok_and(|has| has == wanted);
    if is_finished && python.exists() {
        return Ok(python);
    }

    check(maker)?;
    eprintln!(
        "installing {} into {}",
        requirements.display(),
        folder.display()
    );
    let mut make = Command::new(maker);
    make.args(["-m", "venv", "--clear"]).arg(folder);
    Started::new("python -m venv", &mut make)?
        .patient()
        .output()?;
    let mut install = Command::new(&python);
    install
        .args(["-m", "pip", "install", "--disable-pip-version-check"])
        .args(["--no-input", "--no-deps", "--quiet"])
        // Most of it is of other products, and never run.
        .args(["--no-compile", "--requirement"])
        .arg(requirements);
    Started::new("pip install", &mut install)?
        .patient()
        .output()?;
    std::fs::write(&finished, wanted)
        .map_err(|error| format!("{}: {error}", finished.display()))?;
    Ok(python)
}

/// That there is a Python which can make virtual environments.
fn check(maker: &str) -> Result<(), Failure> {
    let script = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))";
    let ran = Command::new(maker).args(["-c", script]).output();
    let why = match ran {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) if output.stderr.is_empty() => "is older than 3.9".to_owned(),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            let last = said.lines().last().unwrap_or_default();
            format!("cannot make virtual environments: {last}")
        }
        Err(error) => format!("cannot be run: {error}"),
    };
    Err(Failure::Missing(format!(
        "`{maker}` {why}; install Python 3.9 or later with venv (Debian: apt install python3 \
         python3-venv), or name one with --python"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_python_that_is_missing_is_named_with_the_way_to_install_it() {
        let Err(Failure::Missing(text)) = check("no-such-python") else {
            panic!("it was found");
        };
        assert!(text.starts_with("`no-such-python` cannot be run"), "{text}");
        assert!(text.contains("apt install python3"), "{text}");
    }

    #[cfg(unix)]
    #[test]
    fn a_python_without_its_modules_is_as_good_as_none() {
        // It fails, and says nothing: as one does that is too old.
        let Err(Failure::Missing(text)) = check("false") else {
            panic!("it was taken");
        };
        assert!(text.contains("older than 3.9"), "{text}");
    }
}
