use mna_macros::tc_service;

#[tc_service]
pub mod no_folder {}

#[tc_service("./harbour", action)]
pub mod unknown_argument {}

#[tc_service("./harbour", client = crate::Client)]
pub mod client_without_actions {}

#[tc_service("./harbour", actions = [])]
pub mod no_action {}

#[tc_service("./harbour", actions = ["CountCranes", "CountCranes"])]
pub mod twice {}

#[tc_service("./harbour", actions, actions)]
pub mod given_twice {}

#[tc_service("./harbor", actions)]
pub mod no_such_folder {}

#[tc_service("harbour", actions)]
pub mod no_dot {}

#[tc_service("./harbour", actions)]
pub mod not_empty {
    pub struct Crane;
}

fn main() {}
