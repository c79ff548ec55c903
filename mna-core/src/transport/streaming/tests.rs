use std::sync::Arc;

use super::super::Transport;
use super::*;

#[derive(Debug)]
struct Answers(fn() -> Body);

impl Transport for Answers {
    fn send(&self, _: http::Request<Bytes>) -> Exchange {
        let body = (self.0)();
        Box::pin(async { Ok(http::Response::builder().status(202).body(body).unwrap()) })
    }
}

async fn stream_of(body: fn() -> Body) -> ByteStream {
    let transport = Answers(body);
    let response = transport.stream(http::Request::default()).await.unwrap();
    assert_eq!(response.status(), 202);
    response.into_body()
}

async fn pieces(body: fn() -> Body) -> Vec<Result<Bytes, String>> {
    let mut stream = stream_of(body).await;
    let mut pieces = Vec::new();
    while let Some(piece) = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        pieces.push(piece.map_err(|error| error.to_string()));
    }
    pieces
}

#[tokio::test]
async fn a_transport_of_whole_bodies_streams_them_in_one_piece() {
    let all = || Body::complete(Bytes::from_static(b"all"));
    assert_eq!(pieces(all).await, [Ok(Bytes::from_static(b"all"))]);
    assert_eq!(pieces(|| Body::complete(Bytes::new())).await, []);
}

#[tokio::test]
async fn a_whole_body_that_is_not_all_ends_with_an_error() {
    let cut = || Body::cut_off(Bytes::from_static(b"some"), "connection reset");
    assert_eq!(
        pieces(cut).await,
        [
            Ok(Bytes::from_static(b"some")),
            Err("connection reset".to_owned())
        ]
    );
    let large = || Body::too_large(Bytes::from_static(b"some"), 4);
    assert_eq!(
        pieces(large).await[1],
        Err("the answer has more than 4 bytes".to_owned())
    );
}

#[tokio::test]
async fn a_stream_is_read_whole_up_to_a_bound() {
    let all = || Body::complete(Bytes::from_static(b"all"));
    let body = read_whole(stream_of(all).await, 3).await;
    assert!(body.is_complete() && body.bytes() == "all");
    let body = read_whole(stream_of(all).await, 2).await;
    assert!(matches!(body.end, End::TooLarge { bound: 2 }) && body.bytes() == "al");
    let cut = || Body::cut_off(Bytes::from_static(b"some"), "connection reset");
    let body = read_whole(stream_of(cut).await, 9).await;
    assert!(matches!(body.end, End::CutOff(_)) && body.bytes() == "some");
}

#[tokio::test]
async fn a_shared_transport_streams_as_it_does_alone() {
    #[derive(Debug)]
    struct Streams;

    impl Transport for Streams {
        fn send(&self, _: http::Request<Bytes>) -> Exchange {
            Box::pin(std::future::pending())
        }

        fn stream(&self, _: http::Request<Bytes>) -> StreamExchange {
            let body: ByteStream = Box::pin(Items(Vec::new().into_iter()));
            Box::pin(std::future::ready(Ok(http::Response::new(body))))
        }
    }

    let shared: Arc<dyn Transport> = Arc::new(Streams);
    assert!(shared.stream(http::Request::default()).await.is_ok());
}
