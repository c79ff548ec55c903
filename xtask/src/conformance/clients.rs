//! The vendor's own clients call the emulator: every action that they know, and every way to be
//! refused.
//!
//! What is called with what is in [`task`]; what a client makes of it, each tells for itself in
//! `tests/conformance/drive_*.py`; whether anything is left out is found out here, in [`outcomes`].

use std::process::Command;

use mna_specs::Site;

use super::process::Started;
use super::venv::{self, PYTHON_SETTINGS, Venv};
use super::{Failure, Findings, Setting, node};

mod emulators;
mod exceptions;
mod outcomes;
mod table;
mod task;

use emulators::{Emulators, Scheme};
use outcomes::Outcomes;
use table::Table;
use task::{Task, Turns};

/// One of the vendor's clients.
struct Client {
    name: &'static str,
    site: Site,
    turns: Turns,
    driver: Driver,
}

/// How a client is driven: by a script in `tests/conformance/`.
enum Driver {
    /// In the Python that has it, with these arguments.
    Python(&'static str, &'static [&'static str]),
    /// In a Node of its own, which `drive_node.py` starts.
    Node,
}

const CLIENTS: [Client; 8] = [
    Client::python("Python, mainland", Site::Cn, &["POST", "TC3-HMAC-SHA256"]),
    Client::python(
        "Python, mainland, GET",
        Site::Cn,
        &["GET", "TC3-HMAC-SHA256"],
    ),
    Client::python(
        "Python, mainland, unsigned payload",
        Site::Cn,
        &["POST", "UNSIGNED-PAYLOAD"],
    ),
    Client::python(
        "Python, mainland, HmacSHA1, GET",
        Site::Cn,
        &["GET", "HmacSHA1"],
    ),
    Client::python(
        "Python, mainland, HmacSHA256",
        Site::Cn,
        &["POST", "HmacSHA256"],
    ),
    Client::python(
        "Python, international",
        Site::Intl,
        &["POST", "TC3-HMAC-SHA256"],
    ),
    Client {
        name: "tccli, international",
        site: Site::Intl,
        // It reads what it knows of all products for every call, which takes a while.
        turns: Turns::One,
        driver: Driver::Python("drive_tccli.py", &[]),
    },
    Client {
        name: "Node, mainland",
        site: Site::Cn,
        turns: Turns::All,
        driver: Driver::Node,
    },
];

/// They are not to be asked for a server on this machine.
const PROXIES: [&str; 3] = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];

pub(super) fn run(setting: &Setting) -> Result<Box<dyn Findings>, Failure> {
    let known = exceptions::read(setting)?;
    // What is missing on this machine is told before anything takes its time.
    node::check(node::NODE)?;
    for client in &CLIENTS {
        client.install(setting)?;
    }
    let program = setting.program("mna-emulator", "mna-emulator")?;
    let mut all = Vec::new();
    for client in &CLIENTS {
        eprintln!("{} calls the emulator", client.name);
        let emulators = Emulators::start(&program, setting, client.scheme())?;
        let task = Task::new(setting, client.site)?;
        let mut command = client.command(setting, &emulators)?;
        let input = task.as_json(&emulators, client.turns).to_string();
        let said = Started::with_input(client.name, &mut command, input)?.output()?;
        all.push(Outcomes::read(client.name, &said, &task, client.turns)?);
    }
    Ok(Box::new(Table::new(all, known)))
}

impl Client {
    const fn python(name: &'static str, site: Site, form: &'static [&'static str]) -> Client {
        Client {
            name,
            site,
            turns: Turns::All,
            driver: Driver::Python("drive_sdk.py", form),
        }
    }

    fn venv(&self) -> &Venv {
        if self.site == Site::Intl {
            &venv::INTERNATIONAL
        } else {
            &venv::MAINLAND
        }
    }

    fn install(&self, setting: &Setting) -> Result<(), Failure> {
        setting.python(self.venv())?;
        match self.driver {
            Driver::Python(..) => Ok(()),
            Driver::Node => node::folder(setting).map(drop),
        }
    }

    fn scheme(&self) -> Scheme {
        match self.driver {
            Driver::Python(..) => Scheme::Http,
            // It calls nothing but HTTPS.
            Driver::Node => Scheme::Https,
        }
    }

    fn command(&self, setting: &Setting, emulators: &Emulators) -> Result<Command, Failure> {
        let folder = setting.conformance_folder();
        let mut command = Command::new(setting.python(self.venv())?);
        match self.driver {
            Driver::Python(script, arguments) => {
                command.arg(folder.join(script)).args(arguments);
            }
            Driver::Node => {
                command.arg(folder.join("drive_node.py"));
                command.arg(node::NODE).arg(node::folder(setting)?);
                command.env("NODE_EXTRA_CA_CERTS", emulators.authorities());
            }
        }
        command.envs(PYTHON_SETTINGS);
        for proxy in PROXIES {
            command.env_remove(proxy).env_remove(proxy.to_lowercase());
        }
        Ok(command)
    }
}
