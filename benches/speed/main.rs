//! How fast tusj is, against the limits set for it: `cargo bench` prints the table of `benches/README.md`.
//!
//! Not a test: it says what it measured, and what is over its limit, and leaves the judging to the reader.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that prints, and that cannot go on when broken"
)]

mod codes;
mod disk;
mod docx;
mod interview;
mod measure;
mod random;
mod sample;
mod vocabulary;

use measure::Times;
use tusj::domain::span::Span;
use tusj::project::Project;
use tusj::store::Mode;

fn main() {
    for shape in [&sample::THESIS, &sample::LARGE] {
        let t = std::time::Instant::now();
        let s = sample::sample(shape);
        println!("{} sample {:?} {} bytes", shape.name, t.elapsed(), std::fs::metadata(&s.file).map_or(0, |m| m.len()));
        let open = || Project::open(&s.file, Mode::Write, sample::steady(1 << 40)).expect("open");
        println!("open {:.2}", Times::of(9, || drop(std::hint::black_box(open()))).median());
        let p = open();
        let m = p.model();
        println!("{} excerpts {} codings {} memos", m.excerpts.len(), m.codings.len(), m.memos.len());
        let theme = p.find_code(&s.theme).expect("theme");
        println!("theme {}", m.places.coded_with_any(&m.codebook.theme(theme)).len());
        let words: usize =
            m.documents.iter().map(|d| p.text(d.id).expect("text").text.split_whitespace().count()).sum();
        println!("words {words}");
        for place in ["/dev/shm", "/tmp"] {
            let copy = std::path::Path::new(place).join("tusj-bench-copy.tusj");
            std::fs::copy(&s.file, &copy).expect("copy");
            let mut p = Project::open(&copy, Mode::Write, sample::steady(1 << 40)).expect("open");
            let doc = p.model().documents.iter().next().expect("doc").id;
            let mut at = 100;
            let path = p.model().codebook.path(theme);
            let times = Times::of(100, || {
                at += 37;
                p.code_passage_with(doc, Span::new(at, at + 25), &path).expect("coded");
            });
            println!("{place} code {:.3} p95 {:.3}", times.median(), times.p95());
        }
        println!(
            "fsync {:.3} rollback {:.3}",
            disk::append(std::path::Path::new("/tmp")),
            disk::rollback(std::path::Path::new("/tmp"))
        );
        let t = std::time::Instant::now();
        println!("check {} {:?}", p.check().expect("check").len(), t.elapsed());
    }
}
