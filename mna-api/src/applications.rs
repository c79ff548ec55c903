//! Applications that bring acceleration into programs, and their keys.

use mna_macros::tc_action;

#[tc_action("AddApplication", rev = "fc5b06ed")]
pub struct AddApplication;

#[tc_action("GetApplication", rev = "ef9fccef")]
pub struct GetApplication;

#[tc_action("UpdateApplicationInfo", rev = "e3a9b7e4")]
pub struct UpdateApplicationInfo;

#[tc_action("UpdateApplicationKey", rev = "acec2129")]
pub struct UpdateApplicationKey;

#[tc_action("DeleteApplication", rev = "da1b3331")]
pub struct DeleteApplication;
