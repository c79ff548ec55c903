use mna_macros::tc_action;

#[tc_action("specs/Right.json")]
pub struct Right;

fn main() {
    let _ = Right::builder().name(17);
    let _ = Right::builder().r#type("red");
    let _ = Right::builder().fast("yes");
}
