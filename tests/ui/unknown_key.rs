use mna_macros::tc_action;

#[tc_action("specs/UnknownKey.json")]
pub struct UnknownKey;

async fn the_error_is_the_only_one(client: mna_core::Client) -> Option<UnknownKeyResponse> {
    let request: UnknownKeyRequest = UnknownKey::builder().name("n").build();
    println!("{}", request.name);
    UnknownKey::call(&client).name("n").send().await.ok()
}

fn main() {}
