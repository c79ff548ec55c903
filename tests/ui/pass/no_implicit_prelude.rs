//! Generated code takes no name from the scope it stands in.
#![no_implicit_prelude]

mod hostile {
    #![allow(dead_code, non_camel_case_types)]
    pub struct String;
    pub struct Vec;
    pub enum Option {}
    pub enum Result {}
    pub mod core {}
    pub mod std {}

    #[::mna_macros::tc_action("../specs/Right.json")]
    pub struct Right;

    #[::mna_macros::tc_action("../specs/Listed.json")]
    pub struct Listed;
}

#[::mna_macros::tc_service("mna/2021-01-19")]
pub mod types {}

#[::mna_macros::tc_action("GetFlowStatistic", types = crate::types, client = crate::Client)]
pub struct GetFlowStatistic;

pub struct Client(::mna_core::Client);

impl ::core::convert::AsRef<::mna_core::Client> for Client {
    fn as_ref(&self) -> &::mna_core::Client {
        &self.0
    }
}

fn main() {
    let _ = hostile::Right::builder();
    let _ = hostile::Listed::builder();
    let _ = GetFlowStatistic::builder();
}
