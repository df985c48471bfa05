//! Help and usage errors, in the user's language.

use super::*;
use crate::cli::usage::command;

/// All commands with their full names, from the top down.
fn all(command: &clap::Command, path: &str) -> Vec<(String, clap::Command)> {
    let mut commands = vec![(path.to_owned(), command.clone())];
    for sub in command.get_subcommands() {
        commands.extend(all(sub, &format!("{path} {}", sub.get_name())));
    }
    commands
}

#[test]
fn every_command_and_argument_is_explained_in_every_language() {
    for words in Language::ALL.map(Words::new) {
        for (path, command) in all(&command(&words), "tusj") {
            let about = command.get_about().unwrap().to_string();
            assert!(!about.contains('<'), "{path}: {about}");
            for argument in command.get_arguments() {
                let help = argument.get_help().unwrap().to_string();
                assert!(!help.contains('<'), "{path}: {help}");
                let is_named = |value: &clap::builder::PossibleValue| help.contains(value.get_name());
                let flag = !argument.get_action().takes_values();
                assert!(flag || argument.get_possible_values().iter().all(is_named), "{path}: {help}");
            }
        }
    }
}

#[test]
fn every_placeholder_is_translated() {
    let words = Words::new(Language::Nb);
    for (path, command) in all(&<Arguments as clap::CommandFactory>::command(), "tusj") {
        let taking = command.get_arguments().filter(|argument| argument.get_action().takes_values());
        for value in taking.filter_map(|argument| argument.get_value_names()).flatten() {
            let capitals = value.split(|c: char| !c.is_ascii_uppercase()).filter(|word| word.len() > 1);
            for word in capitals {
                assert!(words.knows(&format!("value-{}", word.to_lowercase())), "{path}: {value}");
            }
        }
    }
}

#[test]
fn every_explanation_is_of_a_command_or_argument() {
    let words = Words::new(Language::Nb);
    let commands = all(&command(&words), "");
    let keys: Vec<String> = commands
        .iter()
        .flat_map(|(path, command)| {
            let path = if path.is_empty() { "tusj".to_owned() } else { path.trim().replace(' ', "-") };
            let named = command.get_arguments().map(|a| a.get_id().as_str().replace('_', "-"));
            let named: Vec<String> =
                named.flat_map(|a| [format!("explain-any-{a}"), format!("explain-{path}-{a}")]).collect();
            named.into_iter().chain([format!("explain-{path}")])
        })
        .collect();
    let phrases = include_str!("../../words/nb.ftl").lines().filter_map(|line| line.split_once(" ="));
    for key in phrases.map(|(key, _)| key).filter(|key| key.starts_with("explain-") && *key != "explain-tusj-more") {
        assert!(keys.iter().any(|known| known == key), "{key}");
    }
}

#[test]
fn the_command_definitions_are_valid() {
    command(&Words::new(Language::Nb)).debug_assert();
}

#[test]
fn help_is_in_the_users_language() {
    let desk = Desk::new();
    let help = desk.run("--help");
    for expected in [
        "Bruk: tusj [VALG] [FIL.tusj] [KOMMANDO]",
        "Kommandoer:\n",
        "Argumenter:\n",
        "Valg:\n",
        "Hent inn transkripsjoner",
    ] {
        assert!(help.contains(expected), "{expected} in {help}");
    }
    assert_eq!(desk.run("help document role"), desk.run("document role --help"));
    let role = desk.run("help document role");
    let at = |word: &str| role.find(&format!("<{word}>  ")).unwrap();
    assert!(at("DOKUMENT") < at("MERKELAPP") && at("MERKELAPP") < at("ROLLE"), "{role}");
    assert!(desk.run("help codebook --language nn").contains("Endre kodeboka"));
    assert!(desk.run("--language=en code --help").contains("Usage: tusj code [OPTIONS]"));
    for line in ["--help", "code --help", "excerpt -h", "help memo add", "codebook {p.tusj} move --help"] {
        let help = desk.run(line);
        let english = ["Usage", "OPTIONS", "COMMAND", "Options", "Print", "default", "possible"];
        assert!(english.iter().all(|word| !help.contains(word)), "{line}: {help}");
    }
}

#[test]
fn usage_errors_are_in_the_users_language() {
    let desk = Desk::new();
    for (line, expected) in [
        ("codes", "Dette mangler: <FIL.tusj>\nBruk: tusj codes <FIL.tusj>\n«tusj codes --help» forteller mer."),
        ("codes {p.tusj} --jsn", "Det finnes ikke noe valg her som heter «--jsn». Mente du «--json»?"),
        ("documnts {p.tusj}", "Det finnes ingen kommando her som heter «documnts». Mente du «documents»"),
        ("koder {p.tusj}", "Det finnes ingen kommando her som heter «koder»."),
        ("codes {p.tusj} til", "«til» er ett ord for mye."),
        ("codebook {p.tusj} defin A B", "Det finnes ingen kommando her som heter «defin». Mente du «define»?"),
        ("excerpts {p.tusj} --json --csv", "«--json» kan ikke brukes sammen med «--csv»."),
        (
            "export {p.tusj} songs --to {x.docx}",
            "«songs» passer ikke som <HVA>. Dette passer: themes, excerpts, codebook, diary, memos, journey, method,",
        ),
        ("undo {p.tusj} --steps 0", "«0» passer ikke som --steps <N>."),
        ("undo {p.tusj} --steps", "«--steps <N>» trenger en verdi."),
        ("code {p.tusj} --document D --bytes 5..2 --code A", "«5..2» passer ikke som --bytes <A..B>."),
        ("codes {p.tusj} --json --json", "«--json» kan bare stå én gang."),
        ("codes {p.tusj} --language sv", "Dette passer: nb, nn, en."),
        ("memo {p.tusj}", "Si hva som skal gjøres: add, change, remove."),
    ] {
        let ran = desk.try_run(line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert!(ran.err.contains(expected), "{line}: {}", ran.err);
        assert!(!ran.err.contains("Usage") && !ran.err.contains("OPTIONS"), "{line}: {}", ran.err);
    }
    let english = desk.try_run("codes --language en").err;
    assert!(english.starts_with("This is missing: <FILE.tusj>\nUsage: tusj codes"), "{english}");
}

#[test]
fn the_readme_lists_all_commands_with_their_usage() {
    let readme = include_str!("../../../README.md");
    let named = readme.lines().filter_map(|line| line.strip_prefix("| `tusj ")?.split_once('`'));
    let named: Vec<&str> = named.flat_map(|(commands, _)| commands.split(", ")).collect();
    let there = command(&Words::new(Language::En));
    let there: Vec<&str> = there.get_subcommands().map(clap::Command::get_name).collect();
    assert_eq!(named, there);
    let blocks = readme.split("```sh").skip(1).filter_map(|rest| rest.split("```").next());
    let shown: Vec<&str> = blocks.flat_map(str::lines).filter(|line| line.starts_with("tusj ")).collect();
    assert!(shown.len() > 5);
    for line in shown {
        let written = line.split_once(" #").map_or(line, |(written, _)| written).replace('"', "'");
        let arguments = Desk::new().arguments(&written);
        assert!(Arguments::try_parse_from(&arguments).is_ok(), "{line}");
    }
}
