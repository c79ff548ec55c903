use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::SystemTime;

use super::*;
use crate::transport::BoxError;

/// What a body does when it is asked for more.
enum Step {
    Chunk(&'static [u8]),
    Break,
    /// Nothing yet, once.
    Pause,
}

struct Body(VecDeque<Step>);

impl Stream for Body {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(match self.get_mut().0.pop_front() {
            Some(Step::Chunk(bytes)) => Some(Ok(Bytes::from_static(bytes))),
            Some(Step::Break) => Some(Err("connection reset".into())),
            Some(Step::Pause) => {
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            None => None,
        })
    }
}

/// Counts how often somebody wanted to sleep, and rings at once or never.
#[derive(Debug)]
struct Bells {
    set: Mutex<Vec<Duration>>,
    rings: bool,
}

impl Clock for Bells {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        self.set.lock().unwrap().push(duration);
        if self.rings {
            Box::pin(std::future::ready(()))
        } else {
            Box::pin(std::future::pending())
        }
    }
}

const LIMIT: Duration = Duration::from_secs(30);

fn stream(steps: impl IntoIterator<Item = Step>, rings: bool) -> (EventStream, Arc<Bells>) {
    let body: ByteStream = Box::pin(Body(steps.into_iter().collect()));
    let response = http::Response::builder()
        .header("X-TC-RequestId", "the-id")
        .body(body)
        .unwrap();
    let clock = Arc::new(Bells {
        set: Mutex::default(),
        rings,
    });
    let events = EventStream::new("ChatCompletions", response, clock.clone(), LIMIT);
    (events, clock)
}

/// The data of the events, and the error at the end.
async fn read(mut events: EventStream) -> (Vec<String>, Option<Error>) {
    let mut data = Vec::new();
    let mut error = None;
    while let Some(event) = events.next().await {
        assert!(error.is_none(), "something came after {error:?}");
        match event {
            Ok(event) => data.push(event.data),
            Err(found) => error = Some(found),
        }
    }
    assert!(events.next().await.is_none(), "the end is the end");
    (data, error)
}

#[tokio::test]
async fn events_come_out_of_chunks_cut_anywhere() {
    let steps = [
        Step::Chunk(b"data: a\n\ndata: b\n\nda"),
        Step::Chunk(b""),
        Step::Pause,
        Step::Chunk(b"ta: c\n"),
        Step::Chunk(b"\n"),
    ];
    let (data, error) = read(stream(steps, false).0).await;
    assert_eq!(data, ["a", "b", "c"]);
    assert!(error.is_none());
}

#[tokio::test]
async fn what_ends_a_products_stream_is_an_event_like_any_other() {
    let steps = [Step::Chunk(b"data: {}\n\ndata: [DONE]\n\n")];
    assert_eq!(read(stream(steps, false).0).await.0, ["{}", "[DONE]"]);
}

#[tokio::test]
async fn the_last_event_needs_no_empty_line() {
    let (data, error) = read(stream([Step::Chunk(b"data: a\n\ndata: b")], false).0).await;
    assert_eq!(data, ["a", "b"]);
    assert!(error.is_none());
}

#[tokio::test]
async fn a_stream_without_events_ends() {
    let (data, error) = read(stream([], false).0).await;
    assert!(data.is_empty() && error.is_none());
}

#[tokio::test]
async fn a_broken_connection_is_no_answer_and_drops_what_it_cut_off() {
    let steps = [
        Step::Chunk(b"data: a\n\ndata: b"),
        Step::Break,
        Step::Chunk(b"\n\n"),
    ];
    let (data, error) = read(stream(steps, false).0).await;
    assert_eq!(data, ["a"]);
    let error = error.unwrap();
    assert!(error.is_no_answer(), "{error}");
    assert_eq!(
        (error.action(), error.request_id()),
        (Some("ChatCompletions"), Some("the-id"))
    );
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "connection reset");
}

#[tokio::test]
async fn an_event_beyond_the_bound_ends_the_stream() {
    let steps = [Step::Chunk(b"data: a\n\ndata: 0123456789\n\ndata: b\n\n")];
    let (data, error) = read(stream(steps, false).0.with_event_bound(10)).await;
    assert_eq!(data, ["a"]);
    let error = error.unwrap();
    assert!(error.is_not_understood(), "{error}");
    assert_eq!(error.request_id(), Some("the-id"));
}

#[tokio::test]
async fn a_server_that_says_nothing_for_too_long_gave_no_answer() {
    let steps = [Step::Chunk(b"data: a\n\n"), Step::Pause, Step::Chunk(b"\n")];
    let (events, clock) = stream(steps, true);
    let (data, error) = read(events).await;
    assert_eq!(data, ["a"]);
    let error = error.unwrap();
    assert!(
        error.is_no_answer() && error.to_string().contains("30s"),
        "{error}"
    );
    assert_eq!(*clock.set.lock().unwrap(), [LIMIT]);
}

#[tokio::test]
async fn whatever_comes_sets_the_bell_anew() {
    let steps = [
        Step::Pause,
        Step::Pause,
        Step::Chunk(b": still here\n"),
        Step::Pause,
        Step::Chunk(b"data: a\n\n"),
    ];
    let (events, clock) = stream(steps, false);
    assert_eq!(read(events).await.0, ["a"]);
    assert_eq!(*clock.set.lock().unwrap(), [LIMIT, LIMIT]);
}

#[tokio::test]
async fn what_is_there_needs_no_bell() {
    let (events, clock) = stream([Step::Chunk(b"data: a\n\n")], true);
    assert_eq!(read(events).await.0, ["a"]);
    assert!(clock.set.lock().unwrap().is_empty());
}

#[tokio::test]
async fn giving_up_waiting_loses_no_event() {
    let steps = [Step::Chunk(b"data: a"), Step::Pause, Step::Chunk(b"b\n\n")];
    let (mut events, _) = stream(steps, false);
    {
        let mut next = std::pin::pin!(events.next());
        let polled = poll_fn(|context| Poll::Ready(next.as_mut().poll(context).is_ready())).await;
        assert!(!polled);
    }
    assert_eq!(events.next().await.unwrap().unwrap().data, "ab");
}

#[test]
fn the_request_id_of_the_head_is_known_from_the_start() {
    let (events, _) = stream([], false);
    assert_eq!(events.request_id(), Some("the-id"));
    assert!(format!("{events:?}").contains("the-id"));
}
