//! What a page says about the action as a whole: where it is served, how often it may be called, what
//! it is for.

use mna_specs::{Basis, RateLimit, Site, names};

use super::super::complaint::{Complaint, quoted};
use super::COPY_AGAIN;
use super::example::Example;
use super::lines::{Line, last_line};
use super::table::Row;

/// What the section "API Description" says.
pub(super) struct About {
    pub(super) service: String,
    pub(super) site: Site,
    pub(super) host: String,
    pub(super) rate_limit: Option<RateLimit>,
    pub(super) words: String,
}

impl About {
    pub(super) fn read(page: &[Line], section: &[Line]) -> Result<About, Complaint> {
        const HOST: &str = "Domain name for API request:";
        let mut hosts = page.iter().filter(|line| line.text.starts_with(HOST));
        let line = hosts.next().filter(|line| {
            let first = section.first().map_or(0, |l| l.number);
            (first..=last_line(section)).contains(&line.number)
        });
        let Some(line) = line else {
            return Err(Complaint::new(
                last_line(section),
                "a description without a host",
                format!("a line \"{HOST} …\" in the section \"1. API Description\""),
                COPY_AGAIN,
            ));
        };
        if let Some(second) = hosts.next() {
            return Err(Complaint::new(
                second.number,
                "a second line that states the host",
                "one page in one file",
                "save each page in a file of its own",
            ));
        }
        let host = line.text[HOST.len()..].trim().trim_end_matches('.');
        let Some((service, site)) = service_and_site(host) else {
            return Err(Complaint::new(
                line.number,
                format!("the host {}", quoted(host)),
                "<service>.intl.tencentcloudapi.com or <service>.tencentcloudapi.com",
                "check the line against the page in the browser",
            ));
        };

        let mut rate_limit = None;
        let mut words = Vec::new();
        for line in section {
            if line.text.starts_with(HOST) || line.text.is_empty() {
                continue;
            }
            // From here on the section is about another product.
            if line.text.starts_with("We recommend you to use") {
                break;
            }
            let Some(limit) = stated_rate(line)? else {
                words.push(line.text.as_str());
                continue;
            };
            if rate_limit.is_some_and(|earlier| earlier != limit) {
                return Err(Complaint::new(
                    line.number,
                    format!("a second rate limit, of {limit} requests"),
                    "one rate limit",
                    "find out which one holds and remove the other line",
                ));
            }
            rate_limit = Some(limit);
        }
        Ok(About {
            service: service.to_owned(),
            site,
            host: host.to_owned(),
            rate_limit: rate_limit.map(|per_second| RateLimit {
                per_second,
                basis: Basis::Documented,
            }),
            words: words.join(" "),
        })
    }
}

pub(crate) fn service_and_site(host: &str) -> Option<(&str, Site)> {
    let rest = host.strip_suffix(".tencentcloudapi.com")?;
    let (service, site) = match rest.strip_suffix(".intl") {
        Some(service) => (service, Site::Intl),
        None => (rest, Site::Cn),
    };
    is_service(service).then_some((service, site))
}

/// Whether it can be a service's id. It becomes a folder's name: nothing but letters and digits
/// may be in it.
pub(crate) fn is_service(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    !id.is_empty() && id != "intl" && id.chars().all(plain)
}

/// Whether it is a date, as every version is.
pub(crate) fn is_version(version: &str) -> bool {
    let digit = |c: char| if c.is_ascii_digit() { '0' } else { c };
    version.chars().map(digit).eq("0000-00-00".chars())
}

/// The number in "A maximum of 20 requests can be initiated per second for this API."
fn stated_rate(line: &Line) -> Result<Option<u32>, Complaint> {
    let Some((_, rest)) = line.text.split_once("maximum of ") else {
        return Ok(None);
    };
    let Some((number, rest)) = rest.split_once(' ') else {
        return Ok(None);
    };
    let starts_with_digit = number.starts_with(|c: char| c.is_ascii_digit());
    if !starts_with_digit || !rest.starts_with("request") {
        return Ok(None);
    }
    match number.replace(',', "").parse() {
        Ok(limit) if limit > 0 && rest.contains("per second") => Ok(Some(limit)),
        _ => Err(Complaint::new(
            line.number,
            format!("the rate limit {}", quoted(&line.text)),
            "\"A maximum of <number> requests … per second …\"",
            "check the line against the page in the browser",
        )),
    }
}

/// A value that a common parameter's row states.
pub(super) struct Stated {
    line: usize,
    pub(super) value: String,
}

pub(super) fn stated_value(rows: &[Row], name: &str, end: usize) -> Result<Stated, Complaint> {
    const MARK: &str = "The value used for this API:";
    let row = rows.iter().find(|row| row.name == name && row.is_common());
    let stated = row.and_then(|row| {
        let (_, value) = row.words.split_once(MARK)?;
        Some((row.line, value.trim().trim_end_matches('.')))
    });
    match stated {
        Some((line, value)) => Ok(Stated {
            line,
            value: value.to_owned(),
        }),
        None => Err(Complaint::new(
            row.map_or(end, |row| row.line),
            format!("no value for {name} in the input table"),
            format!("a row {name} that says \"{MARK} …\""),
            COPY_AGAIN,
        )),
    }
}

pub(super) fn check_action(action: &Stated) -> Result<(), Complaint> {
    let name = &action.value;
    if names::is_identifier(name) && name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Ok(());
    }
    Err(Complaint::new(
        action.line,
        format!("the action {}", quoted(name)),
        "a name in PascalCase, such as GetDevices",
        "check the row against the page in the browser",
    ))
}

pub(super) fn check_version(version: &Stated) -> Result<(), Complaint> {
    if is_version(&version.value) {
        return Ok(());
    }
    Err(Complaint::new(
        version.line,
        format!("the version {}", quoted(&version.value)),
        "a date such as 2021-01-19",
        "check the row against the page in the browser",
    ))
}

pub(super) fn check_headers(example: &Example, host: &str, action: &str) -> Result<(), Complaint> {
    for (header, expected, source) in [
        (&example.host, host, "the section \"1. API Description\""),
        (&example.action, action, "the row Action"),
    ] {
        if header.value != expected {
            return Err(Complaint::new(
                header.line,
                format!("{} in the example", quoted(&header.value)),
                format!("\"{expected}\", as {source} says"),
                "find out which of the two is right; the text may mix two pages",
            ));
        }
    }
    Ok(())
}
