//! The algorithm once more, as the vendor's page writes it down: four HMACs, nothing kept, nothing
//! shared with the signer. Both must agree on every request.

use proptest::prelude::*;

use super::*;

fn plain(
    request: &SignableRequest<'_>,
    id: &str,
    key: &str,
    service: &str,
    time: i64,
    date: &str,
) -> String {
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let hash = |text: &[u8]| hex(&Sha256::digest(text));
    let hmac = |key: &[u8], text: &str| {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    };
    let mut headers = String::new();
    let mut names = Vec::new();
    for (name, value) in request.headers {
        headers += &format!("{name}:{value}\n");
        names.push(*name);
    }
    let signed = names.join(";");
    let payload = match request.payload {
        Payload::Bytes(bytes) => hash(bytes),
        Payload::Unsigned => hash(b"UNSIGNED-PAYLOAD"),
    };
    let (method, query) = (request.method, request.query);
    let canonical = format!("{method}\n/\n{query}\n{headers}\n{signed}\n{payload}");
    let scope = format!("{date}/{service}/tc3_request");
    let to_sign = format!(
        "TC3-HMAC-SHA256\n{time}\n{scope}\n{}",
        hash(canonical.as_bytes())
    );
    let secret_date = hmac(format!("TC3{key}").as_bytes(), date);
    let secret_service = hmac(&secret_date, service);
    let secret_signing = hmac(&secret_service, "tc3_request");
    let signature = hex(&hmac(&secret_signing, &to_sign));
    format!(
        "TC3-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders={signed}, Signature={signature}"
    )
}

/// The date, found by counting years and months from 1970, forth or back.
fn counted_date(time: i64) -> String {
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days_of = |year: i64| if leap(year) { 366 } else { 365 };
    let (mut year, mut day) = (1970, time.div_euclid(DAY));
    while day < 0 {
        year -= 1;
        day += days_of(year);
    }
    while day >= days_of(year) {
        day -= days_of(year);
        year += 1;
    }
    let february = if leap(year) { 29 } else { 28 };
    let mut month = 1;
    for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if day < days {
            break;
        }
        day -= days;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", day + 1)
}

/// From the year 0 to the year 9999, as long as a date has ten characters, and often at midnight.
fn any_time() -> impl Strategy<Value = i64> {
    prop_oneof![
        -62_167_219_200..253_402_300_800_i64,
        (-719_527..2_932_896_i64, -1..=0_i64).prop_map(|(day, second)| day * DAY + second),
    ]
}

proptest! {
    #[test]
    fn the_fast_form_equals_the_plain_one(
        method in "POST|GET",
        query in "[!-~é]{0,60}",
        // Names are sorted and stand once each, as the signer wants them.
        headers in proptest::collection::btree_map("[a-z][a-z0-9-]{0,20}", "[!-~é]([ -~é]{0,40}[!-~é])?", 0..7),
        body in proptest::option::of(proptest::collection::vec(any::<u8>(), 0..300)),
        id in "[!-~]{1,60}",
        // Longer keys than the hash's block are hashed first.
        key in "[!-~]{1,200}",
        service in "[a-z]{1,12}",
        times in proptest::collection::vec(any_time(), 1..4),
    ) {
        let headers: Vec<_> = headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let request = SignableRequest {
            method: &method,
            query: &query,
            headers: &headers,
            payload: body.as_deref().map_or(Payload::Unsigned, Payload::Bytes),
        };
        let credential = Credential::new(id.as_str(), key.as_str()).unwrap();
        // One signer for all times, so that its kept keys are in play.
        let signer = Signer::default();
        for time in times {
            let fast = signer.sign(&request, &credential, &service, time.into());
            let plain = plain(&request, &id, &key, &service, time, &counted_date(time));
            prop_assert_eq!(fast, plain);
        }
    }

    #[test]
    fn beyond_the_calendar_both_forms_still_agree(time in any::<i64>()) {
        let request = SignableRequest {
            method: "POST",
            query: "",
            headers: &[("content-type", "application/json"), ("host", "a.example")],
            payload: Payload::Bytes(b"{}"),
        };
        let credential = Credential::new("id", "key").unwrap();
        let fast = Signer::default().sign(&request, &credential, "mna", time.into());
        let date = date_of_day(UnixSeconds::from(time).day());
        prop_assert_eq!(fast, plain(&request, "id", "key", "mna", time, &date));
    }
}
