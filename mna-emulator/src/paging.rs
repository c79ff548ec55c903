//! Lists in pages, by what the spec says of an action's paging.

use serde_json::{Map, Value};

use crate::call::{Answer, Call};
use crate::fault::Fault;

/// How many items a page has if an action leaves it open.
const USUAL_SIZE: usize = 20;

/// The part of `things` that is asked for, each of them as `show` writes it, with the totals that
/// the spec describes.
///
/// The page and the size are counted from 1. Both -1 are everything on one page, where the spec
/// allows it. A page after the last one is empty.
pub(crate) fn page<T>(call: &Call<'_>, things: &[T], show: impl Fn(&T) -> Value) -> Answer {
    let Some(paging) = &call.spec.action.paging else {
        return Err(Fault::new(
            "InternalError",
            "The spec in use does not say how this list is paged.",
        ));
    };
    let (page, size) = (
        number(call, &paging.page, 1)?,
        number(call, &paging.size, USUAL_SIZE)?,
    );
    let total = things.len();
    let (first, size) = match (page, size) {
        (None, None) => (0, total.max(1)),
        (Some(page), Some(size)) => ((page - 1).saturating_mul(size), size),
        _ => {
            let (page, size) = (&paging.page, &paging.size);
            return Err(call.refuse(format!(
                "The parameters \"{page}\" and \"{size}\" must be -1 both or neither."
            )));
        }
    };
    let items = things.iter().skip(first).take(size).map(show).collect();
    let mut answer = Map::from_iter([(paging.items.clone(), Value::Array(items))]);
    if let Some(name) = &paging.total {
        answer.insert(name.clone(), total.into());
    }
    let mut response = call.spec.action.response.iter();
    if response.any(|field| field.name == "TotalPage") {
        answer.insert("TotalPage".to_owned(), total.div_ceil(size).into());
    }
    Ok(answer)
}

/// A number from 1 on; nothing for the -1 that stands for everything.
fn number(call: &Call<'_>, name: &str, usual: usize) -> Result<Option<usize>, Fault> {
    match call.parameters.integer(name) {
        None => Ok(Some(usual)),
        Some(-1) if allows_everything(call, name) => Ok(None),
        Some(number) if number >= 1 => Ok(Some(usize::try_from(number).unwrap_or(usize::MAX))),
        Some(number) => Err(call.wrong(name, &number.to_string(), "it is counted from 1")),
    }
}

fn allows_everything(call: &Call<'_>, name: &str) -> bool {
    let mut fields = call.spec.action.parameters.iter();
    fields.any(|field| field.name == name && field.minimum == Some(-1))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

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
