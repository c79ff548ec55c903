//! The vendor's file of examples: for each action a list of requests, as HTTP text, with their
//! answers, as JSON text.
//!
//! Translation breaks JSON now and then. Such an example is left out and reported, the rest is
//! taken.

use mna_specs::{Json, Site};

use super::complaint::Complaint;
use super::document::Node;
use super::facts::{ActionFacts, Content, ExampleFact, Kind};
use super::form;
use super::page::service_and_site;
use super::sample::{Sample, cleaned};

pub(crate) fn is_one(json: &Json) -> bool {
    let actions = json
        .get("actions")
        .filter(|_| json.get("objects").is_none());
    let mut lists = actions.into_iter().flat_map(Json::members).peekable();
    lists.peek().is_some() && lists.all(|(_, list)| list.is_list())
}

/// Reads the file. Which service it is of is told by the hosts in the requests.
pub(crate) fn read(root: &Node<'_>, site: Option<Site>) -> Result<Content, Complaint> {
    let mut content = Content {
        kind: Kind::Examples,
        site,
        ..Content::default()
    };
    for (name, list) in root.need("actions")?.members()? {
        let mut examples = Vec::new();
        for (index, example) in list.items()?.enumerate() {
            match read_one(&example) {
                Ok((fact, host)) => {
                    let service = host.as_deref().and_then(service_and_site);
                    if let Some((service, _)) = service {
                        content.service.get_or_insert(service.to_owned());
                    }
                    examples.push(fact);
                }
                Err(why) => {
                    // There are hundreds in a package: by name they are found as well as by line.
                    let number = index + 1;
                    content.left_out.push(Complaint::new(
                        0,
                        format!("example {number} of {name}: {why}"),
                        "a JSON object, and an answer { \"Response\": { … } }",
                        "add it to the spec by hand if it can be mended",
                    ));
                }
            }
        }
        content.actions.push(ActionFacts {
            name: name.to_owned(),
            examples,
            ..ActionFacts::default()
        });
    }
    Ok(content)
}

/// An example, and the host its request was sent to.
fn read_one(node: &Node<'_>) -> Result<(ExampleFact, Option<String>), String> {
    let text = |key: &str| {
        let text = node.get(key).and_then(|text| text.text().ok());
        text.ok_or_else(|| format!("no text \"{key}\""))
    };
    let (request, host) = request(text("input")?)?;
    let answer = json(text("output")?).map_err(|why| format!("the answer is {why}"))?;
    let Some(response) = answer.get("Response").filter(|r| r.is_object()) else {
        return Err("an answer without an object \"Response\"".to_owned());
    };
    let said = |key: &str| {
        node.get(key)
            .and_then(|n| n.text().ok())
            .unwrap_or_default()
    };
    let sample = |value: &Json| Sample {
        value: cleaned(value),
        text: String::new(),
        line: 1,
    };
    let fact = ExampleFact {
        words: format!("{} {}", said("title"), said("document")),
        request: sample(&request),
        response: sample(response),
    };
    Ok((fact, host))
}

/// The parameters of a request that is written down as HTTP, and the host it was sent to.
pub(crate) fn request(sent: &str) -> Result<(Json, Option<String>), String> {
    let sent = sent.replace("\r\n", "\n");
    // Some examples have no headers.
    let (head, body) = sent.split_once("\n\n").unwrap_or(("", &sent));
    let host = head.lines().find_map(|line| line.strip_prefix("Host:"));
    let request = match form::parameters(&sent) {
        Some(request) => request,
        None => json(body).map_err(|why| format!("the request is {why}"))?,
    };
    Ok((request, host.map(|host| host.trim().to_owned())))
}

fn json(text: &str) -> Result<Json, String> {
    let json: Json = text.trim().parse()?;
    if json.is_object() {
        Ok(json)
    } else {
        Err(json.kind_name().to_owned())
    }
}
