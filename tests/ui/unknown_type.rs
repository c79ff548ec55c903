use mna_macros::tc_action;

#[tc_action("specs/UnknownType.json")]
pub struct UnknownType;

async fn the_error_is_the_only_one(client: mna_core::Client) -> Option<UnknownTypeResponse> {
    let request: UnknownTypeRequest = UnknownType::builder().name("n").build();
    println!("{}", request.name);
    UnknownType::call(&client).name("n").send().await.ok()
}

fn main() {}
