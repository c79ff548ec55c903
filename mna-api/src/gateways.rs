//! Gateways of your own, the clusters they form, and access points.

use mna_macros::tc_action;

#[tc_action("AddCustomerGatewayCluster", rev = "4a6e890c")]
pub struct AddCustomerGatewayCluster;

#[tc_action("GetCustomerGatewayClusterList", rev = "01027ec0")]
pub struct GetCustomerGatewayClusterList;

#[tc_action("UpdateCustomerGatewayCluster", rev = "eccb3658")]
pub struct UpdateCustomerGatewayCluster;

#[tc_action("DeleteCustomerGatewayCluster", rev = "22747402")]
pub struct DeleteCustomerGatewayCluster;

#[tc_action("AddGateway", rev = "00111d50")]
pub struct AddGateway;

#[tc_action("GetGatewayList", rev = "895bf8a8")]
pub struct GetGatewayList;

#[tc_action("DeleteGateway", rev = "bbb63be1")]
pub struct DeleteGateway;

#[tc_action("DescribeAccessPointList", rev = "ce7e037f")]
pub struct DescribeAccessPointList;
