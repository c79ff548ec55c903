//! The one way in which a spec file is laid out, so that a tool's edit is as small as a person's.

use std::fmt::Write as _;

use serde_json::Value;

use crate::json::{Json, Kind};

const WIDTH: usize = 100;
const INDENT: usize = 2;

/// A file's text: two spaces a level, small lists and objects on one line, a final newline.
pub(crate) fn render(json: &Json) -> String {
    let mut out = String::new();
    render_at(json, 0, 0, &mut out);
    out.push('\n');
    out
}

/// `used` is how much of the line stands before the value.
fn render_at(json: &Json, depth: usize, used: usize, out: &mut String) {
    if depth > 0 && is_flat(json) {
        let start = out.len();
        push_on_one_line(json, out);
        // One column is left for the comma that may follow.
        if used + out[start..].chars().count() < WIDTH {
            return;
        }
        out.truncate(start);
    }
    match &json.kind {
        Kind::Array(items) if !items.is_empty() => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "\n" } else { ",\n" });
                indent(depth + 1, out);
                render_at(item, depth + 1, (depth + 1) * INDENT, out);
            }
            out.push('\n');
            indent(depth, out);
            out.push(']');
        }
        Kind::Object(members) if !members.is_empty() => {
            out.push('{');
            for (index, member) in members.iter().enumerate() {
                out.push_str(if index == 0 { "\n" } else { ",\n" });
                let line = out.len();
                indent(depth + 1, out);
                push_text(&member.key, out);
                out.push_str(": ");
                let used = out[line..].chars().count();
                render_at(&member.value, depth + 1, used, out);
            }
            out.push('\n');
            indent(depth, out);
            out.push('}');
        }
        _ => push_on_one_line(json, out),
    }
}

fn indent(depth: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', depth * INDENT));
}

/// Whether nothing in it holds anything: such a value may stand on one line.
fn is_flat(json: &Json) -> bool {
    let scalar = |json: &Json| json.scalar().is_some();
    json.items().iter().all(scalar) && json.members().all(|(_, value)| scalar(value))
}

fn push_on_one_line(json: &Json, out: &mut String) {
    match &json.kind {
        Kind::Scalar(Value::String(text)) => push_text(text, out),
        // Writing to a text cannot fail.
        Kind::Scalar(value) => {
            let _ = write!(out, "{value}");
        }
        Kind::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                push_on_one_line(item, out);
            }
            out.push(']');
        }
        Kind::Object(members) if members.is_empty() => out.push_str("{}"),
        Kind::Object(members) => {
            for (index, member) in members.iter().enumerate() {
                out.push_str(if index == 0 { "{ " } else { ", " });
                push_text(&member.key, out);
                out.push_str(": ");
                push_on_one_line(&member.value, out);
            }
            out.push_str(" }");
        }
    }
}

/// The text in quotes; most have nothing in them that must be escaped.
fn push_text(text: &str, out: &mut String) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if text.bytes().all(is_plain) {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else {
        let _ = write!(out, "{}", Value::from(text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_objects_stand_on_one_line_and_large_ones_do_not() {
        let long = "x".repeat(90);
        let text = format!(
            r#"{{"a":{{"b":1,"c":[2]}},"d":[1,2],"e":[{{"f":"{long}"}}],"g":[{{"h":1}}]}}"#
        );
        let rendered = render(&Json::parse(&text).unwrap());
        let expected = format!(
            "{{\n  \"a\": {{\n    \"b\": 1,\n    \"c\": [2]\n  }},\n  \"d\": [1, 2],\n  \
             \"e\": [\n    {{\n      \"f\": \"{long}\"\n    }}\n  ],\n  \
             \"g\": [\n    {{ \"h\": 1 }}\n  ]\n}}\n"
        );
        assert_eq!(rendered, expected);
        assert_eq!(render(&Json::parse(&rendered).unwrap()), rendered);
    }
}
