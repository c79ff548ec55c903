//! Pages that are asked for in other ways than by a number from 1 on, and answers that have their
//! items in an object.

use super::*;

/// What the generator would make of an action, for each way to ask at once.
#[derive(Clone, Debug, Default)]
struct ListBerths {
    by: By,
    page: Option<u64>,
    offset: i64,
    offset_text: Option<String>,
    offset_required_text: String,
    limit: Option<u64>,
    limit_text: String,
    token: Option<String>,
    required_token: String,
    cursor: u64,
}

#[derive(Clone, Copy, Debug, Default)]
enum By {
    #[default]
    Offset,
    OffsetWithUsualSize,
    OffsetText,
    OffsetRequiredText,
    OffsetAlone,
    PageFromZero,
    PageAlone,
    Token,
    TokenAlone,
    RequiredToken,
    Cursor,
}

impl Serialize for ListBerths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = Fields::new(serializer)?;
        match self.by {
            By::Offset | By::OffsetWithUsualSize | By::OffsetAlone => {
                fields.put("Offset", &self.offset);
            }
            By::OffsetText => fields.put_some("Offset", &self.offset_text),
            By::OffsetRequiredText => fields.put("Offset", &self.offset_required_text),
            By::PageFromZero | By::PageAlone => fields.put_some("Page", &self.page),
            By::Token | By::TokenAlone => fields.put_some("Token", &self.token),
            By::RequiredToken => fields.put("Token", &self.required_token),
            By::Cursor => fields.put("Token", &self.cursor),
        }
        match self.by {
            By::OffsetText | By::OffsetRequiredText => fields.put("Limit", &self.limit_text),
            _ => fields.put_some("Limit", &self.limit),
        }
        fields.end()
    }
}

#[derive(Debug, Default)]
struct Berths {
    data: Option<Data>,
    next: Option<String>,
    has_more: Option<bool>,
    request_id: String,
    unknown_fields: UnknownFields,
}

#[derive(Debug, Default)]
struct Data {
    pier: Option<Pier>,
    unknown_fields: UnknownFields,
}

#[derive(Debug, Default)]
struct Pier {
    berths: Vec<String>,
    count: Option<i64>,
    unknown_fields: UnknownFields,
}

macro_rules! object {
    ($ty:ident: $($name:literal => $field:ident),*) => {
        impl Object for $ty {
            const FIELDS: &'static [&'static str] = &[$($name),*];

            fn read_field<'de, M: MapAccess<'de>>(
                &mut self,
                index: usize,
                map: &mut M,
            ) -> Result<Misfits, M::Error> {
                match Self::FIELDS[index] {
                    $($name => read(&mut self.$field, map),)*
                    _ => skip(map),
                }
            }

            fn unknown_fields(&mut self) -> &mut UnknownFields {
                &mut self.unknown_fields
            }
        }
    };
}

object!(Berths: "Data" => data, "Next" => next, "HasMore" => has_more, "RequestId" => request_id);
object!(Data: "Pier" => pier);
object!(Pier: "Berths" => berths, "Count" => count);

impl Response for Berths {
    fn request_id(&mut self) -> &mut String {
        &mut self.request_id
    }
}

impl Action for ListBerths {
    type Response = Berths;
    const INFO: ActionInfo = ActionInfo::new(&SERVICE, "ListBerths");
}

impl Paged for ListBerths {
    type Item = String;

    fn place(&mut self) -> Place<'_> {
        match self.by {
            By::Offset => Place::offset(&mut self.offset).with_size(&mut self.limit, 0),
            By::OffsetWithUsualSize => {
                Place::offset(&mut self.offset).with_size(&mut self.limit, 20)
            }
            By::OffsetText => {
                Place::offset(&mut self.offset_text).with_size(&mut self.limit_text, 100)
            }
            By::OffsetRequiredText => {
                Place::offset(&mut self.offset_required_text).with_size(&mut self.limit_text, 100)
            }
            By::OffsetAlone => Place::offset(&mut self.offset),
            By::PageFromZero => Place::page(&mut self.page, 0).with_size(&mut self.limit, 100),
            By::PageAlone => Place::page(&mut self.page, 1),
            By::Token => Place::token(&mut self.token).with_size(&mut self.limit, 100),
            By::TokenAlone => Place::token(&mut self.token),
            By::RequiredToken => Place::token(&mut self.required_token),
            By::Cursor => Place::token(&mut self.cursor),
        }
    }

    const ITEMS: &'static str = "Data.Pier.Berths";

    fn items(page: &mut Berths) -> Option<&mut Vec<String>> {
        let pier = page.data.as_mut().and_then(|object| object.pier.as_mut());
        pier.map(|object| &mut object.berths)
    }

    fn total(page: &Berths) -> Option<i64> {
        page.data.as_ref()?.pier.as_ref()?.count
    }

    fn next(page: &Berths) -> Option<String> {
        page.next.as_ref().and_then(Number::token)
    }

    fn more(page: &Berths) -> Option<bool> {
        page.has_more
    }

    fn unfit(page: &mut Berths) -> Option<&'static str> {
        let data = page.data.as_ref();
        let pier = data.and_then(|object| object.pier.as_ref());
        if page.unknown_fields.get("Data").is_some()
            || data.is_some_and(|object| object.unknown_fields.get("Pier").is_some())
            || pier.is_some_and(|object| object.unknown_fields.get("Berths").is_some())
        {
            return Some("Data.Pier.Berths");
        }
        let next = page.unknown_fields.get("Next");
        next.map(|_| "Next")
    }
}

/// Answers by what was sent, and remembers it.
#[derive(Clone)]
struct Harbour {
    answer: Arc<dyn Fn(&Value) -> Value + Send + Sync>,
    asked: Arc<Mutex<Vec<Value>>>,
}

impl fmt::Debug for Harbour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Harbour")
    }
}

impl Transport for Harbour {
    fn send(&self, request: http::Request<Bytes>) -> Exchange {
        let sent: Value = serde_json::from_slice(request.body()).unwrap();
        let body = json!({ "Response": (self.answer)(&sent) }).to_string();
        self.asked.lock().unwrap().push(sent);
        assert!(self.asked.lock().unwrap().len() < 50, "there is no end");
        let response = http::Response::new(Body::complete(body.into()));
        Box::pin(std::future::ready(Ok(response)))
    }
}

impl Harbour {
    fn new(answer: impl Fn(&Value) -> Value + Send + Sync + 'static) -> Harbour {
        Harbour {
            answer: Arc::new(answer),
            asked: Arc::default(),
        }
    }

    /// One with `count` berths that gives at most `most` of them from `Offset` on, and ten where no
    /// `Limit` is sent.
    fn by_offset(count: i64, most: i64, total: Value) -> Harbour {
        Harbour::new(move |sent| {
            let size = number(&sent["Limit"]).unwrap_or(10).min(most);
            let begin = number(&sent["Offset"]).unwrap_or(0);
            page(begin + 1..=count.min(begin + size), total.clone())
        })
    }

    /// One with 25 berths that gives at most ten of them, and the token of the next ones.
    fn by_token(change: impl Fn(&mut Value, i64) + Send + Sync + 'static) -> Harbour {
        Harbour::new(move |sent| {
            let begin = number(&sent["Token"]).unwrap_or(0);
            let end = (begin + 10).min(25);
            let mut answer = page(begin + 1..=end, json!(25));
            if end < 25 {
                answer["Next"] = json!(end.to_string());
            }
            change(&mut answer, begin);
            answer
        })
    }

    async fn all(&self, request: ListBerths) -> Vec<String> {
        self.try_all(request).await.unwrap()
    }

    async fn try_all(&self, request: ListBerths) -> Result<Vec<String>, Error> {
        let credential = Credential::new("id", "key").unwrap();
        let builder = Client::builder().credential(credential);
        let client = builder.transport(self.clone()).build().unwrap();
        client.items(request).try_collect().await
    }

    /// What was sent under a name, call by call.
    fn sent(&self, name: &str) -> Vec<Value> {
        let asked = self.asked.lock().unwrap();
        asked.iter().map(|sent| sent[name].clone()).collect()
    }
}

fn page(range: std::ops::RangeInclusive<i64>, total: Value) -> Value {
    json!({ "Data": { "Pier": { "Berths": names(range), "Count": total } } })
}

/// The number of a value, be it a text.
fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

fn by(by: By) -> ListBerths {
    ListBerths {
        by,
        ..ListBerths::default()
    }
}

#[tokio::test]
async fn each_page_begins_where_the_one_before_ended() {
    let harbour = Harbour::by_offset(25, 1000, json!(25));
    assert_eq!(harbour.all(by(By::Offset)).await, names(1..=25));
    assert_eq!(harbour.sent("Offset"), [0, 10, 20]);
    assert_eq!(
        harbour.sent("Limit"),
        [json!(null), json!(null), json!(null)]
    );
    // Nobody is asked for more than the spec says may be had.
    let harbour = Harbour::by_offset(25, 1000, json!(25));
    harbour.all(by(By::OffsetWithUsualSize)).await;
    assert_eq!(harbour.sent("Limit"), [20, 20]);
    assert_eq!(harbour.sent("Offset"), [0, 20]);
    // There need not even be a size.
    let harbour = Harbour::by_offset(25, 1000, json!(25));
    assert_eq!(harbour.all(by(By::OffsetAlone)).await, names(1..=25));
    assert_eq!(harbour.sent("Offset"), [0, 10, 20]);
}

#[tokio::test]
async fn a_server_that_gives_fewer_than_the_limit_loses_nothing() {
    for total in [json!(25), json!(null), json!(0), json!("many")] {
        let harbour = Harbour::by_offset(25, 10, total);
        let request = ListBerths {
            limit: Some(100),
            ..by(By::Offset)
        };
        assert_eq!(harbour.all(request).await, names(1..=25));
        assert_eq!(harbour.sent("Offset")[..3], [0, 10, 20]);
        assert_eq!(harbour.sent("Limit")[0], 100);
    }
}

#[tokio::test]
async fn an_offset_of_the_caller_is_where_it_begins() {
    let harbour = Harbour::by_offset(25, 1000, json!(25));
    let request = ListBerths {
        offset: 7,
        limit: Some(9),
        ..by(By::Offset)
    };
    assert_eq!(harbour.all(request).await, names(8..=25));
    assert_eq!(harbour.sent("Offset"), [7, 16]);
}

#[tokio::test]
async fn offsets_and_limits_can_be_texts() {
    for kind in [By::OffsetText, By::OffsetRequiredText] {
        let harbour = Harbour::by_offset(25, 10, json!(25));
        assert_eq!(harbour.all(by(kind)).await, names(1..=25), "{kind:?}");
        assert_eq!(harbour.sent("Offset"), ["0", "10", "20"]);
        assert_eq!(harbour.sent("Limit"), ["100", "100", "100"]);
        let harbour = Harbour::by_offset(25, 10, json!(25));
        let request = ListBerths {
            offset_text: Some("20".to_owned()),
            offset_required_text: "20".to_owned(),
            limit_text: "3".to_owned(),
            ..by(kind)
        };
        assert_eq!(harbour.all(request).await, names(21..=25));
        assert_eq!(harbour.sent("Offset"), ["20", "23"]);
        assert_eq!(harbour.sent("Limit"), ["3", "3"]);
    }
}

#[tokio::test]
async fn what_is_no_number_is_sent_as_it_is_and_nothing_follows() {
    let harbour = Harbour::by_offset(25, 10, json!(null));
    let request = ListBerths {
        offset_text: Some("third".to_owned()),
        limit_text: "5".to_owned(),
        ..by(By::OffsetText)
    };
    assert_eq!(harbour.all(request).await, names(1..=5));
    assert_eq!(harbour.sent("Offset"), ["third"]);
}

#[tokio::test]
async fn a_negative_limit_is_everything_at_once() {
    let harbour = Harbour::new(|_| page(1..=3, json!(100)));
    let request = ListBerths {
        limit_text: "-1".to_owned(),
        ..by(By::OffsetText)
    };
    assert_eq!(harbour.all(request).await, names(1..=3));
    assert_eq!(harbour.sent("Offset"), ["0"]);
}

#[tokio::test]
async fn a_server_that_does_not_heed_the_offset_comes_to_an_end() {
    let harbour = Harbour::new(|_| page(1..=3, json!(100)));
    assert_eq!(harbour.all(by(By::Offset)).await, names(1..=3));
    assert_eq!(harbour.sent("Offset"), [0, 3]);
}

#[tokio::test]
async fn pages_can_be_counted_from_zero() {
    let harbour = Harbour::new(|sent| {
        let begin = number(&sent["Page"]).unwrap() * 10;
        page(begin + 1..=25.min(begin + 10), json!(25))
    });
    assert_eq!(harbour.all(by(By::PageFromZero)).await, names(1..=25));
    assert_eq!(harbour.sent("Page"), [0, 1, 2]);
    assert_eq!(harbour.sent("Limit"), [100, 100, 100]);
}

#[tokio::test]
async fn pages_need_no_size() {
    let harbour = Harbour::new(|sent| {
        let begin = (number(&sent["Page"]).unwrap() - 1) * 10;
        page(begin + 1..=25.min(begin + 10), json!(null))
    });
    assert_eq!(harbour.all(by(By::PageAlone)).await, names(1..=25));
    assert_eq!(harbour.sent("Page"), [1, 2, 3, 4]);
}

#[tokio::test]
async fn each_page_brings_the_token_of_the_next() {
    for (kind, tokens) in [
        (By::Token, [json!(null), json!("10"), json!("20")]),
        (By::TokenAlone, [json!(null), json!("10"), json!("20")]),
        (By::RequiredToken, [json!(""), json!("10"), json!("20")]),
        (By::Cursor, [json!(0), json!(10), json!(20)]),
    ] {
        let harbour = Harbour::by_token(|_, _| {});
        assert_eq!(harbour.all(by(kind)).await, names(1..=25), "{kind:?}");
        assert_eq!(harbour.sent("Token"), tokens);
        let size = matches!(kind, By::Token).then_some(100);
        assert_eq!(harbour.sent("Limit"), vec![json!(size); 3]);
    }
}

#[tokio::test]
async fn a_token_of_the_caller_is_where_it_begins() {
    let harbour = Harbour::by_token(|_, _| {});
    let request = ListBerths {
        token: Some("20".to_owned()),
        limit: Some(5),
        ..by(By::Token)
    };
    assert_eq!(harbour.all(request).await, names(21..=25));
    assert_eq!(harbour.sent("Limit"), [5]);
}

#[tokio::test]
async fn without_a_new_token_there_is_no_next_page() {
    for last in [json!(null), json!(""), json!("20")] {
        let shown = last.clone();
        let harbour = Harbour::by_token(move |answer, begin| {
            if begin == 20 {
                answer["Next"] = last.clone();
            }
        });
        let found = harbour.all(by(By::Token)).await;
        assert_eq!(found, names(1..=25), "{shown}");
        assert_eq!(harbour.sent("Token").len(), 3, "{shown}");
    }
    // Nor where the token is zero, with which a list begins.
    let harbour = Harbour::by_token(|answer, begin| {
        if begin == 20 {
            answer["Next"] = json!(0);
        }
    });
    assert_eq!(harbour.all(by(By::Cursor)).await.len(), 25);
    assert_eq!(harbour.sent("Token").len(), 3);
}

#[tokio::test]
async fn tokens_count_and_not_the_total() {
    let harbour = Harbour::by_token(|answer, _| answer["Data"]["Pier"]["Count"] = json!(3));
    assert_eq!(harbour.all(by(By::Token)).await, names(1..=25));
}

#[tokio::test]
async fn new_tokens_without_end_come_to_an_end_with_an_empty_page() {
    let harbour = Harbour::new(|sent| {
        let begin = number(&sent["Token"]).unwrap_or(0);
        let mut answer = page(begin + 1..=(begin + 10).min(25), json!(null));
        answer["Next"] = json!((begin + 10).to_string());
        answer
    });
    assert_eq!(harbour.all(by(By::Token)).await, names(1..=25));
    assert_eq!(harbour.sent("Token").len(), 4);
}

#[tokio::test]
async fn a_token_that_cannot_be_read_is_an_error_and_not_the_end() {
    let harbour = Harbour::by_token(|answer, begin| {
        if begin == 10 {
            answer["Next"] = json!({ "at": 20 });
        }
    });
    let error = harbour.try_all(by(By::Token)).await.unwrap_err();
    assert!(error.is_not_understood());
    let shown = error.to_string();
    assert!(shown.contains("`Next` of a page is no token"), "{shown}");
}

#[tokio::test]
async fn what_the_answer_says_of_more_goes_before_the_total() {
    // Of a total that is only that of the page, nothing is believed.
    let harbour = Harbour::new(|sent| {
        let begin = number(&sent["Offset"]).unwrap();
        let mut answer = page(begin + 1..=(begin + 10).min(25), json!(10));
        answer["HasMore"] = json!(begin < 20);
        answer
    });
    assert_eq!(harbour.all(by(By::Offset)).await, names(1..=25));
    assert_eq!(harbour.sent("Offset"), [0, 10, 20]);
    // It ends where there would be another page, by its number or by its token.
    for kind in [By::PageAlone, By::Token] {
        let harbour = Harbour::new(|_| {
            let mut answer = page(1..=10, json!(1000));
            answer["HasMore"] = json!(false);
            answer["Next"] = json!("10");
            answer
        });
        assert_eq!(harbour.all(by(kind)).await.len(), 10, "{kind:?}");
        assert_eq!(harbour.sent("Limit").len(), 1);
    }
    // More of what cannot be asked for does not come.
    let harbour = Harbour::by_token(|answer, _| answer["HasMore"] = json!(true));
    assert_eq!(harbour.all(by(By::Token)).await, names(1..=25));
    assert_eq!(harbour.sent("Token").len(), 3);
}

#[tokio::test]
async fn a_promise_of_more_does_not_outlive_an_empty_or_a_repeated_page() {
    for last in [0, 3] {
        let harbour = Harbour::new(move |sent| {
            let count = if sent["Offset"] == 0 { 3 } else { last };
            let mut answer = page(1..=count, json!(1000));
            answer["HasMore"] = json!(true);
            answer
        });
        assert_eq!(harbour.all(by(By::Offset)).await, names(1..=3));
        assert_eq!(harbour.sent("Offset"), [0, 3]);
    }
}

#[tokio::test]
async fn where_the_answer_does_not_say_whether_more_comes_the_total_does() {
    let harbour = Harbour::by_offset(25, 10, json!(25));
    assert_eq!(harbour.all(by(By::Offset)).await, names(1..=25));
    assert_eq!(harbour.sent("Offset").len(), 3);
}

#[tokio::test]
async fn an_object_that_is_missing_has_no_items() {
    for answer in [
        json!({}),
        json!({ "Data": null }),
        json!({ "Data": {} }),
        json!({ "Data": { "Pier": null } }),
        json!({ "Data": { "Pier": { "Berths": null } } }),
    ] {
        let harbour = Harbour::new(move |_| answer.clone());
        assert!(harbour.all(by(By::Offset)).await.is_empty());
        assert_eq!(harbour.sent("Offset").len(), 1);
    }
}

#[tokio::test]
async fn what_is_no_list_or_no_object_around_it_is_an_error() {
    for answer in [
        json!({ "Data": [] }),
        json!({ "Data": { "Pier": "none" } }),
        json!({ "Data": { "Pier": { "Berths": { "lost": 1 } } } }),
    ] {
        let harbour = Harbour::new(move |_| answer.clone());
        let error = harbour.try_all(by(By::Offset)).await.unwrap_err();
        let shown = error.to_string();
        let told = "`Data.Pier.Berths` of a page is no list";
        assert!(shown.contains(told), "{shown}");
    }
}

#[tokio::test]
async fn the_page_is_given_as_it_came() {
    let harbour = Harbour::new(|_| json!({ "Data": null, "RequestId": "r-1" }));
    let credential = Credential::new("id", "key").unwrap();
    let builder = Client::builder().credential(credential);
    let client = builder.transport(harbour).build().unwrap();
    let mut pages = client.pages(by(By::Offset));
    let page = pages.next().await.unwrap().unwrap();
    assert!(page.data.is_none() && page.request_id == "r-1");
    assert!(pages.next().await.is_none());
}

#[test]
fn a_number_is_read_and_written_as_the_request_has_it() {
    let mut text = String::new();
    assert_eq!((text.get(), text.token()), (0, None));
    Number::set(&mut text, 30);
    assert_eq!((text.as_str(), text.get()), ("30", 30));
    assert_eq!(" 7 ".to_owned().get(), 7);
    assert_eq!("seven".to_owned().get(), -1);
    assert_eq!("99999999999999999999".to_owned().get(), -1);

    let mut large = u64::MAX;
    assert_eq!(large.get(), i64::MAX);
    assert_eq!(large.token().unwrap(), u64::MAX.to_string());
    assert!(large.set_token("18446744073709551614"));
    assert_eq!(large, u64::MAX - 1);
    assert!(!large.set_token("-1") && large == u64::MAX - 1);

    let mut optional: Option<i64> = None;
    assert_eq!((optional.get(), optional.token()), (0, None));
    assert!(optional.set_token("-5"));
    assert_eq!(
        (optional, optional.token()),
        (Some(-5), Some("-5".to_owned()))
    );
}
