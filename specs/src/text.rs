//! The one way in which a spec file is laid out, so that a tool's edit is as small as a person's.

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
        let line = one_line(json);
        // One column is left for the comma that may follow.
        if used + line.chars().count() < WIDTH {
            out.push_str(&line);
            return;
        }
    }
    let inner = " ".repeat((depth + 1) * INDENT);
    let outer = " ".repeat(depth * INDENT);
    match &json.kind {
        Kind::Scalar(value) => out.push_str(&value.to_string()),
        Kind::Array(items) if items.is_empty() => out.push_str("[]"),
        Kind::Object(members) if members.is_empty() => out.push_str("{}"),
        Kind::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "\n" } else { ",\n" });
                out.push_str(&inner);
                render_at(item, depth + 1, inner.len(), out);
            }
            out.push_str(&format!("\n{outer}]"));
        }
        Kind::Object(members) => {
            out.push('{');
            for (index, member) in members.iter().enumerate() {
                out.push_str(if index == 0 { "\n" } else { ",\n" });
                let key = format!("{inner}{}: ", serde_json::Value::from(member.key.as_str()));
                out.push_str(&key);
                render_at(&member.value, depth + 1, key.chars().count(), out);
            }
            out.push_str(&format!("\n{outer}}}"));
        }
    }
}

/// Whether nothing in it holds anything: such a value may stand on one line.
fn is_flat(json: &Json) -> bool {
    let scalar = |json: &Json| json.scalar().is_some();
    json.items().iter().all(scalar) && json.members().all(|(_, value)| scalar(value))
}

fn one_line(json: &Json) -> String {
    match &json.kind {
        Kind::Scalar(value) => value.to_string(),
        Kind::Array(items) => {
            let items: Vec<_> = items.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Kind::Object(members) if members.is_empty() => "{}".to_owned(),
        Kind::Object(members) => {
            let members: Vec<_> = members
                .iter()
                .map(|m| {
                    let key = serde_json::Value::from(m.key.as_str());
                    format!("{key}: {}", one_line(&m.value))
                })
                .collect();
            format!("{{ {} }}", members.join(", "))
        }
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
