use mna_macros::tc_service;

#[tc_service("./broken", actions, client = crate::Client)]
pub mod shop {}

pub struct Client(mna_core::Client);

impl AsRef<mna_core::Client> for Client {
    fn as_ref(&self) -> &mna_core::Client {
        &self.0
    }
}

fn the_error_is_the_only_one(client: &Client) {
    use shop::types::{Colour, ErrorCode, SERVICE};
    let _ = shop::Ask::call(client).colour(Colour::Red).send();
    let _ = client.ask().colour(Colour::Red).send();
    println!("{:?} {:?}", SERVICE, ErrorCode::from("x"));
}

fn main() {}
