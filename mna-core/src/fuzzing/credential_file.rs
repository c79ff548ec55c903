//! Files with credentials: what their reader finds must stand there, and no secret may leave it but
//! as a credential.
//!
//! That an error holds no secret is found out by changing the secrets: the error must not change.

use std::fmt::{self, Debug};
use std::future::Future;
use std::io;
use std::path::Path;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::clock::Clock;
use crate::credential::ini::{self, Profiles};
use crate::credential::{
    Credential, CredentialContext, CredentialError, CredentialProvider, Environment, ProfileFile,
    TccliProfile,
};
use crate::endpoint::Site;
use crate::transport::{Exchange, Transport, TransportError};

const OFFICIAL: &str = "/h/.tencentcloud/credentials";
const TCCLI: &str = "/h/.tccli/default.credential";

/// Reads `bytes` as the credentials file of the official SDKs, and as that of their command line.
///
/// # Panics
///
/// A reader panics, finds what does not stand there, or tells a secret.
pub fn credential_file(bytes: &[u8]) {
    // A file of other bytes is refused by what reads it from the disk.
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    profiles(text);
    let _ = provide(&ProfileFile::new(), OFFICIAL, text);
    let _ = provide(&TccliProfile::new(), TCCLI, text);
    if let Ok(value) = serde_json::from_str(text) {
        tccli_tells_nothing(&value);
    }
}

fn profiles(text: &str) {
    let found = ini::parse(text);
    // Everything but letters and digits has a meaning in the file; which ones they are has none.
    let turned_text = turned(text);
    match (&found, ini::parse(&turned_text)) {
        (Err(error), Err(other)) => {
            assert_eq!(*error, other, "a part of the text is told");
            assert!((1..=text.lines().count()).contains(&error.line()));
        }
        (Ok(found), Ok(other)) => assert_eq!(listed(found, turned), listed(&other, str::to_owned)),
        _ => panic!("letters make a difference: {found:?}"),
    }
    let Ok(found) = found else {
        return;
    };
    stands_there(&found, text);

    let written = written(&found, &|secret| secret.to_owned());
    let again = ini::parse(&written).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(listed(&again, str::to_owned), listed(&found, str::to_owned));
    for other in [
        format!("\u{feff}{written}"),
        format!("\n; ours\r\n#{written}").replacen("#[", "# \n[", 1),
        written.replace('\n', " \t# why\r\n"),
    ] {
        let again = ini::parse(&other).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(listed(&again, str::to_owned), listed(&found, str::to_owned));
    }

    let (told, turned_secrets) = (
        provide(&ProfileFile::new(), OFFICIAL, &written),
        provide(
            &ProfileFile::new(),
            OFFICIAL,
            &self::written(&found, &turned),
        ),
    );
    is_same_but_for_secrets(told, turned_secrets);
}

/// Every value is in its line, between the sign and a comment, and no line was passed over.
fn stands_there(found: &Profiles<'_>, text: &str) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_comment = |text: &str| text.starts_with(['#', ';']);
    let is_end = |text: &str| text.trim().is_empty() || is_comment(text.trim());
    let mut read = 0;
    for name in found.names() {
        let profile = found.get(name).expect("a profile has a name");
        let rest = lines[profile.line() - 1].strip_prefix('[');
        let (inner, behind) = rest.and_then(|r| r.split_once(']')).expect("brackets");
        assert!(inner.trim() == name && is_end(behind));
        read += 1;
        for (key, value, line) in profile.entries() {
            let (before, behind) = lines[line - 1].split_once('=').expect("a sign");
            assert_eq!(before.trim(), key);
            let behind = behind.trim();
            let quoted = |quote| {
                let rest = behind.strip_prefix(quote)?.strip_prefix(value)?;
                rest.strip_prefix(quote)
            };
            if let Some(rest) = quoted('"').or_else(|| quoted('\'')) {
                assert!(is_end(rest), "{behind:?}");
            } else {
                let rest = behind
                    .strip_prefix(value)
                    .expect("a value that stands there");
                let is_apart = value.is_empty() || rest.is_empty() || rest.trim_start() != rest;
                assert!(is_apart && is_end(rest), "{behind:?}");
                let words = value.split(char::is_whitespace);
                assert!(!words.into_iter().any(is_comment), "{behind:?}");
            }
            read += 1;
        }
    }
    let said = lines.iter().filter(|line| !is_end(line)).count();
    assert_eq!(read, said, "a line was passed over");
}

/// The profiles in a text that is read the same, with other secrets.
fn written(found: &Profiles<'_>, secret: &dyn Fn(&str) -> String) -> String {
    let mut text = String::new();
    for name in found.names() {
        text += &format!("[{name}]\n");
        for (key, value, _) in found.get(name).expect("a profile has a name").entries() {
            let is_secret = ["secret_key", "token"].contains(&key.to_ascii_lowercase().as_str());
            let value = if is_secret {
                secret(value)
            } else {
                value.to_owned()
            };
            let quote = match (value.contains('"'), value.contains('\'')) {
                (false, _) => "\"",
                (true, false) => "'",
                (true, true) => "",
            };
            text += &format!("{key} = {quote}{value}{quote}\n");
        }
    }
    text
}

/// Names, keys and values in their order, all of them changed.
fn listed(profiles: &Profiles<'_>, change: fn(&str) -> String) -> Vec<Vec<String>> {
    let all = profiles.names().map(|name| {
        let profile = profiles.get(name).expect("a profile has a name");
        let texts = profile.entries().flat_map(|(key, value, _)| [key, value]);
        [name].into_iter().chain(texts).map(change).collect()
    });
    all.collect()
}

fn tccli_tells_nothing(value: &Value) {
    let mut other = value.clone();
    let Some(members) = other.as_object_mut() else {
        return;
    };
    for name in ["secretKey", "token"] {
        if let Some(Value::String(secret)) = members.get_mut(name) {
            *secret = turned(secret);
        }
    }
    let told = provide(&TccliProfile::new(), TCCLI, &value.to_string());
    let turned_secrets = provide(&TccliProfile::new(), TCCLI, &other.to_string());
    is_same_but_for_secrets(told, turned_secrets);
}

/// Two files that differ in their secrets give the same, but for these.
fn is_same_but_for_secrets(
    one: Result<Credential, CredentialError>,
    other: Result<Credential, CredentialError>,
) {
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
    match (one, other) {
        (Ok(one), Ok(other)) => {
            assert_eq!(turned(one.secret_key()), other.secret_key());
            assert_eq!(one.token().map(turned).as_deref(), other.token());
        }
        (Err(one), Err(other)) => assert_eq!(one.to_string(), other.to_string()),
        _ => panic!("which letters a secret has makes a difference"),
    }
}

/// The same text with other letters and digits. Twice turned it is itself again.
fn turned(text: &str) -> String {
    let turn = |c: char, first: u8, half: u8| {
        let place = (c as u8 - first + half) % (2 * half);
        char::from(first + place)
    };
    let turned = text.chars().map(|c| match c {
        'a'..='z' => turn(c, b'a', 13),
        'A'..='Z' => turn(c, b'A', 13),
        '0'..='9' => turn(c, b'0', 5),
        _ => c,
    });
    turned.collect()
}

/// What a source makes of a machine on which there is only this file.
fn provide(
    source: &impl CredentialProvider,
    path: &'static str,
    text: &str,
) -> Result<Credential, CredentialError> {
    let text = text.to_owned();
    let context = CredentialContext {
        environment: Arc::new(OneFile { path, text }),
        transport: Arc::new(NoNetwork),
        clock: Arc::new(Midnight),
        site: Site::International,
    };
    let mut outcome = pin!(source.provide(&context));
    for _ in 0..100 {
        if let Poll::Ready(outcome) = outcome
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        {
            return outcome;
        }
    }
    panic!("there is nothing to wait for");
}

struct OneFile {
    path: &'static str,
    text: String,
}

impl Debug for OneFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path)
    }
}

impl Environment for OneFile {
    fn variable(&self, name: &str) -> Option<Zeroizing<String>> {
        (name == "HOME").then(|| Zeroizing::new("/h".to_owned()))
    }

    fn read_file(&self, path: &Path) -> io::Result<Zeroizing<String>> {
        if path == Path::new(self.path) {
            Ok(Zeroizing::new(self.text.clone()))
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }
}

#[derive(Debug)]
struct NoNetwork;

impl Transport for NoNetwork {
    fn send(&self, _: http::Request<Bytes>) -> Exchange {
        Box::pin(async { Err(TransportError::never_sent("no network", "none")) })
    }
}

/// Always the same time, and never a wait.
#[derive(Debug)]
struct Midnight;

impl Clock for Midnight {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_551_052_800)
    }

    fn sleep(&self, _: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(async {})
    }
}
