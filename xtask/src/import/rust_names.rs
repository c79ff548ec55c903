//! Rust names for fields whose derived name the SDK cannot use.
//!
//! The names are a function of the table alone, so that every import of it gives the same ones.
//! People may put better ones in their place: a name that stands in a spec is never changed.

use mna_specs::{Field, names};

/// Where a table stands: each place has names that the SDK needs for itself.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Place {
    Parameters,
    Response,
    Type,
}

impl Place {
    fn reserves(self, name: &str) -> bool {
        match self {
            Place::Parameters => {
                matches!(name, "build" | "send" | "pages" | "items") || name.starts_with("with_")
            }
            Place::Response => matches!(name, "request_id" | "unknown_fields"),
            Place::Type => name == "unknown_fields",
        }
    }
}

/// Names the fields at `new`, indices into `fields`, where they need it, and says which got a name.
pub(crate) fn assign(fields: &mut [Field], new: &[usize], place: Place) -> Vec<(String, String)> {
    let mut assigned = Vec::new();
    let mut names: Vec<String> = fields.iter().map(rust_name).collect();
    for &index in new {
        let taken = |name: &str| {
            let mut others = fields.iter().zip(&names).enumerate();
            others.any(|(i, (other, theirs))| {
                // Of two fields of one name it is the later one that gives way.
                let gives_way = new.contains(&i) && other.rust.is_none() && i > index;
                let setter = place == Place::Parameters
                    && !other.required
                    && name.strip_prefix("set_") == Some(theirs);
                i != index && ((theirs == name && !gives_way) || setter)
            })
        };
        let derived = &names[index];
        let base = usable(
            derived,
            place,
            derived.starts_with("set_") && taken(derived),
        );
        let mut name = base.clone();
        let mut count = 2;
        while taken(&name) {
            name = format!("{base}_{count}");
            count += 1;
        }
        if name != *derived {
            fields[index].rust = Some(name.clone());
            assigned.push((fields[index].name.clone(), name.clone()));
            names[index] = name;
        }
    }
    assigned
}

fn rust_name(field: &Field) -> String {
    let derived = || names::snake(&field.name);
    field.rust.clone().unwrap_or_else(derived)
}

/// The derived name, or what comes near it and is an ordinary name.
fn usable(derived: &str, place: Place, is_setter: bool) -> String {
    let ascii: String = derived
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
        .collect();
    let plain = ascii.trim_start_matches('_');
    let plain = plain
        .strip_prefix("with_")
        .filter(|_| place.reserves(plain))
        .unwrap_or(plain);
    if plain.is_empty() {
        return "value".to_owned();
    }
    if plain.starts_with(|c: char| c.is_ascii_digit()) {
        return format!("value_{plain}");
    }
    // A word of the language is written `r#type`, as everywhere in Rust.
    if plain != derived || place.reserves(plain) || is_setter {
        return format!("{plain}_value");
    }
    plain.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(wire: &[&str], place: Place) -> Vec<String> {
        let mut fields: Vec<Field> = wire
            .iter()
            .map(|name| Field {
                name: (*name).to_owned(),
                ..Field::default()
            })
            .collect();
        let new: Vec<usize> = (0..fields.len()).collect();
        assign(&mut fields, &new, place);
        fields.iter().map(rust_name).collect()
    }

    #[test]
    fn of_two_names_that_collide_the_later_is_numbered() {
        assert_eq!(
            named(&["UUI", "Uui", "uui", "Uui2"], Place::Type),
            ["uui", "uui_2", "uui_3", "uui2"]
        );
    }

    #[test]
    fn names_of_the_sdk_get_an_end() {
        assert_eq!(
            named(
                &["Build", "Send", "WithTimeout", "Type", "Items"],
                Place::Parameters
            ),
            [
                "build_value",
                "send_value",
                "timeout_value",
                "type",
                "items_value"
            ]
        );
        assert_eq!(
            named(&["request_id", "UnknownFields", "Items"], Place::Response),
            ["request_id_value", "unknown_fields_value", "items"]
        );
        assert_eq!(
            named(&["Size", "SetSize"], Place::Parameters),
            ["size", "set_size_value"]
        );
        assert_eq!(
            named(&["5GHz", "型", "__x"], Place::Type),
            ["value_5_g_hz", "value", "x"]
        );
    }
}
