//! A spec of one's own, by its path: types come along, nothing else is needed in the crate.

use mna_macros::tc_action;

/// Written by hand above the generated text.
#[tc_action("../specs/Right.json")]
pub struct Right;

/// A module named like the action is no matter.
pub mod right {}

mod empty {
    #[mna_macros::tc_action("../specs/Empty.json")]
    pub(crate) struct Empty;
}

fn owner_named(name: &str) -> Person {
    Person { name: Some(name.to_owned()), ..Default::default() }
}

fn main() {
    assert!(<RightRequest as mna_core::Action>::INFO.skip_sign);
    let request = Right::builder()
        .sizes([1, 2])
        .r#type(Colour::Red)
        .name("n")
        .owner(Person { name: Some("Ann".to_owned()), born: Some(7.into()), ..Default::default() })
        .at(std::time::SystemTime::UNIX_EPOCH)
        .key("hunter2")
        .fast(true)
        .set_rate(None)
        .self_("s")
        .r#match("m")
        .new("n")
        .request_id("r")
        .build();
    assert_eq!(
        serde_json::to_string(&request).unwrap(),
        r#"{"Name":"n","Type":1,"Sizes":[1,2],"Owner":{"Name":"Ann","Born":"7","Tags":[]},"Key":"hunter2","At":0,"Fast":true,"self":"s","Match":"m","New":"n","RequestId":"r"}"#
    );
    assert!(!format!("{request:?}").contains("hunter2"));

    let mut owner = Person { name: Some("Bob".to_owned()), ..Default::default() };
    owner.unknown_fields.insert("Added", 1);
    assert_eq!(serde_json::to_string(&owner).unwrap(), r#"{"Name":"Bob","Tags":[],"Added":1}"#);

    // What a type holds of itself, directly or through another, is on the heap.
    let ann: Person =
        serde_json::from_str(r#"{"Mother":{"Name":"Eve","Mother":null},"Home":{"Owner":{"Name":"Bob"}}}"#).unwrap();
    let (mother, home) = (ann.mother.clone().unwrap(), ann.home.clone().unwrap());
    assert_eq!((mother.name.as_deref(), mother.mother), (Some("Eve"), None));
    assert_eq!(home.owner, Some(Box::new(owner_named("Bob"))));
    assert_eq!(
        serde_json::to_string(&ann).unwrap(),
        r#"{"Mother":{"Name":"Eve","Tags":[]},"Home":{"Owner":{"Name":"Bob","Tags":[]}},"Tags":[]}"#
    );

    let answer: RightResponse = serde_json::from_str(
        r#"{"People":[{"Name":"Ann","Password":"hunter2","Born":"7"}],"Colour":9,"Type":"d","Total":"3","New":1}"#,
    )
    .unwrap();
    assert_eq!(answer.people[0].born, Some(7.into()));
    assert_eq!(answer.colour, Some(Colour::Unknown(9)));
    assert_eq!(answer.r#type, Some(Shade::Dark));
    assert_eq!(answer.total, Some(3));
    assert_eq!(answer.unknown_fields.get("New"), Some(&1.into()));
    assert!(!format!("{answer:?}").contains("hunter2"));

    assert_eq!(serde_json::to_string(&empty::Empty::builder().build()).unwrap(), "{}");
}
