use mna_macros::tc_action;

#[tc_action("specs/Right.json", rev = "00000000")]
pub struct Right;

fn the_rest_is_there(request: RightRequest) -> String {
    request.name
}

fn main() {}
