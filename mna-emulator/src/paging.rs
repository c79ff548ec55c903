//! Lists in pages, by what the spec says of an action's paging.

use mna_specs::{Field, Paging, TypeRef};
use serde_json::{Map, Value};

use crate::call::{Answer, Call};
use crate::fault::Fault;

/// How many items a page has if an action leaves it open.
const USUAL_SIZE: usize = 20;

/// The part of `things` that is asked for, each of them as `show` writes it, with all that the spec
/// describes of where the part is in the list.
///
/// A page after the last one is empty. Page and size both -1 are everything on one page, where the
/// spec allows it. The token of the next page is how many things come before it.
pub(crate) fn page<T>(call: &Call<'_>, things: &[T], show: impl Fn(&T) -> Value) -> Answer {
    let Some(paging) = &call.spec.action.paging else {
        return Err(Fault::new(
            "InternalError",
            "The spec in use does not say how this list is paged.",
        ));
    };
    let part = Part::asked_for(call, paging, things.len())?;
    let items = things.iter().skip(part.begin).take(part.size);
    let mut answer = Map::new();
    part.tell(call, paging, items.map(show).collect(), &mut answer);
    Ok(answer)
}

/// Makes a page of an answer that is of no list in the state: its items are all there are.
pub(crate) fn cut(call: &Call<'_>, answer: &mut Map<String, Value>) -> Result<(), Fault> {
    let Some(paging) = &call.spec.action.paging else {
        return Ok(());
    };
    let items = take(answer, &paging.items);
    let part = Part::asked_for(call, paging, items.len())?;
    let items = items.into_iter().skip(part.begin).take(part.size);
    part.tell(call, paging, items.collect(), answer);
    Ok(())
}

/// Makes the last page of an answer that is the documented one to this very request.
pub(crate) fn make_last(call: &Call<'_>, answer: &mut Map<String, Value>) {
    let Some(paging) = &call.spec.action.paging else {
        return;
    };
    let items = take(answer, &paging.items);
    let asked = Part::asked_for(call, paging, items.len());
    // Some documented requests break the documented rules.
    let begin = asked.as_ref().map_or(0, |part| part.begin);
    let part = Part {
        begin,
        size: asked.map_or(USUAL_SIZE, |part| part.size),
        total: begin.saturating_add(items.len()),
    };
    part.tell(call, paging, items, answer);
}

/// A part of a list.
struct Part {
    /// How many things come before it.
    begin: usize,
    /// How many it may have.
    size: usize,
    /// How many the list has.
    total: usize,
}

impl Part {
    fn asked_for(call: &Call<'_>, paging: &Paging, total: usize) -> Result<Part, Fault> {
        let size = match &paging.size {
            Some(name) => number(call, name, 1)?.unwrap_or(Number::Of(USUAL_SIZE)),
            None => Number::Of(USUAL_SIZE),
        };
        if let Some(name) = &paging.page {
            let first = usize::try_from(paging.first_page()).unwrap_or(0);
            let page = number(call, name, first)?.unwrap_or(Number::Of(first));
            return match (page, size) {
                (Number::Of(page), Number::Of(size)) => Ok(Part {
                    begin: (page - first).saturating_mul(size),
                    size,
                    total,
                }),
                (Number::All, Number::All) => Ok(Part::all(total)),
                (Number::All, _) if paging.size.is_none() => Ok(Part::all(total)),
                _ => {
                    let size = paging.size.as_deref().unwrap_or_default();
                    Err(call.refuse(format!(
                        "The parameters \"{name}\" and \"{size}\" must be -1 both or neither."
                    )))
                }
            };
        }
        let begin = if let Some(name) = &paging.offset {
            match number(call, name, 0)? {
                Some(Number::Of(begin)) => begin,
                _ => 0,
            }
        } else if let Some(name) = &paging.token {
            token(call, name, total)?
        } else {
            0
        };
        Ok(match size {
            Number::Of(size) => Part { begin, size, total },
            Number::All => Part {
                begin,
                ..Part::all(total)
            },
        })
    }

    fn all(total: usize) -> Part {
        Part {
            begin: 0,
            size: total.max(1),
            total,
        }
    }

    /// Writes the items of the part into an answer, and where in the list they are.
    fn tell(
        &self,
        call: &Call<'_>,
        paging: &Paging,
        items: Vec<Value>,
        answer: &mut Map<String, Value>,
    ) {
        let end = self.begin.saturating_add(items.len());
        let is_last = items.is_empty() || end >= self.total;
        put(answer, &paging.items, Value::Array(items));
        let response = &call.spec.action.response;
        // Some products write their numbers as texts.
        let is_text = |path: &str| {
            let field = Field::path(path, response, &call.spec.types);
            field.is_some_and(|f| f.last().is_some_and(|f| f.ty == TypeRef::String))
        };
        let written = |path: &str, number: usize| match is_text(path) {
            true => Value::from(number.to_string()),
            false => Value::from(number),
        };
        if let Some(path) = &paging.total {
            put(answer, path, written(path, self.total));
        }
        if response.iter().any(|field| field.name == "TotalPage") {
            put(answer, "TotalPage", self.total.div_ceil(self.size).into());
        }
        if let Some(path) = &paging.more {
            put(answer, path, (!is_last).into());
        }
        if let Some(path) = &paging.done {
            put(answer, path, is_last.into());
        }
        if let Some(path) = &paging.next {
            let next = match is_last {
                true if is_text(path) => Value::from(""),
                true => Value::from(0),
                false => written(path, end),
            };
            put(answer, path, next);
        }
    }
}

/// Takes the items out of an answer that may have none.
fn take(answer: &mut Map<String, Value>, path: &str) -> Vec<Value> {
    let mut steps = path.split('.');
    let mut found = steps.next().and_then(|step| answer.get_mut(step));
    for step in steps {
        found = found.and_then(|object| object.get_mut(step));
    }
    match found.map(Value::take) {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    }
}

/// Puts a value where a dotted path leads, with the objects that it leads through.
fn put(answer: &mut Map<String, Value>, path: &str, value: Value) {
    let Some((object, rest)) = path.split_once('.') else {
        answer.insert(path.to_owned(), value);
        return;
    };
    let inner = answer.entry(object).or_insert(Value::Null);
    if !inner.is_object() {
        *inner = Value::Object(Map::new());
    }
    if let Value::Object(inner) = inner {
        put(inner, rest, value);
    }
}

/// What a request says with a number.
#[derive(Clone, Copy)]
enum Number {
    Of(usize),
    /// The -1 that stands for everything.
    All,
}

/// A number, or a text for one, from `least` on; nothing if it was not sent.
fn number(call: &Call<'_>, name: &str, least: usize) -> Result<Option<Number>, Fault> {
    let Some(sent) = call.parameters.values().get(name) else {
        return Ok(None);
    };
    let number = match sent.as_str() {
        Some("") => return Ok(None),
        Some(text) => text.trim().parse().ok(),
        None => call.parameters.integer(name),
    };
    let Some(number) = number else {
        let sent = sent.as_str().unwrap_or_default();
        return Err(call.wrong(name, sent, "it is a whole number"));
    };
    if number == -1 && allows_everything(call, name) {
        return Ok(Some(Number::All));
    }
    match usize::try_from(number) {
        Ok(number) if number >= least => Ok(Some(Number::Of(number))),
        Err(_) if number > 0 => Ok(Some(Number::Of(usize::MAX))),
        _ => {
            let why = format!("it is counted from {least}");
            Err(call.wrong(name, &number.to_string(), &why))
        }
    }
}

/// How many things come before those that a token is for.
fn token(call: &Call<'_>, name: &str, total: usize) -> Result<usize, Fault> {
    let sent = match call.parameters.values().get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    if sent.is_empty() {
        return Ok(0);
    }
    let begin = sent.parse().ok().filter(|begin| *begin <= total);
    begin.ok_or_else(|| call.wrong(name, &sent, "no page of this list has brought that token"))
}

fn allows_everything(call: &Call<'_>, name: &str) -> bool {
    let mut fields = call.spec.action.parameters.iter();
    fields.any(|field| field.name == name && field.minimum == Some(-1))
}

#[cfg(test)]
mod tests {
    use mna_specs::{DataType, Example, Field, Paging};
    use serde_json::{Value, json};

    use crate::actions::behaviour;
    use crate::actions::testing::Bench;

    /// A bench with seven groups, and what it answers for a page of them.
    fn groups() -> Bench {
        let mut bench = Bench::new();
        for index in 0..7 {
            bench.ok("AddGroup", json!({ "GroupName": format!("group {index}") }));
        }
        bench
    }

    #[test]
    fn pages_are_counted_from_one_and_keep_the_order_of_creation() {
        let mut bench = groups();
        for (page, names) in [
            (1, &["group 0", "group 1", "group 2"][..]),
            (2, &["group 3", "group 4", "group 5"]),
            (3, &["group 6"]),
            (4, &[]),
            (i64::MAX, &[]),
        ] {
            let asked = json!({ "PageNumber": page, "PageSize": 3 });
            let answer = bench.ok("GetGroupList", asked);
            let found: Vec<_> = answer["GroupInfos"].as_array().unwrap().iter().collect();
            let found: Vec<_> = found
                .iter()
                .map(|g| g["GroupName"].as_str().unwrap())
                .collect();
            assert_eq!(found, names);
            assert_eq!(
                (&answer["Length"], &answer["TotalPage"]),
                (&json!(7), &json!(3))
            );
        }
    }

    #[test]
    fn both_minus_one_are_everything_on_one_page() {
        let mut bench = groups();
        let asked = json!({ "PageNumber": -1, "PageSize": -1 });
        let answer = bench.ok("GetGroupList", asked);
        assert_eq!(answer["GroupInfos"].as_array().unwrap().len(), 7);
        assert_eq!(answer["TotalPage"], 1);
    }

    #[test]
    fn a_list_with_nothing_in_it_has_no_pages() {
        let mut bench = Bench::new();
        for number in [-1, 1] {
            let asked = json!({ "PageNumber": number, "PageSize": number });
            let answer = bench.ok("GetGroupList", asked);
            assert_eq!(
                (&answer["Length"], &answer["TotalPage"]),
                (&json!(0), &json!(0))
            );
        }
    }

    #[test]
    fn other_numbers_are_refused_by_name() {
        let mut bench = groups();
        for (page, size, told) in [
            (0, 1, "PageNumber"),
            (1, 0, "PageSize"),
            (-1, 1, "both or neither"),
            (1, -1, "both or neither"),
        ] {
            let asked = json!({ "PageNumber": page, "PageSize": size });
            let message = bench.refused("GetGroupList", asked, "InvalidParameterValue");
            assert!(message.contains(told), "{message}");
        }
    }

    #[test]
    fn minus_one_is_everything_only_where_the_spec_allows_it() {
        let mut bench = Bench::new();
        let asked = json!({ "PageNumber": -1, "PageSize": -1 });
        bench.refused("GetHardwareList", asked, "InvalidParameterValue");
    }

    /// A bench whose `GetPublicKey` is another action: it lists five names in an object of its answer,
    /// and pages as it is told to.
    fn names(paging: Paging) -> Bench {
        let mut bench = Bench::new();
        bench.change("GetPublicKey", |spec| {
            let field = |(name, ty): (&str, &str)| Field {
                name: name.to_owned(),
                ty: ty.parse().unwrap(),
                ..Field::default()
            };
            let asked = [
                ("Page", "uint64"),
                ("Offset", "string"),
                ("Limit", "string"),
                ("Token", "string"),
                ("Cursor", "int64"),
            ];
            let told = [
                ("Data", "Data"),
                ("Next", "string"),
                ("NextCursor", "int64"),
                ("More", "bool"),
                ("Over", "bool"),
            ];
            spec.action.parameters = asked.map(field).into();
            spec.action.response = told.map(field).into();
            let data = DataType {
                name: "Data".to_owned(),
                fields: [("Names", "[string]"), ("Count", "string")]
                    .map(field)
                    .into(),
                ..DataType::default()
            };
            spec.types.insert("Data".to_owned(), data);
            let example = |request: Value, names: &[&str]| Example {
                title: None,
                request: request.into(),
                response: json!({ "Data": { "Names": names, "Count": "57" } }).into(),
            };
            spec.action.examples = vec![
                example(json!({}), &["a", "b", "c", "d", "e"]),
                example(json!({ "Offset": "30", "Limit": "10" }), &["z"]),
            ];
            spec.action.paging = Some(Paging {
                items: "Data.Names".to_owned(),
                total: Some("Data.Count".to_owned()),
                ..paging
            });
        });
        bench
    }

    /// The names of a page, and the answer it came in.
    fn found(bench: &mut Bench, request: Value) -> (String, Value) {
        let behaviour = behaviour("mna", "an action that nobody knows");
        let answer = bench.call_with(behaviour, "GetPublicKey", request).unwrap();
        let names = answer["Data"]["Names"].as_array().unwrap();
        let names = names.iter().map(|name| name.as_str().unwrap()).collect();
        (names, answer)
    }

    fn some(name: &str) -> Option<String> {
        Some(name.to_owned())
    }

    #[test]
    fn documented_items_are_paged_by_offset() {
        let mut bench = names(Paging {
            offset: some("Offset"),
            size: some("Limit"),
            more: some("More"),
            ..Paging::default()
        });
        for (offset, names, more) in [("0", "ab", true), ("2", "cd", true), ("4", "e", false)] {
            let asked = json!({ "Offset": offset, "Limit": "2" });
            let (found, answer) = found(&mut bench, asked);
            assert_eq!((found.as_str(), &answer["More"]), (names, &json!(more)));
            assert_eq!(answer["Data"]["Count"], "5");
        }
        for beyond in ["5", "6", "9223372036854775807"] {
            let asked = json!({ "Offset": beyond, "Limit": "2" });
            let (names, answer) = found(&mut bench, asked);
            assert_eq!((names.as_str(), &answer["More"]), ("", &json!(false)));
        }
    }

    #[test]
    fn the_documented_answer_to_the_same_request_is_the_last_page() {
        let mut bench = names(Paging {
            offset: some("Offset"),
            size: some("Limit"),
            done: some("Over"),
            ..Paging::default()
        });
        let asked = json!({ "Offset": "30", "Limit": "10" });
        let (names, answer) = found(&mut bench, asked);
        assert_eq!((names.as_str(), &answer["Over"]), ("z", &json!(true)));
        assert_eq!(answer["Data"]["Count"], "31");
    }

    #[test]
    fn documented_items_are_paged_by_the_number_of_the_page() {
        let mut bench = names(Paging {
            page: some("Page"),
            first: Some(0),
            size: some("Limit"),
            ..Paging::default()
        });
        for (page, names) in [(0, "abc"), (1, "de"), (2, "")] {
            let asked = json!({ "Page": page, "Limit": "3" });
            assert_eq!(found(&mut bench, asked).0, names);
        }
    }

    #[test]
    fn documented_items_are_paged_by_token() {
        for (token, next, end) in [
            ("Token", "Next", json!("")),
            ("Cursor", "NextCursor", json!(0)),
        ] {
            let mut bench = names(Paging {
                token: some(token),
                next: some(next),
                size: some("Limit"),
                ..Paging::default()
            });
            let mut asked = json!({ "Limit": "2" });
            for names in ["ab", "cd", "e"] {
                let (found, answer) = found(&mut bench, asked.clone());
                assert_eq!(found, names, "{token}");
                asked[token] = answer[next].clone();
            }
            assert_eq!(asked[token], end);
        }
    }

    #[test]
    fn what_no_page_can_be_is_refused_by_name() {
        for (paging, asked, told) in [
            (
                Paging {
                    offset: some("Offset"),
                    ..Paging::default()
                },
                json!({ "Offset": "-1" }),
                "\"Offset\" is \"-1\", but it is counted from 0",
            ),
            (
                Paging {
                    offset: some("Offset"),
                    ..Paging::default()
                },
                json!({ "Offset": "third" }),
                "\"Offset\" is \"third\", but it is a whole number",
            ),
            (
                Paging {
                    page: some("Page"),
                    size: some("Limit"),
                    ..Paging::default()
                },
                json!({ "Page": 1, "Limit": "0" }),
                "\"Limit\" is \"0\", but it is counted from 1",
            ),
            (
                Paging {
                    token: some("Token"),
                    ..Paging::default()
                },
                json!({ "Token": "6" }),
                "\"Token\" is \"6\", but no page of this list has brought that token",
            ),
        ] {
            let mut bench = names(paging);
            let behaviour = behaviour("mna", "an action that nobody knows");
            let refused = bench.call_with(behaviour, "GetPublicKey", asked);
            let message = refused.unwrap_err().message;
            assert!(message.contains(told), "{message}");
        }
    }

    #[test]
    fn what_may_be_left_out_is_the_first_page() {
        let mut bench = Bench::new();
        for index in 0..25 {
            let cluster = json!({ "ClusterName": format!("c{index}"), "BigArea": "CN" });
            bench.ok("AddCustomerGatewayCluster", cluster);
        }
        let answer = bench.ok("GetCustomerGatewayClusterList", json!({}));
        assert_eq!(answer["ClusterList"].as_array().unwrap().len(), 20);
        assert_eq!(answer["TotalCount"], 25);
    }
}
