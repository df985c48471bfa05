//! Reads a drawing back and checks it.

use quick_xml::events::Event;
use resvg::usvg::{Group, Node, Rect, Tree};

use super::super::render::read;

/// How far the boxes of two texts may lie within each other, and how far a line may reach outside, in points.
const SLACK: f32 = 0.25;

/// A text of a drawing: its lines, its size, and the box that it takes.
struct Text {
    lines: Vec<String>,
    size: f32,
    area: Rect,
}

/// A drawing, with lengths in points.
pub fn svg_of(svg: &str) -> Tree {
    read(svg, 72.0).unwrap_or_else(|error| panic!("{error}: {svg}"))
}

/// Asserts that a drawing has a title and a description, that no text is small or covers another, that boxes keep
/// apart, and that nothing lies outside.
#[track_caller]
pub fn assert_sound(name: &str, svg: &str) {
    let drawing = svg_of(svg);
    let mut texts = Vec::new();
    find(drawing.root(), &mut texts);
    let whole = Rect::from_xywh(0.0, 0.0, drawing.size().width(), drawing.size().height()).unwrap();
    for text in &texts {
        assert!(is_inside(&text.area, &whole), "{name}: {:?} lies outside: {:?} of {whole:?}", text.lines, text.area);
        assert!(text.size >= 7.49, "{name}: {:?} is too small: {}", text.lines, text.size);
    }
    for (n, one) in texts.iter().enumerate() {
        for other in &texts[n + 1..] {
            assert!(
                !overlap(&one.area, &other.area),
                "{name}: {:?} at {:?} and {:?} at {:?} overlap",
                one.lines,
                one.area,
                other.lines,
                other.area
            );
        }
    }
    let boxes = rects(svg);
    let names: Vec<&Rect> = boxes.iter().filter(|(kind, _)| kind == "box").map(|(_, area)| area).collect();
    for (n, one) in names.iter().enumerate() {
        assert!(names[n + 1..].iter().all(|other| !overlap(one, other)), "{name}: boxes overlap");
    }
    let visible = drawing.root().abs_stroke_bounding_box();
    assert!(is_inside(&visible, &whole), "{name}: {visible:?} lies outside of {whole:?}");
    let titles: Vec<String> = elements(svg, "title").into_iter().chain(elements(svg, "desc")).collect();
    assert!(titles.len() >= 2 && svg.contains("aria-labelledby=\"title description\""), "{name}");
}

/// Asserts that every name is in a drawing as text, over one or more lines, at least as far as it has room.
#[track_caller]
pub fn assert_names(svg: &str, names: &[String]) {
    let mut found: Vec<String> = elements(svg, "text").iter().map(|text| plain(text)).collect();
    found.sort();
    for name in names {
        let plain = plain(name);
        let is_name = |text: &String| match text.strip_suffix('…') {
            Some(begin) => begin.chars().count() > 5 && plain.starts_with(begin),
            None => *text == plain,
        };
        assert!(found.iter().any(is_name), "{name} is not in {found:?}");
        let shown: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let described = elements(svg, "desc").concat();
        assert!(
            described.contains(shown.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim()),
            "{name}"
        );
    }
}

/// A text without the spaces and hyphens between which it may be wrapped.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// The texts of all elements with a name, each with all that is in it.
pub fn elements(svg: &str, wanted: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut found, mut depth) = (Vec::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == wanted => {
                depth += 1;
                found.push(String::new());
            }
            Event::End(end) if end.name().as_ref() == wanted => depth -= 1,
            Event::Text(text) if depth > 0 => found.last_mut().unwrap().push_str(&text.xml10_content()),
            Event::GeneralRef(name) if depth > 0 => {
                let sign = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                found.last_mut().unwrap().push_str(sign);
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// All boxes, cells and bars, with their kind.
fn rects(svg: &str) -> Vec<(String, Rect)> {
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Empty(rect) if rect.name().as_ref() == "rect" => {
                let value = |key: &str| {
                    let value = rect.try_get_attribute(key).unwrap()?.value;
                    Some(value.into_owned())
                };
                let Some(kind) = value("class") else { continue };
                let [x, y, width, height] =
                    ["x", "y", "width", "height"].map(|key| value(key).unwrap().parse().unwrap());
                let height: f32 = height;
                found.push((kind, Rect::from_xywh(x, y, width, height.max(0.01)).unwrap()));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn find(group: &Group, texts: &mut Vec<Text>) {
    for node in group.children() {
        match node {
            Node::Group(group) => find(group, texts),
            Node::Text(text) => {
                let area = text.abs_bounding_box();
                let lines: Vec<String> = text.chunks().iter().map(|chunk| chunk.text().to_owned()).collect();
                let size = text.chunks()[0].spans()[0].font_size().get();
                let scale = text.abs_transform().get_scale();
                texts.push(Text { lines, size: size * scale.1, area });
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

fn is_inside(area: &Rect, whole: &Rect) -> bool {
    area.left() >= whole.left() - SLACK
        && area.top() >= whole.top() - SLACK
        && area.right() <= whole.right() + SLACK
        && area.bottom() <= whole.bottom() + SLACK
}

fn overlap(one: &Rect, other: &Rect) -> bool {
    one.left() + SLACK < other.right()
        && other.left() + SLACK < one.right()
        && one.top() + SLACK < other.bottom()
        && other.top() + SLACK < one.bottom()
}
