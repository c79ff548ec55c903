//! What the examples have in common: where the calls go, how a run ends, and how values are shown.

#![allow(dead_code, reason = "each example uses a part of this")]

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::ValueEnum;
use comfy_table::{CellAlignment, ColumnConstraint, presets};
use humansize::{DECIMAL, format_size};
use jiff::Timestamp;
use mna_api::types::{DeviceBaseInfo, FlowType};
use mna_api::{Client, Credential, Error, Site};
use mna_emulator::Emulator;

/// Prints a line. Unlike `println!` it does not panic when nobody reads on, as in `… | head -1`.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}
pub(crate) use say;

/// Why an example gave up.
pub(crate) type Failure = Box<dyn std::error::Error>;

/// Which service is called: the real one if there are keys for it, an emulator otherwise.
pub(crate) struct Service {
    pub(crate) client: Client,
    pub(crate) emulator: Option<Emulator>,
}

/// A client of the real service if there are keys for it, and of an emulator otherwise.
pub(crate) async fn client(mainland: bool) -> Result<Service, Failure> {
    let has_key = ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some());
    if has_key {
        let site = if mainland {
            Site::Mainland
        } else {
            Site::International
        };
        let client = Client::builder()
            .credential(Credential::from_env()?)
            .site(site)
            .build()?;
        return Ok(Service {
            client,
            emulator: None,
        });
    }
    let emulator = Emulator::builder().demo_fleet().start().await?;
    let client = Client::builder()
        .credential(Credential::new(
            emulator.secret_id(),
            emulator.secret_key(),
        )?)
        .endpoint(emulator.url())
        .build()?;
    Ok(Service {
        client,
        emulator: Some(emulator),
    })
}

impl Service {
    /// For titles: that what follows is made up, if it is.
    pub(crate) fn origin(&self) -> String {
        let made_up = |emulator: &Emulator| format!(", made up by {}", emulator.url());
        self.emulator.as_ref().map_or_else(String::new, made_up)
    }

    /// What the user gave. With the emulator, where nothing can break, `demo` will do as well.
    pub(crate) fn given_or(
        &self,
        given: Option<String>,
        demo: &str,
        missing: &str,
    ) -> Result<String, Failure> {
        match given {
            Some(given) => Ok(given),
            None if self.emulator.is_some() => Ok(demo.to_owned()),
            None => Err(missing.into()),
        }
    }
}

/// The direction of traffic, as an option.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Direction {
    Uplink,
    Downlink,
    Total,
}

impl From<Direction> for FlowType {
    fn from(direction: Direction) -> FlowType {
        match direction {
            Direction::Uplink => FlowType::Uplink,
            Direction::Downlink => FlowType::Downlink,
            Direction::Total => FlowType::Total,
        }
    }
}

/// The device of this name or id; just any if none is wanted.
pub(crate) async fn find_device(
    client: &Client,
    wanted: Option<&str>,
) -> Result<Option<DeviceBaseInfo>, Error> {
    let keyword = wanted.map(str::to_owned);
    let mut devices = client.get_devices().set_keyword(keyword).items();
    while let Some(device) = devices.next().await {
        let device = device?;
        // The keyword also finds devices whose names only contain it.
        let names = [device.device_name.as_deref(), device.device_id.as_deref()];
        if wanted.is_none() || names.contains(&wanted) {
            return Ok(Some(device));
        }
    }
    Ok(None)
}

/// Ends a program: 0, or 1 after an error.
pub(crate) fn exit(result: Result<(), Failure>) -> ExitCode {
    result.map_or_else(|error| failed(&error, 1), |()| ExitCode::SUCCESS)
}

/// Ends a program that looks for something, as `grep` does: 0 if there is nothing to report, 1 if
/// there is, and 2 after an error, so that scripts can tell the two apart.
pub(crate) fn exit_with_findings(result: Result<bool, Failure>) -> ExitCode {
    result.map_or_else(
        |error| failed(&error, 2),
        |found| ExitCode::from(u8::from(found)),
    )
}

fn failed(error: &Failure, code: u8) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::from(code)
}

/// Whether people look at the output: if not, it has no charts and no lines around tables.
pub(crate) fn is_for_people() -> bool {
    std::io::stdout().is_terminal()
}

/// A column of a [`Table`].
pub(crate) enum Column {
    Text(&'static str),
    Number(&'static str),
    /// Left out unless people look at it.
    Chart(&'static str),
}

/// Rows in columns, for people or for programs.
pub(crate) struct Table(comfy_table::Table);

impl Table {
    pub(crate) fn new<const N: usize>(columns: [Column; N]) -> Table {
        let mut table = comfy_table::Table::new();
        let is_for_people = is_for_people();
        table.load_style(if is_for_people {
            presets::UTF8_FULL_CONDENSED
        } else {
            presets::NOTHING
        });
        table.set_header(columns.each_ref().map(|column| match column {
            Column::Text(name) | Column::Number(name) | Column::Chart(name) => *name,
        }));
        for (column, kind) in table.column_iter_mut().zip(columns) {
            if !is_for_people {
                column.set_padding((0, 2));
            }
            match kind {
                Column::Text(_) => {}
                Column::Number(_) => column.set_cell_alignment(CellAlignment::Right),
                Column::Chart(_) if is_for_people => {}
                Column::Chart(_) => {
                    column.set_constraint(ColumnConstraint::Hidden);
                }
            }
        }
        Table(table)
    }

    pub(crate) fn add<const N: usize>(&mut self, cells: [String; N]) {
        self.0.add_row(cells.map(|cell| one_line(&cell)));
    }

    pub(crate) fn print(&self) {
        say!("{}", self.0.trim_fmt());
    }
}

/// A text of somebody else's, which must not steer the terminal or break out of its row.
pub(crate) fn one_line(text: &str) -> String {
    let shown = |c: char| {
        if c.is_control() {
            c.escape_default().to_string()
        } else {
            c.to_string()
        }
    };
    text.chars().map(shown).collect()
}

/// A text that the server may have left out or empty.
pub(crate) fn or_dash(text: Option<&String>) -> String {
    let given = text.filter(|text| !text.is_empty());
    given.map_or_else(|| "-".to_owned(), |text| one_line(text))
}

/// A number of bytes.
pub(crate) fn size(bytes: Option<f64>) -> String {
    bytes.map_or_else(
        || "-".to_owned(),
        |bytes| format_size(bytes as u64, DECIMAL),
    )
}

/// A number of bits in a second.
pub(crate) fn rate(bits: f64) -> String {
    let units = [("Gbit/s", 1e9), ("Mbit/s", 1e6), ("kbit/s", 1e3)];
    match units.into_iter().find(|(_, unit)| bits >= *unit) {
        Some((name, unit)) => format!("{:.1} {name}", bits / unit),
        None => format!("{bits:.0} bit/s"),
    }
}

/// A horizontal bar, which is full at `largest`.
pub(crate) fn bar(value: f64, largest: f64) -> String {
    const WIDTH: f64 = 40.0;
    let length = if largest > 0.0 {
        (value / largest * WIDTH).round()
    } else {
        0.0
    };
    "█".repeat(length as usize)
}

/// A curve in one line, from zero to its largest value. Long ones are averaged down to 25 points.
pub(crate) fn sparkline(values: &[f64]) -> String {
    const WIDTH: usize = 25;
    const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let points: Vec<f64> = values
        .chunks(values.len().div_ceil(WIDTH).max(1))
        .filter_map(mean)
        .collect();
    let largest = points.iter().copied().fold(0.0, f64::max);
    let level = |value: &f64| {
        let part = if largest > 0.0 { value / largest } else { 0.0 };
        let index = (part * 7.0).round() as usize;
        LEVELS.get(index).copied().unwrap_or(' ')
    };
    points.iter().map(level).collect()
}

/// The average; nothing of nothing.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Unix seconds, a point in time, or a day, which begins at midnight UTC.
pub(crate) fn time(text: &str) -> Result<Timestamp, String> {
    let day = || format!("{text}T00:00:00Z").parse();
    let seconds = |text: &str| Timestamp::from_second(text.parse().ok()?).ok();
    seconds(text)
        .map(Ok)
        .unwrap_or_else(|| text.parse().or_else(|_| day()))
        .map_err(|_| "write unix seconds, 2026-11-22T08:00:00Z or 2026-11-22".to_owned())
}
