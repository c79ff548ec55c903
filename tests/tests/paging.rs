//! Actions that page in the ways that those of MNA do not, by specs of one's own, against the emulator,
//! which knows nothing of them but the same specs.

use mna_core::{Client, Credential};
use mna_emulator::Emulator;
use serde_json::{Value, json};

#[mna_macros::tc_action("specs/dock/2026-01-01/ListBerths.json")]
struct ListBerths;

#[mna_macros::tc_action("specs/dock/2026-01-01/ListCranes.json")]
struct ListCranes;

#[mna_macros::tc_action("specs/dock/2026-01-01/ListPilots.json")]
struct ListPilots;

#[mna_macros::tc_action("specs/dock/2026-01-01/ListShips.json")]
struct ListShips;

async fn harbour() -> (Emulator, Client) {
    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/specs");
    let emulator = Emulator::builder().specs(specs).start().await;
    let emulator = emulator.expect("the emulator starts");
    let credential = Credential::new(emulator.secret_id(), emulator.secret_key());
    let client = Client::builder()
        .credential(credential.expect("a well-formed credential"))
        .endpoint(emulator.url())
        .build();
    (emulator, client.expect("a working client"))
}

/// What was sent, call by call.
fn sent(emulator: &Emulator) -> Vec<Value> {
    let requests = emulator.requests();
    let bodies = requests.iter().map(|request| &request.body);
    bodies
        .map(|body| serde_json::from_slice(body).expect("JSON"))
        .collect()
}

#[tokio::test]
async fn an_offset_that_is_a_text_leads_through_a_list_in_an_object() {
    let (emulator, client) = harbour().await;
    let berths = ListBerths::call(&client).harbour("Kiel").limit("2");
    let mut items = berths.items();
    let mut ids = Vec::new();
    while let Some(berth) = items.next().await {
        ids.extend(berth.expect("a berth").id);
        assert_eq!(items.total(), Some(5));
    }
    assert_eq!(ids, ["a", "b", "c", "d", "e"]);
    let page = |offset: &str| json!({ "Harbour": "Kiel", "Offset": offset, "Limit": "2" });
    assert_eq!(sent(&emulator), [page("0"), page("2"), page("4")]);
}

#[tokio::test]
async fn the_documented_request_has_one_page() {
    let (emulator, client) = harbour().await;
    let berths = ListBerths::call(&client).harbour("Kiel").limit("20");
    let berths: Vec<_> = berths.items().try_collect().await.expect("all berths");
    assert_eq!(berths.len(), 5);
    assert_eq!(sent(&emulator).len(), 1);
}

#[tokio::test]
async fn tokens_lead_from_page_to_page() {
    let (emulator, client) = harbour().await;
    let cranes: Vec<_> = ListCranes::call(&client)
        .items()
        .try_collect()
        .await
        .expect("all cranes");
    assert_eq!(cranes, ["a", "b", "c", "d", "e"]);
    assert_eq!(
        sent(&emulator),
        [
            json!({ "MaxResults": 2 }),
            json!({ "MaxResults": 2, "NextToken": "2" }),
            json!({ "MaxResults": 2, "NextToken": "4" }),
        ]
    );
}

#[tokio::test]
async fn tokens_can_be_required_numbers() {
    let (emulator, client) = harbour().await;
    let mut pages = ListPilots::call(&client).pages();
    let mut pilots = Vec::new();
    while let Some(page) = pages.next().await {
        let result = page.expect("a page").result.expect("a result");
        assert_eq!(result.list_over, Some(!pilots.is_empty()));
        pilots.extend(result.list);
    }
    assert_eq!(pilots, [1, 2, 3, 4, 5]);
    assert_eq!(
        sent(&emulator),
        [
            json!({ "Cursor": 0, "Count": 3 }),
            json!({ "Cursor": 3, "Count": 3 }),
        ]
    );
}

#[tokio::test]
async fn pages_can_be_counted_from_zero_and_be_as_large_as_the_server_likes() {
    let (emulator, client) = harbour().await;
    let ships: Vec<_> = ListShips::call(&client)
        .items()
        .try_collect()
        .await
        .expect("all ships");
    assert_eq!(ships.concat(), "abcdefghijklmnopqrstuvwxyz");
    assert_eq!(
        sent(&emulator),
        [json!({ "PageIndex": 0 }), json!({ "PageIndex": 1 })]
    );
}
