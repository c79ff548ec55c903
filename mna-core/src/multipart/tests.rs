use proptest::prelude::*;

use super::*;

const BOUNDARY: &str = "0123456789abcdef0123456789abcdef";

fn text_of(multipart: &Multipart) -> String {
    String::from_utf8(multipart.encode_with(BOUNDARY).body.to_vec()).unwrap()
}

/// A request captured from the official Python SDK (`cii_multipart` in `sign/vectors.json`), where
/// it is the body of a signature vector.
#[test]
fn the_body_is_the_one_of_the_official_sdk() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../sign/vectors.json")).unwrap();
    let vector = vectors["vectors"]
        .as_array()
        .unwrap()
        .iter()
        .find(|vector| vector["name"] == "cii_multipart")
        .unwrap();
    let encoded = Multipart::new()
        .text("ServerType", "1")
        .file("File", "File", b"\x00\x01BIN".as_slice())
        .encode_with(BOUNDARY);
    assert_eq!(vector["headers"][0][1], encoded.content_type);
    assert_eq!(
        vector["body"].as_str().unwrap().as_bytes(),
        &encoded.body[..]
    );
}

#[test]
fn a_list_is_sent_as_json_and_says_so() {
    let multipart = Multipart::new().json("List", &["a", "b"]).unwrap();
    assert_eq!(
        text_of(&multipart),
        format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"List\"\r\n\
             Content-Type: application/json\r\n\r\n[\"a\",\"b\"]\r\n--{BOUNDARY}--\r\n"
        )
    );
}

#[test]
fn a_value_that_is_no_json_is_refused_by_name() {
    let no_json = std::collections::HashMap::from([((1, 2), 3)]);
    let error = Multipart::new().json("List", &no_json).unwrap_err();
    assert!(
        error.is_never_sent() && error.to_string().contains("List"),
        "{error}"
    );
}

#[test]
fn names_cannot_end_their_quotes_or_their_line() {
    let evil = "a\"\r\nX-Evil: 1\r\n\r\n\u{0}b\\";
    let text = text_of(&Multipart::new().file(evil, evil, Bytes::new()));
    let escaped = "a%22%0D%0AX-Evil: 1%0D%0A%0D%0A%00b%5C";
    assert_eq!(
        text,
        format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{escaped}\"; \
             filename=\"{escaped}\"\r\n\r\n\r\n--{BOUNDARY}--\r\n"
        )
    );
}

#[test]
fn names_beyond_ascii_are_sent_as_they_are() {
    let text = text_of(&Multipart::new().file("File", "扫描 é.png", Bytes::new()));
    assert!(text.contains("filename=\"扫描 é.png\""), "{text}");
}

#[test]
fn a_content_type_cannot_end_its_line() {
    let part = Part::new("File", Bytes::new());
    let error = part.with_content_type("a/b\r\nX-Evil: 1").unwrap_err();
    assert!(
        error.is_never_sent() && error.to_string().contains("File"),
        "{error}"
    );
}

#[test]
fn a_boundary_that_occurs_in_a_part_is_passed_over() {
    let multipart = Multipart::new()
        .file("File", "second", b"..\r\n--first\r\n..".as_slice())
        .part(
            Part::new("third", "")
                .with_content_type("text/x-fourth")
                .unwrap(),
        );
    let mut candidates = ["first", "second", "third", "fourth", "fifth"].iter();
    let boundary = multipart.boundary(|| (*candidates.next().unwrap()).to_owned());
    assert_eq!(boundary, "fifth");
}

#[test]
fn two_bodies_have_two_boundaries() {
    let multipart = Multipart::new().text("A", "1");
    let [first, second] = [multipart.encode(), multipart.encode()];
    assert_ne!(first.content_type, second.content_type);
    // RFC 2046 allows up to 70 characters, and these need no quotes.
    let (_, boundary) = first.content_type.split_once("boundary=").unwrap();
    assert!(boundary.len() == 32 && boundary.bytes().all(|b| b.is_ascii_hexdigit()));
}

#[test]
fn debug_shows_no_value() {
    let multipart = Multipart::new().text("Name", "the-value");
    let shown = format!("{multipart:?} {:?}", multipart.encode());
    assert!(
        shown.contains("[9 bytes]") && !shown.contains("the-value"),
        "{shown}"
    );
}

proptest! {
    #[test]
    fn reading_a_body_gives_the_parts_back(
        parts in proptest::collection::vec(
            ("[A-Za-z]{0,8}", proptest::collection::vec(any::<u8>(), 0..80)), 0..5,
        ),
    ) {
        let multipart = parts.iter().fold(Multipart::new(), |multipart, (name, bytes)| {
            multipart.part(Part::new(name.as_str(), bytes.clone()))
        });
        let encoded = multipart.encode();
        let (_, boundary) = encoded.content_type.split_once("boundary=").unwrap();
        // As Latin-1, every byte is one character.
        let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
        let body = latin(&encoded.body);
        let delimiter = format!("--{boundary}");
        let mut pieces: Vec<_> = body.split(&delimiter).collect();
        prop_assert_eq!(pieces.pop(), Some("--\r\n"));
        prop_assert_eq!(pieces.remove(0), "");
        prop_assert_eq!(pieces.len(), parts.len());
        for (piece, (name, bytes)) in pieces.iter().zip(&parts) {
            let expected = format!(
                "\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{}\r\n",
                latin(bytes)
            );
            prop_assert_eq!(*piece, expected.as_str());
        }
    }
}
