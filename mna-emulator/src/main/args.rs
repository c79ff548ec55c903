//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use clap::builder::NonEmptyStringValueParser;
use mna_emulator::{DEFAULT_SECRET_ID, parse_duration};

/// A local server that answers like the Tencent Cloud MNA endpoint.
///
/// It is strict unless told otherwise: signatures, times, tokens, rate limits and parameters are
/// checked as the real one does. What is added, changed and deleted is remembered until it stops;
/// traffic and measurements are made up. It also gives out temporary keys, as the security token
/// service and the metadata service of a virtual machine do.
///
/// It listens on 127.0.0.1 only. Its first line is `listening on` and the address; then it logs one
/// line for each request to stderr: time, action, account, outcome, request id. On Ctrl-C or SIGTERM
/// it finishes what is under way, for five seconds at most.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The port to listen on; 0 takes any that is free.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,

    /// Begin with a fleet of 23 devices, in place of an empty account.
    #[arg(long)]
    pub(crate) demo: bool,

    /// Begin with the groups, devices, packages … that this JSON file says.
    #[arg(long, value_name = "FILE")]
    pub(crate) state: Option<PathBuf>,

    /// The folder that holds <service>/<version>/service.json, in place of the bundled specs.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) specs: Option<PathBuf>,

    /// Check no signature, time, token or rate limit, and ignore unknown parameters.
    #[arg(long, visible_alias = "no-strict", conflicts_with = "strict")]
    pub(crate) lenient: bool,

    /// Check everything, which is the default.
    #[arg(long)]
    pub(crate) strict: bool,

    /// The secret id to accept, if it is only one.
    #[arg(long, value_name = "ID", help_heading = "Accounts", value_parser = NonEmptyStringValueParser::new(), conflicts_with_all = ["account", "accounts"], default_value = DEFAULT_SECRET_ID)]
    pub(crate) secret_id: String,

    /// The secret key that belongs to it; left out, one that is made up. Other users of this machine
    /// can see it here.
    #[arg(long, value_name = "KEY", help_heading = "Accounts", value_parser = NonEmptyStringValueParser::new(), conflicts_with_all = ["account", "accounts"])]
    pub(crate) secret_key: Option<String>,

    /// An account to accept, with things and limits of its own; once for each. Other users of this
    /// machine can see it here: --accounts and MNA_EMULATOR_ACCOUNTS keep it from them.
    #[arg(long, value_name = "ID:KEY[:TOKEN]", help_heading = "Accounts")]
    pub(crate) account: Vec<String>,

    /// A file of accounts, one ID:KEY[:TOKEN] a line. The variable MNA_EMULATOR_ACCOUNTS takes the
    /// same lines.
    #[arg(long, value_name = "FILE", help_heading = "Accounts")]
    pub(crate) accounts: Option<PathBuf>,

    /// Serve HTTPS, with a certificate authority of this run alone. Its keys are never written.
    #[arg(long, help_heading = "HTTPS")]
    pub(crate) tls: bool,

    /// Where to write the authority's certificate, for clients to trust; left out, a temporary file
    /// whose name is printed.
    #[arg(long, value_name = "FILE", help_heading = "HTTPS", requires = "tls")]
    pub(crate) tls_ca: Option<PathBuf>,

    /// A host that the certificate is for, once for each; left out, localhost, 127.0.0.1, ::1, and
    /// the real names of MNA and STS.
    #[arg(long, value_name = "HOST", help_heading = "HTTPS", requires = "tls")]
    pub(crate) tls_host: Vec<String>,

    /// Let requests fail: ACTION:TIMES:WHAT[:OPTION]…, once for each failure. ACTION and TIMES may be
    /// `*`. WHAT is an error code, an HTTP status such as 503, reset, silence, delay=TIME, or of the
    /// answer's body cut=BYTES or drip=TIME. OPTIONs are executed (the action takes effect before its
    /// answer is spoilt, which cut and drip imply; left out, it takes none), delay=TIME,
    /// retry-after=SECONDS, skip=NUMBER of requests that pass first, account=SECRET_ID.
    #[arg(long, value_name = "FAILURE", help_heading = "Failures")]
    pub(crate) fail: Vec<String>,

    /// Let every request wait before it is executed: 200ms, 1.5s.
    #[arg(long, value_name = "TIME", help_heading = "Failures", value_parser = parse_duration, default_value = "0s")]
    pub(crate) delay: Duration,

    /// Set the clock ahead by so many seconds, or behind if they are negative.
    #[arg(
        long,
        value_name = "SECONDS",
        help_heading = "Failures",
        allow_negative_numbers = true,
        default_value_t = 0
    )]
    pub(crate) clock_skew: i64,

    /// Log requests as one JSON object a line.
    #[arg(long, help_heading = "Log", conflicts_with = "quiet")]
    pub(crate) json: bool,

    /// Log no requests.
    #[arg(long, short, help_heading = "Log")]
    pub(crate) quiet: bool,
}

const EXAMPLES: &str = "Examples:
  mna-emulator
      Listens on a free port, with a made-up key pair.
  mna-emulator --port 8080 --demo
      Has devices, groups, hardware, packages and gateways to play with.
  mna-emulator --fail GetDevices:2:RequestLimitExceeded --fail 'AddDevice:1:reset:executed'
      Refuses the first two calls of GetDevices, and loses the answer of one AddDevice.
  mna-emulator --fail '*:*:503:retry-after=1:skip=10' --delay 200ms
      Is slow, and breaks after ten requests.
  mna-emulator --tls --tls-ca ca.pem
      Listens on https://127.0.0.1:PORT; clients are to trust ca.pem.
  mna-emulator --state fleet.json --accounts keys.txt --json
      Begins with what fleet.json says, for the accounts in keys.txt, and logs JSON.

Exit codes: 0 stopped by a signal, 1 could not start, 2 wrong usage.";
