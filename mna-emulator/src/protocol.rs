//! What HTTP carries: the method, the sizes, and where the parameters are.

use hyper::Method;
use serde_json::{Map, Value};

use crate::claims::Claims;
use crate::fault::{Fault, excerpt};
use crate::query;
use crate::received::{LARGEST_BODY, Received};

/// The longest query of a GET request, in bytes.
const LONGEST_QUERY: usize = 32 * 1024;

/// The largest form of a POST request with signature v1, in bytes.
const LARGEST_FORM: usize = 1024 * 1024;

/// Refuses what no action could answer, whoever sent it.
pub(crate) fn check(received: &Received) -> Result<(), Fault> {
    if received.method != Method::POST && received.method != Method::GET {
        return Err(Fault::new(
            "UnsupportedProtocol",
            format!(
                "The method {} is not supported; send POST or GET.",
                excerpt(received.method.as_str())
            ),
        ));
    }
    if received.body.is_none() {
        return Err(too_large("body", LARGEST_BODY));
    }
    if received.method == Method::GET && received.query.len() > LONGEST_QUERY {
        return Err(too_large("query", LONGEST_QUERY));
    }
    let size = received.body.as_ref().map_or(0, |body| body.len());
    if received.is_form() && size > LARGEST_FORM {
        return Err(too_large("form in the body", LARGEST_FORM));
    }
    Ok(())
}

/// The action's parameters as they were sent: in the body of a POST request, in the query of a GET
/// request, and among those of the protocol with signature v1.
pub(crate) fn parameters(
    received: &Received,
    claims: &Claims,
) -> Result<Map<String, Value>, Fault> {
    if let Some(parameters) = claims.parameters()? {
        return Ok(parameters);
    }
    if received.method == Method::GET {
        return query::parse(&received.query);
    }
    if !received
        .media_type()
        .eq_ignore_ascii_case("application/json")
    {
        let content_type = received.header("content-type").unwrap_or_default();
        return Err(Fault::new(
            "InvalidParameter",
            format!(
                "The body must be JSON with Content-Type: application/json, not \"{}\".",
                excerpt(content_type)
            ),
        ));
    }
    let body = received.body.as_deref().unwrap_or_default();
    let why = match serde_json::from_slice(body) {
        Ok(Value::Object(parameters)) => return Ok(parameters),
        Ok(_) => "it is another JSON value".to_owned(),
        Err(error) => error.to_string(),
    };
    Err(Fault::new(
        "InvalidParameter",
        format!("The body must be a JSON object, {{}} if there are no parameters: {why}."),
    ))
}

fn too_large(what: &str, limit: usize) -> Fault {
    Fault::new(
        "RequestSizeLimitExceeded",
        format!("The {what} is larger than {limit} bytes."),
    )
}
