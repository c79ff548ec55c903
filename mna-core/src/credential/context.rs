//! What a source of credentials may use of the machine.
//!
//! It is handed in, so that every source can be tested without touching the machine, and so that
//! a source sends its requests the way the client sends all of them.

use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::clock::Clock;
use crate::endpoint::Site;
use crate::transport::Transport;

/// No file with credentials is longer.
const FILE_BOUND: u64 = 1024 * 1024;

/// What a source of credentials may use: the environment, files, the network and the time, all from
/// the client that asks.
#[derive(Clone, Debug)]
pub struct CredentialContext {
    pub(crate) environment: Arc<dyn Environment>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) site: Site,
}

impl CredentialContext {
    /// What a source may use on this machine, with the network and the time of a client.
    pub fn new(transport: Arc<dyn Transport>, clock: Arc<dyn Clock>, site: Site) -> Self {
        CredentialContext {
            environment: Arc::new(SystemEnvironment),
            transport,
            clock,
            site,
        }
    }

    /// The environment variable of this name; `None` if it is not set, or empty.
    pub fn variable(&self, name: &str) -> Option<Zeroizing<String>> {
        let value = self.environment.variable(name);
        value.filter(|value| !value.is_empty())
    }

    /// The text of a file.
    ///
    /// # Errors
    ///
    /// What the system says, or that it is not UTF-8 or longer than a megabyte.
    pub fn read_file(&self, path: &Path) -> io::Result<Zeroizing<String>> {
        self.environment.read_file(path)
    }

    /// The user's home folder, if there is one.
    pub fn home(&self) -> Option<PathBuf> {
        let names = ["HOME", "USERPROFILE"];
        let home = names.iter().find_map(|name| self.variable(name))?;
        Some(PathBuf::from(home.as_str()))
    }

    /// What sends the client's requests.
    pub fn transport(&self) -> &dyn Transport {
        &*self.transport
    }

    /// The client's clock.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The client's site.
    pub fn site(&self) -> Site {
        self.site
    }
}

/// The machine's environment and files; tests have others.
pub(crate) trait Environment: fmt::Debug + Send + Sync + 'static {
    fn variable(&self, name: &str) -> Option<Zeroizing<String>>;

    fn read_file(&self, path: &Path) -> io::Result<Zeroizing<String>>;
}

/// The real ones.
#[derive(Debug)]
pub(crate) struct SystemEnvironment;

impl Environment for SystemEnvironment {
    fn variable(&self, name: &str) -> Option<Zeroizing<String>> {
        let value = std::env::var_os(name)?.into_string();
        // What is not UTF-8 is set all the same, and refused for its characters.
        let value = value.unwrap_or_else(|value| value.to_string_lossy().into_owned());
        Some(Zeroizing::new(value))
    }

    fn read_file(&self, path: &Path) -> io::Result<Zeroizing<String>> {
        let file = std::fs::File::open(path)?;
        let length = file.metadata()?.len().min(FILE_BOUND);
        // Room for all of it and for seeing its end: a text that grew would leave copies behind.
        let room = usize::try_from(length).unwrap_or_default() + 64;
        let mut text = Zeroizing::new(String::with_capacity(room));
        if file.take(FILE_BOUND + 1).read_to_string(&mut text)? as u64 > FILE_BOUND {
            return Err(io::Error::other("it is longer than a megabyte"));
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credential::testing::{FakeEnvironment, context};

    #[test]
    fn an_empty_variable_is_none() {
        let environment = FakeEnvironment::default()
            .variable("A", "")
            .variable("B", "b");
        let context = context(environment);
        assert!(context.variable("A").is_none() && context.variable("C").is_none());
        assert_eq!(context.variable("B").unwrap().as_str(), "b");
    }

    #[test]
    fn the_home_folder_has_two_names() {
        let home = |name| context(FakeEnvironment::default().variable(name, "/h")).home();
        assert_eq!(home("HOME"), Some(PathBuf::from("/h")));
        assert_eq!(home("USERPROFILE"), Some(PathBuf::from("/h")));
        assert_eq!(home("ELSE"), None);
    }

    #[test]
    fn a_file_of_the_system_is_read_whole_up_to_a_megabyte() {
        let folder = std::env::temp_dir().join(format!("mna-core-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("credentials");
        let read = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            SystemEnvironment.read_file(&path)
        };
        assert_eq!(read(b"text").unwrap().as_str(), "text");
        let longest = vec![b'a'; FILE_BOUND as usize];
        assert_eq!(read(&longest).unwrap().len(), longest.len());
        assert!(read(&[&longest[..], b"a"].concat()).is_err());
        assert!(read(b"\xff").is_err());
        std::fs::remove_dir_all(&folder).unwrap();
        let error = SystemEnvironment.read_file(&path).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
    }
}
