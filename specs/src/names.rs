//! Wire names as Rust names.

use std::borrow::Cow;

/// Spellings whose capitals do not mark words, as the vendor's products have them.
const WORDS: [(&str, &str); 29] = [
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("DDoS", "Ddos"),
    ("DDos", "Ddos"),
    ("OAuth", "Oauth"),
    ("QoS", "Qos"),
    ("IoT", "Iot"),
    ("IaC", "Iac"),
    ("CKafka", "Ckafka"),
    ("CName", "Cname"),
    ("EChart", "Echart"),
    ("ETag", "Etag"),
    ("FSx", "Fsx"),
    ("KBps", "Kbps"),
    ("QUuid", "Quuid"),
    ("UUid", "Uuid"),
    ("3D", "3d"),
    ("A2A", "A2a"),
    ("K8S", "K8s"),
    ("U2F", "U2f"),
    ("RIDs", "Rids"),
    ("IDs", "Ids"),
    ("IPs", "Ips"),
    ("URLs", "Urls"),
    ("ACLs", "Acls"),
    ("VPCs", "Vpcs"),
    ("GPUs", "Gpus"),
    ("DBs", "Dbs"),
    ("SGs", "Sgs"),
];

/// Words that cannot be used as a name as they are.
const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "Self",
];

/// `DeviceId` as `device_id`; not yet made safe for keywords.
pub fn snake(wire: &str) -> String {
    let text = with_usual_capitals(wire);
    let mut out = String::with_capacity(text.len() + 8);
    for word in words(&text) {
        if !out.is_empty() {
            out.push('_');
        }
        push_lowercase(&mut out, word);
    }
    out
}

/// `InternalError.ControlRequestError` as `InternalErrorControlRequestError`.
pub fn pascal(wire: &str) -> String {
    let text = with_usual_capitals(wire);
    let mut out = String::with_capacity(text.len());
    for word in words(&text) {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            out.extend(first.to_uppercase());
            push_lowercase(&mut out, chars.as_str());
        }
    }
    out
}

fn push_lowercase(out: &mut String, word: &str) {
    if word.is_ascii() {
        out.extend(
            word.bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
    } else {
        out.push_str(&word.to_lowercase());
    }
}

/// Whether `name` is a word of the language.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Whether the keyword cannot even be written as a raw identifier.
pub fn never_raw(name: &str) -> bool {
    matches!(name, "self" | "Self" | "super" | "crate")
}

/// Whether `name` can be an identifier: ASCII letters, digits and `_`, no digit first.
pub fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && name.chars().any(|c| c != '_')
}

/// Splits at `_`, `.` and `-`, before a capital that follows a small letter or digit, and before
/// the last capital of a run that a small letter follows.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::with_capacity(8);
    let mut start = 0;
    let mut before: Option<char> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|(_, after)| *after);
        let starts_word = c.is_uppercase()
            && before.is_some_and(|b| {
                b.is_lowercase()
                    || b.is_ascii_digit()
                    || (b.is_uppercase() && after.is_some_and(|a| a.is_lowercase()))
            });
        if starts_word || !c.is_alphanumeric() {
            words.push(&text[start..at]);
            start = if c.is_alphanumeric() {
                at
            } else {
                at + c.len_utf8()
            };
        }
        before = Some(c);
    }
    words.push(&text[start..]);
    words.retain(|word| !word.is_empty());
    words
}

/// The text with the words of [`WORDS`] as other words are written.
fn with_usual_capitals(text: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(text);
    // Few names have one of these pairs, and each of the words has.
    let mut pairs = text.as_bytes().windows(2);
    let may_have_one = pairs.any(|pair| match (pair[0], pair[1]) {
        (first, b'v' | b'o' | b's') => first.is_ascii_uppercase(),
        (first, second) if second.is_ascii_uppercase() => {
            first.is_ascii_uppercase() || first.is_ascii_digit()
        }
        pair => pair == (b'I', b'a'),
    });
    if may_have_one {
        for (from, to) in WORDS {
            if out.contains(from) {
                out = Cow::Owned(out.replace(from, to));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_passed_over() {
        for (from, to) in WORDS {
            assert_eq!(with_usual_capitals(from), to);
        }
    }

    #[test]
    fn wire_names_become_snake_case() {
        for (wire, rust) in [
            ("DeviceId", "device_id"),
            ("GetDestIPByName", "get_dest_ip_by_name"),
            ("AddL3Conn", "add_l3_conn"),
            ("IPv4Address", "ipv4_address"),
            ("EventIDs", "event_ids"),
            ("CreateDDoSAI", "create_ddos_ai"),
            ("UUI", "uui"),
            ("hadAutoFixVul", "had_auto_fix_vul"),
            ("SN", "sn"),
            ("File3D", "file3d"),
            ("Convert3DFormat", "convert3d_format"),
            ("K8SVersion", "k8s_version"),
            ("DescribeIaCFileList", "describe_iac_file_list"),
            ("AssetRIDs", "asset_rids"),
            ("AnycastEIP", "anycast_eip"),
            ("Topic_Simplification", "topic_simplification"),
        ] {
            assert_eq!(snake(wire), rust, "{wire}");
        }
    }

    #[test]
    fn error_codes_become_pascal_case() {
        assert_eq!(
            pascal("InternalError.ControlRequestError"),
            "InternalErrorControlRequestError"
        );
        assert_eq!(
            pascal("OperationDenied.DuplicateSN"),
            "OperationDeniedDuplicateSn"
        );
    }
}
