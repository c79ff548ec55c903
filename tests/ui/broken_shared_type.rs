use mna_macros::{tc_action, tc_service};

#[tc_service("./broken")]
pub mod types {}

#[tc_action("broken/Ask.json", types = crate::types)]
pub struct Ask;

fn the_error_is_the_only_one() {
    use crate::types::{Colour, Person, SERVICE};
    let _ = Ask::builder().colour(Colour::Red).build();
    let person = Person::default();
    println!("{:?} {:?}", person.name, SERVICE);
}

fn main() {}
