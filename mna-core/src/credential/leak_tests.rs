//! No secret is shown: every source, over good and bad input, and everything it leaves behind.

use std::error::Error as StdError;
use std::sync::Arc;

use super::testing::{Answer, FakeEnvironment, FakeNetwork, networked};
use super::*;

/// Every secret in the input of these tests has this in it.
const SECRET: &str = "hunter";

const SECRET_KEY: &str = "TENCENTCLOUD_SECRET_KEY";
const FILE: &str = "/h/.tencentcloud/credentials";
const TCCLI: &str = "/h/.tccli/default.credential";
const TOKEN: &str = "/token";

/// The forms in which a secret can come, and come damaged.
const VALUES: [&str; 5] = [
    "hunter2",
    " hunter2 ",
    "hunter2\n",
    "hünter hunter2",
    "'hunter2",
];

fn machine() -> FakeEnvironment {
    FakeEnvironment::default()
        .variable("HOME", "/h")
        .variable("TKE_REGION", "ap-jakarta")
        .variable("TKE_PROVIDER_ID", "p")
        .variable("TKE_WEB_IDENTITY_TOKEN_FILE", TOKEN)
        .variable("TKE_ROLE_ARN", "arn")
        .file(TOKEN, "hunter1")
}

fn environments() -> Vec<FakeEnvironment> {
    let mut all = vec![machine()];
    for value in VALUES {
        let with_id = machine().variable("TENCENTCLOUD_SECRET_ID", "id");
        all.push(machine().variable(SECRET_KEY, value));
        all.push(with_id.clone().variable(SECRET_KEY, value));
        let with_key = with_id.variable(SECRET_KEY, "hunter1");
        all.push(with_key.variable("TENCENTCLOUD_TOKEN", value));
        for text in [
            format!("[default]\nsecret_id = id\nsecret_key = {value}"),
            format!("[default]\nsecret_id = id\nsecret_key = hunter1\ntoken = {value}"),
            format!("[default]\nsecret_id = id\nsecret_key: {value}"),
            format!("[default]\nsecret_key = {value}"),
            format!("secret_key = {value}"),
            format!("[default]\nsecret_key = {value}\nsecret_key = {value}"),
            format!("[default] {value}\n"),
            value.to_owned(),
        ] {
            all.push(machine().file(FILE, &text));
            all.push(
                machine()
                    .file(FILE, &text)
                    .variable("TENCENTCLOUD_PROFILE", "other"),
            );
        }
        let json = serde_json::to_string(value).unwrap();
        for text in [
            format!(r#"{{"secretId":"id","secretKey":{json}}}"#),
            format!(r#"{{"secretId":"id","secretKey":"hunter1","token":{json}}}"#),
            format!(r#"{{"secretId":"id","secretKey":"hunter1","token":{json},"expiresAt":1}}"#),
            format!(r#"{{"secretId":"id","secretKey":[{json}],"expiresAt":{json}}}"#),
            format!(r#"{{"secretId":"id","secretKey":"hunter1","role-arn":"arn","x":{json}}}"#),
            format!(r#"{{"secretKey":{json}}}"#),
            format!(r#"{{"type":"cvm-role","secretKey":{json}}}"#),
            format!(r#"{{"secretKey":{json}"#),
            format!("[{json}]"),
            json,
            value.to_owned(),
        ] {
            all.push(machine().file(TCCLI, &text));
        }
        all.push(machine().file(TOKEN, value));
    }
    all
}

fn networks() -> Vec<FakeNetwork> {
    let keys = r#""TmpSecretId":"tmp","TmpSecretKey":"hunter2","Token":"hunter3""#;
    let issued = format!(r#"{{{keys},"Credentials":{{{keys}}},"ExpiredTime":1551120265}}"#);
    let answers = [
        format!(r#"{{{keys},"Code":"Success","ExpiredTime":1551120265,"Response":{issued}}}"#),
        format!(
            r#"{{{keys},"Code":"Success","ExpiredTime":1,"Response":{{"Credentials":{{{keys}}}}}}}"#
        ),
        format!(r#"{{{keys},"Code":"Failed","Response":{keys}}}"#),
        issued[..issued.len() - 9].to_owned(),
        r#"{"TmpSecretKey":["hunter2"],"Response":{"Credentials":"hunter2"}}"#.to_owned(),
        r#"{"Code":"Success","TmpSecretId":"a","TmpSecretKey":"hunter 2","Token":"hunter3",
            "ExpiredTime":1,"Response":{"Credentials":{"TmpSecretId":"a","TmpSecretKey":"hunter 2",
            "Token":"hunter3"},"ExpiredTime":1}}"#
            .to_owned(),
        r#""hunter2""#.to_owned(),
        "hunter2".to_owned(),
    ];
    let answering = |answer: String| {
        FakeNetwork::new(move |request| -> Answer {
            let names_role = request.uri().path().ends_with("security-credentials/");
            Some((
                200,
                if names_role {
                    "role".to_owned()
                } else {
                    answer.clone()
                },
            ))
        })
    };
    let mut all = vec![FakeNetwork::down()];
    all.extend(answers.map(answering));
    all.push(FakeNetwork::new(|_| Some((500, "hunter2".to_owned()))));
    all.push(FakeNetwork::new(|_| Some((200, "hunter 2".to_owned()))));
    all
}

fn sources() -> Vec<Arc<dyn CredentialProvider>> {
    let credential = Credential::temporary("id", "hunter2", "hunter3").unwrap();
    let role = AssumeRole::builder("arn").source(credential.clone());
    vec![
        Arc::new(EnvironmentCredentials::new()),
        Arc::new(ProfileFile::new()),
        Arc::new(TccliProfile::new()),
        Arc::new(CvmRole::new()),
        Arc::new(CvmRole::new().role("role")),
        Arc::new(role.build().unwrap()),
        Arc::new(AssumeRoleWithWebIdentity::from_env()),
        Arc::new(CredentialChain::default()),
        Arc::new(credential),
    ]
}

#[track_caller]
fn assert_clean(shown: &str) {
    assert!(!shown.contains(SECRET), "{shown}");
}

#[track_caller]
fn assert_clean_error(error: &(dyn StdError + 'static)) {
    let mut next = Some(error);
    while let Some(error) = next {
        assert_clean(&format!("{error} {error:?} {error:#?}"));
        if let Some(error) = error.downcast_ref::<Error>() {
            assert_clean(error.message());
            assert_clean(error.body().unwrap_or_default());
        }
        next = error.source();
    }
}

async fn examine(source: Arc<dyn CredentialProvider>, context: &CredentialContext) -> bool {
    let provided = source.provide(context).await;
    assert_clean(&format!(
        "{source:?} {context:?} {provided:?} {provided:#?}"
    ));
    if let Err(CredentialError::Failed(error)) = &provided {
        assert_clean_error(&**error);
    }
    let is_given = provided.is_ok();
    if let Err(error) = &provided {
        assert_clean_error(error);
    }
    let credentials = Credentials::cached(source, context.clone());
    if let Err(error) = credentials.resolve().await {
        assert_clean_error(&error);
    }
    assert_clean(&format!("{credentials:?} {credentials:#?}"));
    is_given
}

#[tokio::test(start_paused = true)]
async fn no_source_shows_a_secret_whatever_it_is_given() {
    // Each environment without a network and with a good one; then each network.
    let with_role = machine().file(TCCLI, r#"{"type":"cvm-role"}"#);
    let mut machines = Vec::new();
    for environment in environments() {
        let both = networks().into_iter().take(2);
        machines.extend(both.map(|network| networked(environment.clone(), network)));
    }
    let networks = networks().into_iter();
    machines.extend(networks.map(|network| networked(with_role.clone(), network)));

    let (mut given, mut refused) = (0, 0);
    for context in machines {
        for source in sources() {
            match examine(source, &context).await {
                true => given += 1,
                false => refused += 1,
            }
        }
    }
    // The input has to be of both kinds for this to mean anything.
    assert!(
        given > 300 && refused > 300,
        "{given} given, {refused} refused"
    );
}
