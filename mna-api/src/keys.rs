//! Keys that devices authenticate with.

use mna_macros::tc_action;

#[tc_action("CreateEncryptedKey", rev = "df0cd20f")]
pub struct CreateEncryptedKey;

#[tc_action("GetPublicKey", rev = "7f8abc2a")]
pub struct GetPublicKey;
