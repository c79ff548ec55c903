use mna_macros::tc_service;

#[tc_service("./harbour", actions = ["CountCranes", "DescribeBerth"])]
pub mod harbour {}

fn the_error_is_the_only_one(client: &mna_core::Client) {
    let _ = harbour::DescribeBerth::call(client).offset(1).send();
    let _ = harbour::CountCranes::call(client).send();
    let _ = harbour::types::Berth::default();
}

fn main() {}
