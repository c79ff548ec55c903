//! Enumerations that the vendor states in prose.
//!
//! The generated sets are open, so a value that is missed costs a program nothing, while one that is
//! invented misleads. Hence only the few forms are read that leave no doubt, and any sign that a list
//! is an example, a range or goes on leaves the plain type.

use std::collections::BTreeSet;

use mna_specs::{Literal, TypeRef, names};

use super::markdown;

/// One value of an enumeration.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value {
    pub(crate) literal: Literal,
    /// The name in Rust: of a text made from the text, of a number from its meaning.
    pub(crate) name: String,
    /// What the vendor says that it means.
    pub(crate) meaning: Option<String>,
}

/// The values that a description states for a text or a whole number, or a list of them.
pub(crate) fn named_values(words: &str, ty: &TypeRef) -> Option<Vec<Value>> {
    let is_text = match ty.element() {
        TypeRef::String => true,
        TypeRef::Int64 | TypeRef::Uint64 => false,
        TypeRef::Float | TypeRef::Bool | TypeRef::Named(_) | TypeRef::List(_) => return None,
    };
    // Most descriptions end here.
    if !words.contains([':', '：', '(', '（', '=', '-']) {
        return None;
    }
    let text = markdown::lines(words).replace("**", "");
    if goes_on(&text) {
        return None;
    }
    let lines: Vec<Line<'_>> = text.lines().filter_map(Line::new).collect();
    let values = if is_text {
        texts(&lines)?
    } else {
        numbers(&lines)?
    };
    let names: BTreeSet<_> = values.iter().map(|value| &value.name).collect();
    let signed = *ty.element() != TypeRef::Uint64;
    let fits = |value: &Value| signed || !matches!(value.literal, Literal::Int(..0));
    let certain = names.len() == values.len()
        && (2..=40).contains(&values.len())
        && values
            .iter()
            .all(|value| usable(&value.name) && fits(value) && !is_mangled(&value.literal));
    certain.then_some(values)
}

/// Whether a translation has made a word of a part of the value: the server knows no `cloud_SSD`.
fn is_mangled(value: &Literal) -> bool {
    let Literal::Text(text) = value else {
        return false;
    };
    let Some((first, others)) = text.split_once('_') else {
        return false;
    };
    let is = |part: &str, of: fn(&u8) -> bool| part.len() > 1 && part.bytes().all(|b| of(&b));
    is(first, u8::is_ascii_lowercase) && others.split('_').any(|it| is(it, u8::is_ascii_uppercase))
}

/// Whether a field of this name could have an enumeration at all: not what names one thing, counts,
/// measures or is a point in time.
pub(crate) fn could_be_named(field: &str) -> bool {
    let last = names::snake(field);
    let last = last.rsplit('_').next().unwrap_or_default();
    !matches!(
        last,
        "id" | "ids"
            | "name"
            | "names"
            | "time"
            | "date"
            | "timestamp"
            | "count"
            | "size"
            | "limit"
            | "offset"
            | "number"
            | "num"
            | "total"
            | "port"
            | "ports"
            | "ip"
            | "ips"
            | "url"
            | "urls"
            | "zone"
            | "zones"
            | "region"
            | "regions"
            | "password"
            | "description"
            | "remark"
            | "filter"
            | "filters"
            | "key"
            | "keys"
            | "version"
            // What is measured has values beside those that mean something of their own.
            | "bandwidth"
            | "capacity"
            | "cpu"
            | "days"
            | "disk"
            | "duration"
            | "interval"
            | "memory"
            | "percent"
            | "period"
            | "priority"
            | "qps"
            | "quota"
            | "rate"
            | "ratio"
            | "threshold"
            | "timeout"
            | "ttl"
            | "weight"
    )
}

/// Whether the words say that there is more than they list, or that they list examples.
fn goes_on(text: &str) -> bool {
    let text = text.to_lowercase();
    let signs = [
        "such as",
        "e.g",
        "for example",
        "for instance",
        "etc",
        "...",
        "…",
        "example:",
        "other values",
        "otherwise",
        "else:",
        "any other",
        "and so on",
        "multiple values",
        "separated by",
        "separate multiple",
        "等",
        "例如",
        "比如",
        "譬如",
        "其他值",
        "其它值",
        "示例",
        "样例",
        "分隔",
        "多个",
        "拼接",
        "组合",
        "如：",
        "combination",
        "regular expression",
        "正则",
        "json",
        "fuzzy",
        "filter",
        "过滤",
    ];
    signs.iter().any(|sign| text.contains(sign))
}

fn usable(name: &str) -> bool {
    names::is_identifier(name)
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.len() <= 60
        && name != "Self"
}

/// A name that is not the one for all other values.
fn named(words: &str) -> String {
    match names::pascal(words) {
        name if name == "Unknown" => "UnknownValue".to_owned(),
        name => name,
    }
}

struct Line<'a> {
    text: &'a str,
    /// Whether it is an item of a list.
    marked: bool,
}

impl<'a> Line<'a> {
    fn new(line: &'a str) -> Option<Self> {
        let line = line.trim();
        let text = line.trim_start_matches(['•', '·']).trim_start();
        let text = ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| text.strip_prefix(mark))
            .unwrap_or(text);
        let marked = text.len() < line.len();
        let text = text.trim();
        (!text.is_empty()).then_some(Line { text, marked })
    }
}

/// What stands before the colon of a list of values; `are` and the like may follow.
const INTRODUCTIONS: [&str; 30] = [
    "valid values",
    "valid value",
    "value range",
    "enumeration values",
    "enumeration value",
    "enumerated values",
    "enum values",
    "available values",
    "optional values",
    "possible values",
    "supported values",
    "allowed values",
    "valid options",
    "values",
    "value",
    "options",
    "取值范围",
    "取值",
    "可选值",
    "可取值",
    "枚举值",
    "枚举",
    "有效值",
    "合法值",
    "可选项",
    "可选的值",
    "可选范围",
    "可能的值",
    "可能值",
    "可能取值",
];

const FILLERS: [&str; 16] = [
    "are as follows",
    "include the following",
    "including",
    "include",
    "are",
    "is",
    "包括",
    "如下",
    "分别为",
    "说明",
    "为",
    "有",
    "是",
    "分别是",
    "包含",
    "列表",
];

/// What begins a line that is no value though a colon follows.
const LABELS: [&str; 17] = [
    "note",
    "notes",
    "default",
    "example",
    "examples",
    "remark",
    "remarks",
    "description",
    "tip",
    "tips",
    "unit",
    "format",
    "warning",
    "caution",
    "reference",
    "required",
    "type",
];

/// Words of lists that describe a text and are no values of it.
const KINDS: [&str; 25] = [
    "letters",
    "digits",
    "numbers",
    "number",
    "characters",
    "underscores",
    "hyphens",
    "integers",
    "integer",
    "uppercase",
    "lowercase",
    "string",
    "strings",
    "int",
    "float",
    "boolean",
    "null",
    "empty",
    "true",
    "false",
    "dashes",
    "periods",
    "dots",
    "spaces",
    "chinese",
];

/// Where the values of a text begin: behind the only introduction that there is.
fn introduced<'a>(lines: &[Line<'a>]) -> Option<(usize, &'a str)> {
    let mut found = None;
    for (index, line) in lines.iter().enumerate() {
        for (at, colon) in line.text.match_indices([':', '：']) {
            if !introduces(&line.text[..at]) {
                continue;
            }
            if found.is_some() {
                // Values under one condition and others under another.
                return None;
            }
            found = Some((index, &line.text[at + colon.len()..]));
        }
    }
    found
}

/// Whether the words before a colon announce the values of what is described.
fn introduces(before: &str) -> bool {
    let sentence = before
        .rsplit(['.', '。', ';', '；', '!', '?'])
        .next()
        .unwrap_or(before);
    let sentence = sentence.trim().to_lowercase();
    let mut head = sentence.as_str();
    while let Some(shorter) = FILLERS.iter().find_map(|filler| head.strip_suffix(filler)) {
        head = shorter.trim_end();
    }
    let Some(head) = INTRODUCTIONS
        .iter()
        .find_map(|introduction| head.strip_suffix(introduction))
    else {
        return false;
    };
    let is_word = |c: char| c.is_ascii_alphanumeric();
    if head.ends_with(is_word) {
        return false;
    }
    // "Default value: x" is one, and under a condition there may be others.
    let other = [
        "default",
        "example",
        "sample",
        "maximum",
        "minimum",
        "return",
        "when ",
        "if ",
        "for ",
        "默认",
        "示例",
        "当",
        "如果",
        "若",
        "时",
        "返回",
        "推荐",
        "常见",
        "common",
        "typical",
        "recommend",
        "tag",
        "key",
        "标签",
        "键",
        "参数",
        "parameter",
    ];
    !other.iter().any(|word| head.contains(word))
}

fn texts(lines: &[Line<'_>]) -> Option<Vec<Value>> {
    let (index, rest) = introduced(lines)?;
    let rest = rest.trim().trim_matches(['.', '。']).trim();
    let entries = if rest.is_empty() {
        listed(&lines[index + 1..])?
    } else {
        in_a_row(rest)?
    };
    let value = |(text, meaning): (&str, &str)| Value {
        literal: Literal::Text(text.to_owned()),
        name: named(text),
        meaning: Some(meaning.to_owned()).filter(|meaning| !meaning.is_empty()),
    };
    Some(entries.into_iter().map(value).collect())
}

/// One value in each line, until a line is none. Of a list of items all must be values.
fn listed<'a>(lines: &[Line<'a>]) -> Option<Vec<(&'a str, &'a str)>> {
    let marked = lines.first()?.marked;
    let mut entries = Vec::new();
    for line in lines.iter().take_while(|line| line.marked == marked) {
        let text = line
            .text
            .trim_end_matches([';', '；', ',', '，', '。', '.', ' ']);
        let entry = token(text).and_then(|(value, rest)| Some((value, meaning(rest)?)));
        match entry {
            Some((value, said)) => {
                let is_label = LABELS.contains(&value.to_lowercase().as_str());
                if is_label && !marked {
                    break;
                }
                entries.push((value, said));
            }
            None if marked => return None,
            None => break,
        }
    }
    Some(entries)
}

/// What follows a value until the end of its line.
fn meaning(rest: &str) -> Option<&str> {
    let said = rest.trim_start();
    if said.is_empty() {
        return Some("");
    }
    if let Some(said) = said.strip_prefix(['(', '（']) {
        return Some(said.trim_end_matches([')', '）']));
    }
    let said = said.strip_prefix([':', '：', '=', '-', '–', '—'])?;
    Some(said.trim_start_matches(['-', '—', ' ']).trim())
}

/// Values side by side, each with its meaning in brackets or behind a colon, or without.
fn in_a_row(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut entries = Vec::new();
    let mut rest = text;
    loop {
        let (value, after) = token(rest)?;
        let mut after = after.trim_start();
        let mut said = "";
        if let Some(inner) = after.strip_prefix(['(', '（']) {
            let end = inner.find([')', '）'])?;
            said = &inner[..end];
            after = inner[end..].trim_start_matches([')', '）']).trim_start();
        } else if let Some(sign) = after.chars().next().filter(|c| "::：=-–—".contains(*c)) {
            let inner = &after[sign.len_utf8()..];
            let end = end_of_meaning(inner, sign);
            said = inner[..end].trim();
            after = &inner[end..];
        }
        entries.push((value, said.trim_end_matches([',', '，', ' '])));
        if after.is_empty()
            || after.starts_with('。')
            || (after.starts_with('.') && is_end(&after[1..]))
        {
            return Some(entries);
        }
        let next = after.trim_start_matches([',', '，', ';', '；', '、', '/', '|', ' ']);
        let conjunction = ["and ", "or ", "和", "或者", "或", "以及", "与"];
        let joined = conjunction.iter().find_map(|word| next.strip_prefix(word));
        if next.len() == after.len() && joined.is_none() {
            return None;
        }
        rest = joined.unwrap_or(next).trim_start();
        if rest.is_empty() {
            return Some(entries);
        }
    }
}

fn is_end(text: &str) -> bool {
    text.is_empty() || text.starts_with(' ')
}

/// A meaning ends with its sentence, at a semicolon, or at a comma behind which another value comes.
fn end_of_meaning(text: &str, sign: char) -> usize {
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        let ends = match c {
            ';' | '；' | '。' | '|' => true,
            '.' => is_end(after),
            ',' | '，' | '、' => token(after.trim_start())
                .is_some_and(|(_, rest)| rest.trim_start().starts_with(sign)),
            _ => false,
        };
        if ends {
            return at;
        }
    }
    text.len()
}

/// The value that a text begins with, marked as one or a plain word, and what follows it.
fn token(text: &str) -> Option<(&str, &str)> {
    let quotes = [("`", "`"), ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’")];
    let quoted = quotes.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(open)?;
        let end = inner.find(close)?;
        Some((&inner[..end], &inner[end + close.len()..]))
    });
    let (value, rest) = quoted.unwrap_or_else(|| {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '+');
        let (value, _) = text.split_at(text.find(|c| !is_part(c)).unwrap_or(text.len()));
        let value = value.trim_end_matches(['.', '-']);
        text.split_at(value.len())
    });
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let lower = value.to_lowercase();
    let is_value = value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.chars().all(is_part)
        && !KINDS.contains(&lower.as_str())
        && !["ap-", "na-", "eu-", "sa-", "http", "xx"]
            .iter()
            .any(|p| lower.starts_with(p));
    is_value.then_some((value, rest))
}

/// Numbers with a meaning of a few English words each, all of them in one place.
fn numbers(lines: &[Line<'_>]) -> Option<Vec<Value>> {
    let mut values: Vec<Value> = Vec::new();
    let mut ended = false;
    for line in lines {
        let text = line.text.replace(['`', '"'], "");
        let entries = number_entries(&text)?;
        if entries.is_empty() || entries[0].begins > 0 {
            ended |= !values.is_empty();
        }
        for entry in entries {
            if ended {
                return None;
            }
            values.push(entry.value?);
            ended |= entry.ends;
        }
    }
    Some(values)
}

struct NumberEntry {
    /// Where in the line it stands.
    begins: usize,
    value: Option<Value>,
    /// Whether text follows that is not the next one.
    ends: bool,
}

/// The numbers with a meaning in a line; nothing if one has a meaning that makes no name.
fn number_entries(text: &str) -> Option<Vec<NumberEntry>> {
    let mut starts: Vec<(usize, usize, i64)> = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find(|c: char| c.is_ascii_digit()) {
        let digits = from + found;
        let length = text[digits..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        from = digits + length;
        let minus = text[..digits].ends_with('-');
        let begins = digits - usize::from(minus);
        let Ok(number) = text[begins..from].parse::<i64>() else {
            return None;
        };
        let Some(sign) = sign(&text[from..]) else {
            continue;
        };
        // A colon begins a meaning wherever the number stands by itself.
        let has_colon = text[from..].trim_start().starts_with([':', '：']);
        if starts_here(&text[..begins]) || (has_colon && text[..begins].ends_with(' ')) {
            starts.push((begins, from + sign, number));
            from += sign;
        }
    }
    let mut entries = Vec::new();
    for (index, &(begins, from, number)) in starts.iter().enumerate() {
        let until = starts.get(index + 1).map_or(text.len(), |next| next.0);
        let words = &text[from..until];
        let words = words.trim_start_matches(['(', '（']);
        let end = words
            .find([';', '；', '。', ')', '）', '|'])
            .unwrap_or(words.len());
        let end = words.find(". ").unwrap_or(end).min(end);
        let (said, after) = words.split_at(end);
        let after =
            after.trim_matches(|c: char| c.is_whitespace() || ";；。.)）|,，、/".contains(c));
        let is_joined = ["", "and", "or"].contains(&after);
        if !is_joined && index + 1 < starts.len() {
            return None;
        }
        entries.push(NumberEntry {
            begins,
            value: short_name(said).map(|name| Value {
                literal: Literal::Int(number),
                name,
                meaning: Some(said.trim().to_owned()),
            }),
            ends: !is_joined,
        });
    }
    Some(entries)
}

/// Whether a number at the end of this text is the beginning of an entry.
fn starts_here(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty()
        || before.ends_with([
            '(', '（', ',', '，', ';', '；', '.', '。', ':', '：', '、', '[', '|', '/',
        ])
        || before.ends_with(" and")
        || before.ends_with(" or")
}

/// The length of what parts a number from its meaning, if a word follows.
fn sign(after: &str) -> Option<usize> {
    let space = |text: &str| text.len() - text.trim_start().len();
    let trimmed = after.trim_start();
    let word = [
        "means ",
        "indicates ",
        "represents ",
        "stands for ",
        "refers to ",
    ]
    .iter()
    .find(|word| trimmed.starts_with(**word));
    let sign = match word {
        Some(word) => word.len(),
        None => {
            let sign = trimmed.chars().next()?;
            // Behind a tight hyphen only names of kinds come, "1-day" is none.
            if !":：=-–—(（".contains(sign) {
                return None;
            }
            sign.len_utf8()
        }
    };
    let length = space(after) + sign;
    let said = &after[length..];
    let next = said.trim_start().chars().next()?;
    (next.is_alphabetic() || next == '(').then_some(length + space(said))
}

/// One to four English words as a name.
fn short_name(said: &str) -> Option<String> {
    let said = said
        .trim()
        .trim_end_matches([',', '，', '.', ';', '、', ' ']);
    let said = ["and", "or"]
        .iter()
        .find_map(|word| said.strip_suffix(word)?.strip_suffix(' '))
        .unwrap_or(said);
    let said = said.split(['(', '（']).next().unwrap_or(said);
    let said = said.trim().trim_end_matches([',', '，']);
    let mut words = said
        .split([' ', '-'])
        .filter(|word| !word.is_empty())
        .peekable();
    let filler = |word: &&str| {
        let word = word.to_lowercase();
        ["the", "a", "an", "means", "indicates", "represents"].contains(&word.as_str())
    };
    while words.next_if(filler).is_some() {}
    let words: Vec<_> = words.collect();
    let is_word = |word: &&str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let short = (1..=4).contains(&words.len()) && words.iter().all(is_word);
    short.then(|| named(&words.join("_")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(ty: &str, words: &str) -> Vec<String> {
        let values = named_values(words, &ty.parse().unwrap()).unwrap_or_default();
        let shown = values.into_iter().map(|value| match value.literal {
            Literal::Text(text) => format!("{text}={}", value.name),
            Literal::Int(number) => format!("{number}={}", value.name),
            Literal::Bool(_) => unreachable!(),
        });
        shown.collect()
    }

    #[test]
    fn texts_behind_an_introduction_are_values() {
        for words in [
            "Gate. Valid values: `OPEN_WIDE`: people; `SHUT`: nobody.",
            "Gate. Valid values: OPEN_WIDE (people, cars) and SHUT. Default value: SHUT.",
            "Gate. Value range:\n<li>OPEN_WIDE: people: all</li>\n<li>SHUT.</li>Default: SHUT",
            "<p>Gate</p><p>Enumeration values:</p><ul><li>OPEN_WIDE: people</li><li>SHUT</li></ul>",
            "Gate, possible values:.\n- **OPEN_WIDE**\n- **SHUT**: nobody\n\nmore",
            "Values:\n`OPEN_WIDE`: people\n`SHUT`: nobody\nNote: be quick.",
            "门。可选值：OPEN_WIDE、SHUT。",
            "<p>门</p><p>枚举值：</p><ul><li>OPEN_WIDE： 开</li><li>SHUT： 关</li></ul><p>默认值：SHUT</p>",
            "门，取值有：\"OPEN_WIDE\" - 开；\"SHUT\" - 关",
            "门。取值范围为：OPEN_WIDE/SHUT",
        ] {
            assert_eq!(
                found("string", words),
                ["OPEN_WIDE=OpenWide", "SHUT=Shut"],
                "{words}"
            );
            assert_eq!(found("[string]", words).len(), 2, "{words}");
            assert!(found("bool", words).is_empty() && found("Gate", words).is_empty());
        }
        let values = named_values("Values: `UNKNOWN`: no idea; b", &TypeRef::String).unwrap();
        assert_eq!(values[0].name, "UnknownValue");
        assert_eq!(values[0].meaning.as_deref(), Some("no idea"));
        assert_eq!(values[1].meaning, None);
    }

    #[test]
    fn texts_that_may_be_examples_ranges_or_conditions_are_none() {
        for words in [
            "Gate, such as: open, shut.",
            "Valid values: open, shut, etc.",
            "可选值：open、shut等。",
            "Default value: open, shut",
            "Valid values: open. ",
            "Valid values: true, false",
            "Valid values: letters, digits",
            "Valid values: 480p, 720p",
            "Valid values: ap-east, ap-west",
            "Valid values: what is open and what is shut",
            "When Kind is 1, valid values: open, shut. When it is 2, valid values: ajar, gone.",
            "If it moves, valid values: open, shut",
            "Valid values:\n<li>open: x</li>\n<li>what is shut</li>",
            "Valid values: open-wide, open_wide",
            "Valid values:\n<li>SHUT: x</li>\n<li>open_WIDE: y</li>",
            "Valid values:\n<li>Internet/Public: x</li><li>Private: y</li>",
            "Kind: open, shut",
            "Note: open, shut",
        ] {
            assert_eq!(found("string", words), [""; 0], "{words}");
        }
        let many: Vec<_> = (0..41).map(|n| format!("v{n}")).collect();
        assert!(found("string", &format!("Values: {}", many.join(", "))).is_empty());
    }

    #[test]
    fn numbers_take_their_names_from_short_english_meanings() {
        for words in [
            "Gate. 0: not open, 1: pay-as-you-go",
            "Gate (0: not open; 1: pay-as-you-go).",
            "Gate. Valid values: `0` (not open) and `1` (pay-as-you-go). Default: 0",
            "Gate.\n<li>0: the not open.</li>\n<li>1: pay-as-you-go (default)</li>\nNote: x",
            "Gate, 0-not open, 1-pay-as-you-go",
            "Gate: 0 = not open; 1 = pay-as-you-go",
            "Gate. 0 means not open, 1 means pay-as-you-go.",
            "门。0：not open，1：pay-as-you-go",
        ] {
            assert_eq!(
                found("int64", words),
                ["0=NotOpen", "1=PayAsYouGo"],
                "{words}"
            );
        }
        assert_eq!(
            found("int64", "-1: Failed; 2: Done"),
            ["-1=Failed", "2=Done"]
        );
        assert!(found("uint64", "-1: Failed; 2: Done").is_empty());
    }

    #[test]
    fn numbers_without_such_meanings_have_no_names() {
        for words in [
            "0: no",
            "取值：0：否，1：是",
            "1-100 gates, 5-day periods, 7-day periods",
            "Number of gates. 0: all, 1: one; other values: so many",
            "0: as many as there are today, 1: one",
            "0: shut, 1: shut",
            "0: shut. It is so for reasons. 1: open",
            "Sizes, e.g. 1: small, 2: large",
            "0: open, 1: 5 minutes",
        ] {
            assert_eq!(found("int64", words), [""; 0], "{words}");
        }
    }

    #[test]
    fn names_and_numbers_of_things_are_no_enumerations() {
        for (field, expected) in [
            ("Status", true),
            ("PayType", true),
            ("GateId", false),
            ("TotalCount", false),
        ] {
            assert_eq!(could_be_named(field), expected, "{field}");
        }
    }
}
