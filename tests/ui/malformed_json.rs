use mna_macros::tc_action;

#[tc_action("specs/MalformedJson.json")]
pub struct MalformedJson;

async fn the_error_is_the_only_one(client: mna_core::Client) -> Option<MalformedJsonResponse> {
    let request: MalformedJsonRequest = MalformedJson::builder().name("n").build();
    println!("{}", request.name);
    MalformedJson::call(&client).name("n").send().await.ok()
}

fn main() {}
