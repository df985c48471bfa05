use crate::import::tests::shown::*;
use crate::import::{Options, read};
#[test]
fn look() {
    let Ok(paths) = std::env::var("LOOK") else { return };
    for path in paths.split(':') {
        let begun = std::time::Instant::now();
        let bytes = std::fs::read(path).unwrap();
        let t = read("x.pdf", &bytes, &Options { keep_comment_authors: true, ..Options::default() });
        println!("=== {path} {:?}", begun.elapsed());
        match t {
            Err(why) => println!("{why:?}"),
            Ok(t) => {
                turns(&t).iter().for_each(|t| println!("{t}"));
                println!("-- {:?}\n-- {:?}\n-- {:?}", marks(&t), comments(&t), t.warnings);
                std::fs::write(format!("{path}.tusj.txt"), turns(&t).join("\n")).unwrap();
            }
        }
    }
}
