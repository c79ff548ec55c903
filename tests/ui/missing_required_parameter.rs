use mna_macros::tc_action;

#[tc_action("specs/Right.json")]
pub struct Right;

async fn call(client: mna_core::Client) {
    let _ = Right::call(&client)
        .name("n")
        .r#type(Colour::Red)
        .sizes([1])
        .send()
        .await;
}

fn main() {}
