use proptest::prelude::*;

use super::*;

const SECRET_ID: &str = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
const SECRET_KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

fn decode(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.iter().map(own).collect()
}

/// The worked example of the vendor's signature page, which names no method.
#[test]
fn the_text_and_the_signature_are_those_of_the_published_example() {
    let pairs = owned(&[
        ("Action", "DescribeInstances"),
        ("InstanceIds.0", "ins-09dx96dg"),
        ("Limit", "20"),
        ("Nonce", "11886"),
        ("Offset", "0"),
        ("Region", "ap-guangzhou"),
        ("SecretId", SECRET_ID),
        ("Timestamp", "1465185768"),
        ("Version", "2017-03-12"),
    ]);
    let text = text_to_sign("GET", "cvm.tencentcloudapi.com", &pairs);
    assert_eq!(
        text,
        "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20\
         &Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE\
         &Timestamp=1465185768&Version=2017-03-12"
    );
    let signature = signature(SignatureMethod::HmacSha1, SECRET_KEY, &text);
    assert_eq!(signature, "EliP9YW3pW28FpsEdkXt/+WcGeI=");
    let encoded = query::encode(&[("Signature".to_owned(), signature)]);
    assert_eq!(encoded, "Signature=EliP9YW3pW28FpsEdkXt%2F%2BWcGeI%3D");
}

/// Requests that the official Python SDK (tencentcloud-sdk-python-common 3.1) built with a frozen
/// clock. It keeps its own order of parameters.
#[test]
fn a_request_is_the_one_of_the_official_sdk() {
    let captured = [
        (
            "GET",
            SignatureMethod::HmacSha1,
            Credential::new(SECRET_ID, SECRET_KEY),
            "InstanceIds.0=ins-09dx96dg&Limit=20&Offset=0&Action=DescribeInstances&RequestClient=SDK_PYTHON_TEST&Nonce=11886&Timestamp=1551113065&Version=2017-03-12&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE&SignatureMethod=HmacSHA1&Language=en-US&Signature=fCqhtROv7SLFB3b3ICeXB0nos0o%3D",
        ),
        (
            "POST",
            SignatureMethod::HmacSha256,
            Credential::temporary(SECRET_ID, SECRET_KEY, "TOK"),
            "InstanceIds.0=ins-09dx96dg&Limit=20&Offset=0&Action=DescribeInstances&RequestClient=SDK_PYTHON_TEST&Nonce=11886&Timestamp=1551113065&Version=2017-03-12&Region=ap-guangzhou&Token=TOK&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE&SignatureMethod=HmacSHA256&Language=en-US&Signature=6FnC3m%2BFrdCzu2JkhxOb6QIqsumX6Xm1ZzkhyPy%2BQxM%3D",
        ),
    ];
    for (http_method, method, credential, sent) in captured {
        let parameters = owned(&[
            ("InstanceIds.0", "ins-09dx96dg"),
            ("Limit", "20"),
            ("Offset", "0"),
        ]);
        let request = LegacyRequest {
            method: http_method,
            language: Some("en-US"),
            request_client: Some("SDK_PYTHON_TEST"),
            ..request(&parameters)
        };
        let signed = request
            .sign(method, &credential.unwrap(), 1_551_113_065.into(), 11_886)
            .unwrap();
        let sorted = |mut pairs: Vec<_>| {
            pairs.sort();
            pairs
        };
        assert_eq!(sorted(decode(&signed)), sorted(decode(sent)));
    }
}

fn request(parameters: &[(String, String)]) -> LegacyRequest<'_> {
    LegacyRequest {
        method: "GET",
        host: "cvm.tencentcloudapi.com",
        action: "DescribeInstances",
        version: "2017-03-12",
        region: Some("ap-guangzhou"),
        language: None,
        request_client: None,
        parameters,
    }
}

fn sign(request: &LegacyRequest<'_>) -> Result<String, Error> {
    let credential = Credential::new("id", "key").unwrap();
    request.sign(SignatureMethod::HmacSha1, &credential, 0.into(), 1)
}

#[test]
fn a_parameter_with_the_name_of_a_common_one_is_refused() {
    for name in ["Action", "Nonce", "SecretId", "Signature", "Region"] {
        let error = sign(&request(&owned(&[(name, "x")]))).unwrap_err();
        assert!(
            error.is_never_sent() && error.to_string().contains(name),
            "{error}"
        );
    }
}

#[test]
fn the_name_of_a_common_parameter_that_is_not_sent_is_free() {
    let parameters = owned(&[("Language", "x")]);
    assert!(sign(&request(&parameters)).is_ok());
    let with_both = LegacyRequest {
        language: Some("en-US"),
        ..request(&parameters)
    };
    assert!(sign(&with_both).is_err());
}

#[test]
fn names_are_sorted_by_their_bytes() {
    let parameters = owned(&[
        ("a", "1"),
        ("Z", "2"),
        ("A.10", "3"),
        ("A.2", "4"),
        ("A", "5"),
    ]);
    let signed = decode(&sign(&request(&parameters)).unwrap());
    let mine: Vec<_> = signed
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| parameters.iter().any(|(mine, _)| mine == name))
        .collect();
    assert_eq!(mine, ["A", "A.10", "A.2", "Z", "a"]);
}

/// The algorithm as the vendor's page writes it down, over the parameters that were sent.
fn plain(method: SignatureMethod, http_method: &str, host: &str, sent: &str, key: &str) -> String {
    let mut sorted: std::collections::BTreeMap<_, _> = decode(sent).into_iter().collect();
    sorted.remove("Signature");
    let mut text = format!("{http_method}{host}/?");
    for (index, (name, value)) in sorted.iter().enumerate() {
        let separator = if index == 0 { "" } else { "&" };
        text += &format!("{separator}{name}={value}");
    }
    match method {
        SignatureMethod::HmacSha1 => {
            let mut mac = Hmac::<Sha1>::new_from_slice(key.as_bytes()).unwrap();
            mac.update(text.as_bytes());
            BASE64.encode(mac.finalize().into_bytes())
        }
        SignatureMethod::HmacSha256 => {
            let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
            mac.update(text.as_bytes());
            BASE64.encode(mac.finalize().into_bytes())
        }
    }
}

proptest! {
    #[test]
    fn every_request_is_signed_as_the_page_says_and_says_what_it_was_told(
        method in prop_oneof![Just(SignatureMethod::HmacSha1), Just(SignatureMethod::HmacSha256)],
        http_method in "GET|POST",
        host in "[a-z0-9.:-]{1,30}",
        parameters in proptest::collection::btree_map("[a-z][A-Za-z0-9.]{0,9}", any::<String>(), 0..6),
        region in proptest::option::of("[a-z-]{0,12}"),
        language in proptest::option::of("zh-CN|en-US"),
        client in proptest::option::of("[A-Za-z0-9_.]{1,20}"),
        key in "[!-~]{1,200}",
        token in proptest::option::of("[!-~]{1,80}"),
        time in any::<i64>(),
        nonce in any::<u64>(),
    ) {
        let parameters: Vec<_> = parameters.into_iter().collect();
        let request = LegacyRequest {
            method: &http_method,
            host: &host,
            region: region.as_deref(),
            language: language.as_deref(),
            request_client: client.as_deref(),
            ..request(&parameters)
        };
        let credential = match &token {
            Some(token) => Credential::temporary("id", key.as_str(), token.as_str()).unwrap(),
            None => Credential::new("id", key.as_str()).unwrap(),
        };
        let sent = request.sign(method, &credential, time.into(), nonce).unwrap();
        let pairs: std::collections::BTreeMap<_, _> = decode(&sent).into_iter().collect();
        let said = |name: &str| pairs.get(name).map(String::as_str);

        prop_assert_eq!(said("Signature").unwrap(), plain(method, &http_method, &host, &sent, &key));
        for (name, value) in &parameters {
            prop_assert_eq!(said(name), Some(value.as_str()));
        }
        prop_assert_eq!(said("Region"), region.as_deref());
        prop_assert_eq!(said("Language"), language.as_deref());
        prop_assert_eq!(said("RequestClient"), client.as_deref());
        prop_assert_eq!(said("Token"), token.as_deref());
        prop_assert_eq!(said("Timestamp").unwrap(), time.to_string());
        prop_assert_eq!(said("Nonce").unwrap(), nonce.to_string());
        prop_assert_eq!(said("SecretId"), Some("id"));
    }
}
