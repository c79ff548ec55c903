use mna_macros::tc_action;

#[tc_action("specs/DuplicateField.json")]
pub struct DuplicateField;

async fn the_error_is_the_only_one(client: mna_core::Client) -> Option<DuplicateFieldResponse> {
    let request: DuplicateFieldRequest = DuplicateField::builder().name("n").build();
    println!("{}", request.name);
    DuplicateField::call(&client).name("n").send().await.ok()
}

fn main() {}
