//! A drawing as a picture (PNG, 300 dots per inch) or as PDF, in which text stays text.
//!
//! Only the typeface that is built in is used, whatever the drawing asks for, so that every machine makes the same
//! file. A letter that it lacks becomes an empty box. Neither file says who made it, or when.

use std::io::{Error, ErrorKind, Result};
use std::sync::{Arc, LazyLock};

use png::{BitDepth, ColorType, Compression, Encoder, FilterType, PixelDimensions, Unit};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{FontResolver, Options, Tree, fontdb};
use svg2pdf::{ConversionOptions, PageOptions};

use super::font::{BOLD, REGULAR};

/// The resolution of pictures, in dots per inch.
pub(super) const RESOLUTION: f32 = 300.0;
/// The most dots of a picture. A larger one gets a lower resolution, so that it fits into memory.
const MOST_DOTS: f32 = 60_000_000.0;
/// The resolution at which a dot is a point.
const POINTS: f32 = 72.0;
const INCHES_IN_METRE: f32 = 39.370_08;

/// The typefaces: regular and bold.
static FONTS: LazyLock<(Arc<fontdb::Database>, [Option<fontdb::ID>; 2])> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    let ids =
        [REGULAR, BOLD].map(|file| fonts.load_font_source(fontdb::Source::Binary(Arc::new(file))).first().copied());
    (Arc::new(fonts), ids)
});

/// A drawing as a picture. Errors: it is not SVG, or too large for the memory.
pub fn png(svg: &str) -> Result<Vec<u8>> {
    let size = read(svg, POINTS)?.size();
    let dots = |resolution: f32| size.width() * size.height() * (resolution / POINTS).powi(2);
    let resolution = RESOLUTION * (MOST_DOTS / dots(RESOLUTION)).min(1.0).sqrt();
    let drawing = read(svg, resolution)?;
    let size = drawing.size().to_int_size();
    let mut picture = Pixmap::new(size.width(), size.height()).ok_or(ErrorKind::OutOfMemory)?;
    picture.fill(Color::WHITE);
    let fill = |whole: u32, exact: f32| f64::from(whole) / f64::from(exact);
    #[allow(clippy::cast_possible_truncation, reason = "a scale close to 1")]
    let scale = Transform::from_scale(
        fill(size.width(), drawing.size().width()) as f32,
        fill(size.height(), drawing.size().height()) as f32,
    );
    resvg::render(&drawing, scale, &mut picture.as_mut());
    encoded(&picture, resolution)
}

/// A picture as a PNG file. There is a white background, so no dot lets anything through.
fn encoded(picture: &Pixmap, resolution: f32) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    // Measured: for areas of one colour, this makes files four times smaller than the usual settings.
    encoder.set_compression(Compression::Default);
    encoder.set_filter(FilterType::NoFilter);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand")]
    let per_metre = (resolution * INCHES_IN_METRE).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let dots: Vec<u8> = picture.pixels().iter().flat_map(|dot| [dot.red(), dot.green(), dot.blue()]).collect();
    let mut writer = encoder.write_header().map_err(Error::other)?;
    writer.write_image_data(&dots).map_err(Error::other)?;
    writer.finish().map_err(Error::other)?;
    Ok(file)
}

/// A drawing as PDF, on a page of its own size. Errors: it is not SVG.
pub fn pdf(svg: &str) -> Result<Vec<u8>> {
    let drawing = read(svg, POINTS)?;
    let page = PageOptions { dpi: POINTS };
    svg2pdf::to_pdf(&drawing, ConversionOptions::default(), page).map_err(|error| Error::other(error.to_string()))
}

/// Reads a drawing, with lengths in dots of a resolution. Errors: it is not SVG.
pub(super) fn read(svg: &str, resolution: f32) -> Result<Tree> {
    let (fonts, [regular, bold]) = &*FONTS;
    let choose = |font: &resvg::usvg::Font| if font.weight() >= 600 { *bold } else { *regular };
    let resolver =
        FontResolver { select_font: Box::new(move |font, _| choose(font)), select_fallback: Box::new(|_, _, _| None) };
    let options = Options { dpi: resolution, font_resolver: resolver, fontdb: Arc::clone(fonts), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| Error::new(ErrorKind::InvalidData, error))
}
