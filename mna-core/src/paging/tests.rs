mod styles;

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use serde::de::MapAccess;
use serde::ser::{Serialize, Serializer};
use serde_json::{Value, json};

use super::*;
use crate::action::{ActionInfo, ServiceInfo};
use crate::client::Client;
use crate::credential::Credential;
use crate::fields::Fields;
use crate::object::{Misfits, Object, Response, read, skip};
use crate::transport::{Body, Exchange, Transport};
use crate::unknown::UnknownFields;

const SERVICE: ServiceInfo = ServiceInfo::new("dock", "2026-01-01", "a.example", "b.example");

/// What the generator would make of an action that lists the names of crates.
#[derive(Clone, Debug, Default)]
struct ListCrates {
    page: i64,
    size: Option<i64>,
}

impl Serialize for ListCrates {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = Fields::new(serializer)?;
        fields.put("Page", &self.page);
        fields.put_some("Size", &self.size);
        fields.end()
    }
}

#[derive(Debug, Default)]
struct Listed {
    crates: Vec<String>,
    total: Option<i64>,
    request_id: String,
    unknown_fields: UnknownFields,
}

impl Object for Listed {
    const FIELDS: &'static [&'static str] = &["Crates", "Total", "RequestId"];

    fn read_field<'de, M: MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut M,
    ) -> Result<Misfits, M::Error> {
        match index {
            0 => read(&mut self.crates, map),
            1 => read(&mut self.total, map),
            2 => read(&mut self.request_id, map),
            _ => skip(map),
        }
    }

    fn unknown_fields(&mut self) -> &mut UnknownFields {
        &mut self.unknown_fields
    }
}

impl Response for Listed {
    fn request_id(&mut self) -> &mut String {
        &mut self.request_id
    }
}

impl Action for ListCrates {
    type Response = Listed;
    const INFO: ActionInfo = ActionInfo::new(&SERVICE, "ListCrates");
}

impl Paged for ListCrates {
    type Item = String;

    fn place(&mut self) -> Place<'_> {
        Place::page(&mut self.page, 1).with_size(&mut self.size, 100)
    }

    const ITEMS: &'static str = "Crates";

    fn items(page: &mut Listed) -> Option<&mut Vec<String>> {
        Some(&mut page.crates)
    }

    fn key(item: &String) -> Option<&str> {
        // Some crates have a label with the time on it: what is before it is the crate's own.
        item.split_once(" at ").map(|(key, _)| key)
    }

    fn total(page: &Listed) -> Option<i64> {
        page.total
    }
}

/// A server that has `crates`, and gives what `answer` makes of a page number and a size.
#[derive(Clone)]
struct Server {
    answer: Arc<dyn Fn(i64, i64) -> Value + Send + Sync>,
    asked: Arc<Mutex<Vec<(i64, i64)>>>,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Server")
    }
}

impl Server {
    fn new(answer: impl Fn(i64, i64) -> Value + Send + Sync + 'static) -> Server {
        Server {
            answer: Arc::new(answer),
            asked: Arc::default(),
        }
    }

    /// One that behaves: `count` crates in pages of at most `most`.
    fn with(count: i64, most: i64, total: impl Fn(i64) -> Value + Send + Sync + 'static) -> Server {
        Server::new(move |page, size| {
            if page < 1 {
                return json!({ "Crates": names(1..=count), "Total": total(count) });
            }
            let size = size.min(most);
            let last = count.min(page * size);
            json!({ "Crates": names((page - 1) * size + 1..=last), "Total": total(count) })
        })
    }

    fn client(&self) -> Client {
        let credential = Credential::new("id", "key").unwrap();
        let builder = Client::builder().credential(credential);
        builder.transport(self.clone()).build().unwrap()
    }

    fn asked(&self) -> Vec<(i64, i64)> {
        self.asked.lock().unwrap().clone()
    }
}

impl Transport for Server {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        let sent: Value = serde_json::from_slice(request.body()).unwrap();
        let (page, size) = (
            sent["Page"].as_i64().unwrap(),
            sent["Size"].as_i64().unwrap(),
        );
        self.asked.lock().unwrap().push((page, size));
        assert!(self.asked().len() < 50, "the pages have no end");
        let body = json!({ "Response": (self.answer)(page, size) }).to_string();
        let response = http::Response::new(Body::complete(body.into()));
        Box::pin(std::future::ready(Ok(response)))
    }
}

fn names(range: std::ops::RangeInclusive<i64>) -> Vec<String> {
    range.map(|number| format!("crate {number}")).collect()
}

async fn all(server: &Server, page: i64, size: Option<i64>) -> Vec<String> {
    let items = server.client().items(ListCrates { page, size });
    items.try_collect().await.unwrap()
}

#[tokio::test]
async fn every_item_comes_once_and_the_total_ends_it() {
    for (count, requests) in [(0, 1), (1, 1), (9, 1), (10, 1), (11, 2), (30, 3), (35, 4)] {
        let server = Server::with(count, 1000, |total| json!(total));
        assert_eq!(all(&server, 1, Some(10)).await, names(1..=count));
        assert_eq!(server.asked().len(), requests, "{count} crates");
    }
}

#[tokio::test]
async fn without_a_page_and_a_size_it_begins_at_one_with_a_hundred() {
    let server = Server::with(120, 1000, |total| json!(total));
    assert_eq!(all(&server, 0, None).await.len(), 120);
    assert_eq!(server.asked(), [(1, 100), (2, 100)]);
}

#[tokio::test]
async fn it_begins_at_the_page_that_the_request_names() {
    let server = Server::with(35, 1000, |total| json!(total));
    assert_eq!(all(&server, 3, Some(10)).await, names(21..=35));
    assert_eq!(server.asked(), [(3, 10), (4, 10)]);
}

#[tokio::test]
async fn a_server_that_gives_less_than_asked_for_loses_nothing() {
    let server = Server::with(35, 10, |total| json!(total));
    assert_eq!(all(&server, 1, Some(20)).await, names(1..=35));
    assert_eq!(server.asked().len(), 4);
}

#[tokio::test]
async fn everything_on_one_page_is_one_request() {
    let server = Server::with(35, 10, |total| json!(total));
    assert_eq!(all(&server, -1, Some(-1)).await, names(1..=35));
    assert_eq!(server.asked(), [(-1, -1)]);
}

#[tokio::test]
async fn an_empty_page_ends_it_where_no_total_can_be_believed() {
    for total in [json!(null), json!(0), json!(-1), json!("many")] {
        let stated = total.clone();
        let shown = total.clone();
        let server = Server::with(25, 1000, move |_| stated.clone());
        assert_eq!(all(&server, 1, Some(10)).await, names(1..=25), "{shown}");
        assert_eq!(server.asked().len(), 4, "{shown}");
        // Not even a page that is not full does: this server never fills one.
        let server = Server::with(25, 5, move |_| total.clone());
        assert_eq!(all(&server, 1, Some(10)).await, names(1..=25));
    }
}

#[tokio::test]
async fn a_repeated_last_page_ends_it_and_is_not_given_twice() {
    let server = Server::new(|page, size| {
        let first = (page.min(3) - 1) * size + 1;
        json!({ "Crates": names(first..=first + size - 1), "Total": 1000 })
    });
    assert_eq!(all(&server, 1, Some(5)).await, names(1..=15));
    assert_eq!(server.asked().len(), 4);
}

#[tokio::test]
async fn a_page_is_known_again_by_what_does_not_change_in_it() {
    for total in [json!(0), json!(1000)] {
        let clock = Arc::new(Mutex::new(0));
        let server = Server::new(move |page, size| {
            *clock.lock().unwrap() += 1;
            let now = *clock.lock().unwrap();
            let first = (page.min(3) - 1) * size + 1;
            let crates = names(first..=first + size - 1);
            let crates: Vec<_> = crates.iter().map(|c| format!("{c} at {now}")).collect();
            json!({ "Crates": crates, "Total": total })
        });
        assert_eq!(all(&server, 1, Some(5)).await.len(), 15);
        assert_eq!(server.asked().len(), 4);
    }
}

#[tokio::test]
async fn what_moves_to_a_later_page_meanwhile_is_not_given_twice() {
    let server = Server::new(|page, size| {
        // After the first page somebody puts a crate in front of all others.
        let shift = i64::from(page > 1);
        let first = (page - 1) * size + 1 - shift;
        let last = (first + size - 1).min(20);
        let crates = names(first..=last);
        let crates: Vec<_> = crates.iter().map(|c| format!("{c} at noon")).collect();
        json!({ "Crates": crates, "Total": 20 + shift })
    });
    let found = all(&server, 1, Some(5)).await;
    let expected: Vec<_> = names(1..=20)
        .iter()
        .map(|c| format!("{c} at noon"))
        .collect();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn one_negative_number_asks_for_everything_at_once() {
    for (page, size) in [
        (-1, None),
        (0, Some(-1)),
        (1, Some(-1)),
        (1, Some(i64::MIN)),
    ] {
        let server = Server::new(|_, _| json!({ "Crates": names(1..=5), "Total": 0 }));
        assert_eq!(all(&server, page, size).await, names(1..=5));
        assert_eq!(server.asked().len(), 1, "{page} {size:?}");
    }
    let server = Server::with(5, 10, |total| json!(total));
    all(&server, 0, Some(-1)).await;
    assert_eq!(server.asked(), [(-1, -1)]);
}

#[tokio::test]
async fn a_list_that_is_none_is_an_error_and_not_the_end() {
    let server = Server::new(|page, size| match page {
        1 => json!({ "Crates": names(1..=size), "Total": 100, "RequestId": "r-1" }),
        _ => json!({ "Crates": { "lost": 1 }, "Total": 100, "RequestId": "r-2" }),
    });
    let items = server.client().items(ListCrates {
        page: 1,
        size: Some(2),
    });
    let error = items.try_collect::<Vec<_>>().await.unwrap_err();
    assert!(error.is_not_understood());
    let shown = error.to_string();
    assert!(shown.contains("`Crates` of a page is no list"), "{shown}");
    assert!(
        shown.contains("ListCrates") && shown.contains("r-2"),
        "{shown}"
    );
}

#[tokio::test]
async fn an_empty_page_ends_it_whatever_the_total_says() {
    let server = Server::with(10, 1000, |_| json!(1000));
    assert_eq!(all(&server, 1, Some(5)).await, names(1..=10));
    assert_eq!(server.asked().len(), 3);
}

#[tokio::test]
async fn the_first_page_is_given_even_if_it_is_empty() {
    let server = Server::with(0, 10, |total| json!(total));
    let mut pages = server.client().pages(ListCrates::default());
    let page = pages.next().await.unwrap().unwrap();
    assert_eq!((page.crates.len(), page.total), (0, Some(0)));
    assert!(pages.next().await.is_none());
    assert!(pages.next().await.is_none());
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn an_error_is_given_once_and_ends_it() {
    let server = Server::new(|page, size| match page {
        1 => json!({ "Crates": names(1..=size), "Total": 100 }),
        _ => json!({ "Error": { "Code": "InternalError", "Message": "x" }, "RequestId": "r-2" }),
    });
    let request = ListCrates {
        page: 1,
        size: Some(2),
    };
    let mut items = server.client().items(request);
    assert_eq!(items.total(), None);
    for expected in names(1..=2) {
        assert_eq!(items.next().await.unwrap().unwrap(), expected);
        assert_eq!(items.total(), Some(100));
    }
    let error = items.next().await.unwrap().unwrap_err();
    assert!(error.is("InternalError"));
    assert_eq!(error.request_id(), Some("r-2"));
    assert!(items.next().await.is_none());
    assert_eq!(server.asked().len(), 2);
}

#[tokio::test]
async fn nothing_is_asked_for_before_a_page_is() {
    let server = Server::with(10, 10, |total| json!(total));
    let pages = server.client().pages(ListCrates::default());
    assert!(format!("{pages:?}").contains("ListCrates"));
    drop(pages);
    assert!(server.asked().is_empty());
}

#[test]
fn pages_can_be_sent_to_another_thread() {
    fn is_send<T: Send + 'static>() {}
    is_send::<Pages<ListCrates>>();
    is_send::<PagedItems<ListCrates>>();
}
