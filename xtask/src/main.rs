//! The maintainers' tool: `cargo xtask …`. Each command is a file of its own.

#![forbid(unsafe_code)]

mod call_cost;
mod codegen;
mod compile_cost;
mod conformance;
mod diff;
mod documented;
mod expand;
mod import;
mod import_cost;
mod new_api;
mod package_check;
mod prove;
mod requests;
mod samples;
#[allow(unreachable_pub)] // A library has it too.
#[path = "../../tests/src/shown.rs"]
mod shown;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Keeps the specs and what is made from them in step with the vendor's documentation.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Args),
    ImportCost(import_cost::Args),
    Diff(diff::Args),
    NewApi(new_api::Args),
    Codegen(codegen::Args),
    Expand(expand::Args),
    CompileCost(compile_cost::Args),
    PackageCheck(package_check::Args),
    Conformance(conformance::Args),
    CallCost(call_cost::Args),
    Prove(prove::Args),
}

fn main() -> ExitCode {
    // A command gives the text to print and how to end, or what went wrong.
    let done = |text| (text, ExitCode::SUCCESS);
    let outcome = match Cli::parse().command {
        Command::Import(args) => import::run(&args),
        Command::ImportCost(args) => import_cost::run(&args).map(done),
        Command::Diff(args) => diff::run(&args),
        Command::NewApi(args) => new_api::run(&args),
        Command::Codegen(args) => codegen::run(&args).map(done),
        Command::Expand(args) => expand::run(&args).map(done),
        Command::CompileCost(args) => compile_cost::run(&args).map(done),
        Command::PackageCheck(args) => package_check::run(&args),
        Command::Conformance(args) => conformance::run(&args),
        Command::CallCost(args) => call_cost::run(&args),
        Command::Prove(args) => prove::run(&args),
    };
    // Nobody is left to hear that the terminal has gone away.
    match outcome {
        Ok((summary, code)) => {
            let _ = std::io::stdout().write_all(summary.as_bytes());
            code
        }
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "error: {message}");
            ExitCode::FAILURE
        }
    }
}
