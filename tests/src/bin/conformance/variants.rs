//! The ways to call: `tests/conformance/variants.json` as settings of our client.

use std::collections::BTreeMap;
use std::path::Path;
use std::pin::Pin;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use mna_core::{
    CallOptions, Client, ClientBuilder, Clock, Credential, Language, Method, Signing, Site,
    SystemClock,
};
use serde_derive::Deserialize;

use crate::Failure;
use crate::detour::Detour;

/// A call that takes longer is given up, and reported.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variants {
    credential: Keys,
    #[serde(rename = "variants")]
    pub(crate) all: Vec<Variant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    secret_id: String,
    secret_key: String,
}

/// One way to call.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Variant {
    pub(crate) name: String,
    token: Option<String>,
    region: Option<String>,
    language: Option<String>,
    request_client: Option<String>,
    headers: BTreeMap<String, String>,
    site: Option<String>,
    endpoint: Option<String>,
    method: Option<String>,
    signing: Option<String>,
    time: Option<u64>,
    /// Whether it is the call that says all this, while its client says otherwise.
    on_the_call: bool,
}

pub(crate) fn read(workspace: &Path) -> Result<Variants, Failure> {
    let path = workspace.join("tests/conformance/variants.json");
    let text = std::fs::read_to_string(&path);
    let text = text.map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

impl Variants {
    pub(crate) fn of_name(&self, name: &str) -> Result<&Variant, Failure> {
        let found = self.all.iter().find(|variant| variant.name == name);
        found.ok_or_else(|| format!("there is no variant {name:?}").into())
    }

    pub(crate) fn secret_id(&self) -> &str {
        &self.credential.secret_id
    }

    pub(crate) fn secret_key(&self) -> &str {
        &self.credential.secret_key
    }

    /// A client that calls in this way, and whose requests get to the judge whatever host they are
    /// for.
    pub(crate) fn builder(&self, variant: &Variant, port: u16) -> Result<ClientBuilder, Failure> {
        let credential = self.credential_of(variant)?;
        let mut builder = Client::builder().timeout(PATIENCE);
        builder = match &variant.endpoint {
            Some(endpoint) => builder.endpoint(endpoint.replace("{port}", &port.to_string())),
            None if variant.site.is_none() => builder.endpoint(format!("http://127.0.0.1:{port}")),
            None => builder,
        };
        if let Some(site) = &variant.site {
            builder = builder.site(site.parse::<Site>()?);
        }
        if variant.is_elsewhere() {
            builder = builder.transport(Detour::to(port)?);
        }
        if let Some(program) = &variant.request_client {
            builder = builder.request_client(program);
        }
        if let Some(seconds) = variant.time {
            builder = builder.clock(Standing(seconds));
        }
        if variant.on_the_call {
            let other = Credential::new("AKIDsomebodyelse", "a-key-of-somebody-else")?;
            return Ok(builder.credential(other).region("na-ashburn"));
        }
        builder = builder.credential(credential);
        if let Some(region) = &variant.region {
            builder = builder.region(region);
        }
        if let Some(language) = &variant.language {
            builder = builder.language(parse_language(language)?);
        }
        for (name, value) in &variant.headers {
            builder = builder.header(name, value);
        }
        Ok(builder)
    }

    /// What is said by the call.
    pub(crate) fn options(&self, variant: &Variant) -> Result<CallOptions, Failure> {
        let mut options = CallOptions::new();
        options = match variant.signing.as_deref() {
            None => options,
            Some("UNSIGNED-PAYLOAD") => options.with_signing(Signing::UnsignedPayload),
            Some("SKIP") => options.with_signing(Signing::Skip),
            Some("HmacSHA1") => options.with_signing(Signing::HmacSha1),
            Some("HmacSHA256") => options.with_signing(Signing::HmacSha256),
            Some(other) => return Err(format!("there is no signing {other:?}").into()),
        };
        options = match variant.method.as_deref() {
            None => options,
            Some("GET") => options.with_method(Method::Get),
            Some(other) => return Err(format!("there is no method {other:?}").into()),
        };
        if !variant.on_the_call {
            return Ok(options);
        }
        options = options.with_credential(self.credential_of(variant)?);
        if let Some(region) = &variant.region {
            options = options.with_region(region);
        }
        if let Some(language) = &variant.language {
            options = options.with_language(parse_language(language)?);
        }
        for (name, value) in &variant.headers {
            options = options.with_header(name, value);
        }
        Ok(options)
    }

    fn credential_of(&self, variant: &Variant) -> Result<Credential, Failure> {
        let (id, key) = (self.secret_id(), self.secret_key());
        Ok(match &variant.token {
            Some(token) => Credential::temporary(id, key, token)?,
            None => Credential::new(id, key)?,
        })
    }
}

impl Variant {
    /// Whether its requests are for a host that is not the judge's.
    fn is_elsewhere(&self) -> bool {
        let endpoint = self.endpoint.as_deref();
        self.site.is_some() || endpoint.is_some_and(|endpoint| !endpoint.contains("{port}"))
    }
}

fn parse_language(code: &str) -> Result<Language, Failure> {
    match code {
        "en-US" => Ok(Language::English),
        "zh-CN" => Ok(Language::Chinese),
        other => Err(format!("there is no language {other:?}").into()),
    }
}

/// A clock that shows one time, in seconds since 1970, while time passes as ever.
#[derive(Debug)]
pub(crate) struct Standing(pub(crate) u64);

impl Clock for Standing {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0)
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        SystemClock.sleep(duration)
    }
}

/// A clock that is wrong by so many seconds.
#[derive(Debug)]
pub(crate) struct Wrong(pub(crate) i64);

impl Clock for Wrong {
    fn now(&self) -> SystemTime {
        let by = Duration::from_secs(self.0.unsigned_abs());
        if self.0 < 0 {
            SystemClock.now() - by
        } else {
            SystemClock.now() + by
        }
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        SystemClock.sleep(duration)
    }
}
