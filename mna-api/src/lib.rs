//! The SDK for Tencent Cloud MNA.
