//! The report for a supervisor in a real browser: it is narrowed by word, by informant and by keyboard, a comment is
//! written, saved and brought back, and a quote with markup is shown as text. Skipped where Chromium is missing.

#![allow(clippy::unwrap_used)] // a test fails by panicking

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn tusj(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tusj"));
    let output = command
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "nb_NO.UTF-8")
        .env("XDG_CONFIG_HOME", folder)
        .output();
    let output = output.unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// What a user does in the report, and what is seen after each step. It runs in the page, after the page's own script.
const WALK: &str = r##"
const seen = {};
const count = () => document.querySelectorAll(".quote:not([hidden])").length;
const set = (id, value) => {
  const field = document.getElementById(id);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const press = (key, on) => on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
seen.all = count();
seen.scripts = window.hacked === true;
set("words", "opplæring");
seen.word = count();
seen.status = document.getElementById("shown").textContent;
set("words", "");
set("informant", "I03 Clara");
seen.informant = count();
seen.others = [...document.querySelectorAll(".quote:not([hidden])")].some((one) => one.dataset.informant !== "I03 Clara");
document.getElementById("filter").reset();
document.getElementById("filter").dispatchEvent(new Event("input"));
press("/", document.body);
seen.slash = document.activeElement.id;
press("Escape", document.activeElement);
press("j", document.body);
press("j", document.activeElement);
seen.second = document.querySelectorAll(".quote").item(1) === document.activeElement;
press("c", document.activeElement);
document.activeElement.value = "Sterkt sitat <b>her</b>.";
const theme = document.querySelector(".theme");
theme.querySelector(":scope > .write").click();
document.activeElement.value = "Er temaet for bredt?";
let saved = null;
URL.createObjectURL = (blob) => { saved = blob; return "#"; };
document.getElementById("save").click();
seen.who = document.getElementById("saved").textContent;
document.getElementById("by").value = "Kari Veileder";
document.getElementById("save").click();
seen.unlabelled = [...document.querySelectorAll("input, select, textarea, button")]
  .filter((one) => !(one.closest("label") || one.textContent.trim() || one.getAttribute("aria-label"))).length;
seen.requests = performance.getEntriesByType("resource").length;
saved.text().then((text) => {
  seen.file = text;
  document.body.textContent = "";
  document.body.append(Object.assign(document.createElement("pre"), { id: "seen", textContent: JSON.stringify(seen) }));
});
"##;

/// Lets an accessibility checker read the page. It runs after the checker's own script.
const CHECK: &str = r##"
axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then((found) => {
  const faults = found.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes[0].html}`);
  const seen = { faults, passes: found.passes.length };
  document.body.textContent = "";
  document.body.append(Object.assign(document.createElement("pre"), { id: "seen", textContent: JSON.stringify(seen) }));
});
"##;

/// What a script that runs in the report sees, in a browser; `None` if there is none.
fn walked(folder: &Path, report: &str, script: &str) -> Option<Value> {
    let page = report.replace("</body>", &format!("<script>{script}</script></body>"));
    let path = folder.join("walk.html");
    std::fs::write(&path, page).unwrap();
    let browser = ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| {
        let mut command = Command::new(name);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom"]);
        command.arg(format!("--user-data-dir={}", folder.join("profile").display()));
        command.arg(format!("file://{}", path.display())).output().ok()
    })?;
    let dom = String::from_utf8_lossy(&browser.stdout).into_owned();
    let seen = dom.split("<pre id=\"seen\">").nth(1).and_then(|rest| rest.split("</pre>").next());
    assert!(seen.is_some(), "the walk did not end: {dom}");
    let seen = seen.unwrap().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    Some(serde_json::from_str(&seen).unwrap())
}

#[test]
fn a_supervisor_narrows_reads_and_comments_and_the_comments_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    tusj(folder, &["demo", "--no-open", "--to", "p.tusj"]);
    std::fs::write(
        folder.join("x.md"),
        "I: Ja?\n\nOla: <script>window.hacked = true</script> & mer.\n\nI: Nei?\n\nOla: Ja.\n",
    )
    .unwrap();
    tusj(folder, &["import", "p.tusj", "x.md"]);
    let quote = "<script>window.hacked = true</script>";
    tusj(folder, &["code", "p.tusj", "--document", "x", "--quote", quote, "--code", "Oppstart"]);
    tusj(folder, &["export", "p.tusj", "report", "--to", "r.html"]);
    let report = std::fs::read_to_string(folder.join("r.html")).unwrap();
    assert!(report.contains("&#60;script&#62;window.hacked") && !report.contains("<script>window"));
    assert!(!report.contains("http:") && !report.contains("https:"), "nothing is fetched");
    let Some(seen) = walked(folder, &report, WALK) else {
        eprintln!("skipped: Chromium is not installed here, so the report was not opened in a browser");
        return;
    };
    let number = |key: &str| seen[key].as_u64().unwrap();
    assert!(number("all") > 200 && number("word") > 0 && number("word") < number("all"), "{seen}");
    assert_eq!(seen["status"], format!("{} av {} sitater", number("word"), number("all")));
    assert!(number("informant") > 5 && number("informant") < number("all") && seen["others"] == false, "{seen}");
    assert_eq!((&seen["slash"], &seen["second"], &seen["scripts"]), (&"words".into(), &true.into(), &false.into()));
    assert_eq!((&seen["who"], &seen["unlabelled"]), (&"Skriv navnet ditt først.".into(), &0.into()));
    assert_eq!(seen["requests"], 0, "no request leaves the page");
    std::fs::write(folder.join("k.json"), seen["file"].as_str().unwrap()).unwrap();
    let brought = tusj(folder, &["import-comments", "p.tusj", "k.json"]);
    assert!(String::from_utf8_lossy(&brought.stdout).contains("2 kommentarer fra Kari Veileder"));
    let memos = tusj(folder, &["memos", "p.tusj"]);
    let memos = String::from_utf8_lossy(&memos.stdout).into_owned();
    assert!(memos.contains("Er temaet for bredt?") && memos.contains("Sterkt sitat <b>her</b>."), "{memos}");
    assert!(memos.contains("Kari Veileder"), "{memos}");
    tusj(folder, &["check", "p.tusj"]);
}

/// The accessibility checker axe-core, where it has been put beside what is built. It is not part of the project.
fn checker() -> Option<String> {
    let built = Path::new(env!("CARGO_BIN_EXE_tusj")).ancestors().find(|folder| folder.ends_with("target"))?;
    std::fs::read_to_string(built.join("axe/axe_core_python/axe.min.js")).ok()
}

#[test]
fn an_accessibility_checker_finds_nothing_in_the_report_and_something_where_it_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let Some(checker) = checker() else {
        eprintln!("skipped: the accessibility checker axe-core is not in target/axe, so the report was not checked");
        return;
    };
    let script = format!("{}</script><script>{CHECK}", checker.replace("</script", "<\\/script"));
    tusj(folder, &["demo", "--no-open", "--to", "p.tusj"]);
    tusj(folder, &["export", "p.tusj", "report", "--to", "r.html"]);
    let report = std::fs::read_to_string(folder.join("r.html")).unwrap();
    let Some(seen) = walked(folder, &report, &script) else {
        eprintln!("skipped: Chromium is not installed here, so the report was not opened in a browser");
        return;
    };
    assert_eq!(seen["faults"], serde_json::json!([]));
    assert!(seen["passes"].as_u64().unwrap() > 20, "{seen}");
    let broken = report.replacen("<html lang=", "<html data-lang=", 1);
    let faults = walked(folder, &broken, &script).unwrap()["faults"].to_string();
    assert!(faults.contains("html-has-lang"), "{faults}");
}
