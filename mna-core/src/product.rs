//! The client of a product's crate.

/// Defines the client of a product's crate, `Client`, and its settings, `ClientBuilder`.
///
/// The documentation of the struct is the product's to write; what stands in the parentheses is the
/// description of its service, which `#[tc_service]` makes. `client = crate::Client` of that macro then
/// adds a method for each action.
///
/// ```
/// # const SERVICE: mna_core::ServiceInfo =
/// #     mna_core::ServiceInfo::new("cvm", "2017-03-12", "cvm.example", "cvm.example");
/// mna_core::product_client! {
///     /// Calls the actions of CVM: a method for each.
///     pub struct Client(SERVICE);
/// }
///
/// let client: ClientBuilder = Client::builder();
/// ```
#[macro_export]
macro_rules! product_client {
    ($(#[$attribute:meta])* $visibility:vis struct Client($service:expr);) => {
        $(#[$attribute])*
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        $visibility struct Client($crate::Client);

        /// Settings of a [`Client`].
        $visibility type ClientBuilder = $crate::ClientBuilder<Client>;

        impl Client {
            /// Starts from nothing: at least a credential must be given.
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new()
            }

            /// A client with the settings that the environment has. See
            /// [`ClientBuilder::from_env`](mna_core::ClientBuilder::from_env).
            ///
            /// # Errors
            ///
            /// [Never sent](mna_core::ErrorKind::NeverSent) if a setting is wrong. That there is no
            /// credential anywhere is found out by the first call.
            pub fn from_env() -> ::core::result::Result<Client, $crate::Error> {
                ClientBuilder::from_env().build()
            }

            /// Sends a finished request.
            ///
            /// # Errors
            ///
            /// See [`Error`](mna_core::Error): its kind says whether the action may have been executed.
            pub fn send<A: $crate::Action>(&self, request: A) -> $crate::Pending<A::Response> {
                self.0.send(request)
            }

            /// The pages of an answer, from the one that a finished request names.
            pub fn pages<A: $crate::Paged>(&self, request: A) -> $crate::Pages<A> {
                self.0.pages(request)
            }

            /// The items of an answer, fetched page by page.
            pub fn items<A: $crate::Paged>(&self, request: A) -> $crate::PagedItems<A> {
                self.0.items(request)
            }

            /// The signed HTTP request of a call, without sending it. It is valid for five minutes.
            ///
            /// # Errors
            ///
            /// [Never sent](mna_core::ErrorKind::NeverSent) if the request cannot be made.
            pub async fn sign<A: $crate::Action>(
                &self,
                request: &A,
            ) -> ::core::result::Result<
                $crate::__private::http::Request<$crate::__private::bytes::Bytes>,
                $crate::Error,
            > {
                self.0.sign(request).await
            }

            /// The credential that the next call is signed with: to see who is calling, and until when.
            ///
            /// # Errors
            ///
            /// [Never sent](mna_core::ErrorKind::NeverSent) if no source of credentials has one.
            pub async fn credential(
                &self,
            ) -> ::core::result::Result<$crate::Credential, $crate::Error> {
                self.0.credential().await
            }

            /// Calls an action of the product that this crate does not know yet. It is taken to be one
            /// that changes something, and repeated only if it was certainly not executed;
            /// [`Pending::with_repeat`](mna_core::Pending::with_repeat) says otherwise.
            ///
            /// # Errors
            ///
            /// See [`Error`](mna_core::Error): its kind says whether the action may have been executed.
            pub fn call_raw<P: $crate::__private::Serialize + ?::core::marker::Sized>(
                &self,
                action: &str,
                parameters: &P,
            ) -> $crate::Pending<$crate::RawResponse> {
                self.0.call_raw(&$service, action, parameters)
            }
        }

        impl ::core::convert::From<$crate::Client> for Client {
            fn from(client: $crate::Client) -> Client {
                Client(client)
            }
        }

        impl ::core::convert::AsRef<$crate::Client> for Client {
            fn as_ref(&self) -> &$crate::Client {
                &self.0
            }
        }
    };
}
