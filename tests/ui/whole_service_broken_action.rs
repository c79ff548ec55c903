use mna_macros::tc_service;

#[tc_service("./broken_action", actions)]
pub mod harbour {}

fn the_error_is_the_only_one(client: &mna_core::Client) {
    use harbour::types::Crane;
    let _ = harbour::MoveCrane::call(client).crane(Crane::default()).send();
    let _ = harbour::CountCranes::call(client).send();
}

fn main() {}
