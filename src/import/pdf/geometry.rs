//! Places on a page, in points (1/72 inch) from its lower left corner.

use hayro_syntax::transform::Transform;

/// A linear transformation with a shift: `x' = a x + c y + e`, `y' = b x + d y + f` (PDF 32000-1, 8.3.3).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Matrix(pub [f64; 6]);

impl Matrix {
    /// The one that changes nothing.
    pub const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// A shift.
    pub fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This transformation, followed by another.
    pub fn then(self, Self([a, b, c, d, e, f]): Self) -> Self {
        let [p, q, r, s, t, u] = self.0;
        Self([p * a + q * c, p * b + q * d, r * a + s * c, r * b + s * d, t * a + u * c + e, t * b + u * d + f])
    }

    /// Where a point goes.
    pub fn at(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }
}

impl From<Transform> for Matrix {
    fn from(transform: Transform) -> Self {
        Self(transform.as_coeffs())
    }
}

/// The direction of a line of text on the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Turn {
    /// From left to right.
    #[default]
    Right,
    /// From bottom to top.
    Up,
    /// From right to left: the line stands upside down.
    Left,
    /// From top to bottom.
    Down,
    /// Any other, such as a word across the page.
    Slanted,
}

/// The directions along the edges of the page.
pub const STRAIGHT: [Turn; 4] = [Turn::Right, Turn::Up, Turn::Left, Turn::Down];

impl Turn {
    /// The direction of a step.
    pub fn of(x: f64, y: f64) -> Self {
        // Up to ten degrees off is straight, as on a page that was scanned askew.
        let most = 0.18;
        match () {
            () if y.abs() <= x.abs() * most => {
                if x < 0.0 {
                    Self::Left
                } else {
                    Self::Right
                }
            }
            () if x.abs() <= y.abs() * most => {
                if y < 0.0 {
                    Self::Down
                } else {
                    Self::Up
                }
            }
            () => Self::Slanted,
        }
    }

    /// A point as one who turns the page to read this text sees it.
    pub fn seen(self, (x, y): (f64, f64)) -> (f32, f32) {
        let (x, y) = (x as f32, y as f32);
        match self {
            Self::Right | Self::Slanted => (x, y),
            Self::Up => (y, -x),
            Self::Left => (-x, -y),
            Self::Down => (-y, x),
        }
    }
}

/// An area, its edges along those of the page.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Area {
    pub left: f32,
    pub right: f32,
    pub bottom: f32,
    pub top: f32,
}

impl Area {
    /// The smallest area with these points; `None` if there are none, or they are nowhere.
    pub fn around(points: impl IntoIterator<Item = (f32, f32)>) -> Option<Self> {
        let mut points = points.into_iter();
        let (x, y) = points.next()?;
        let mut area = Self { left: x, right: x, bottom: y, top: y };
        for (x, y) in points {
            area = Self {
                left: area.left.min(x),
                right: area.right.max(x),
                bottom: area.bottom.min(y),
                top: area.top.max(y),
            };
        }
        [area.left, area.right, area.bottom, area.top].iter().all(|at| at.is_finite()).then_some(area)
    }

    /// Whether a point is in it.
    pub fn holds(&self, (x, y): (f32, f32)) -> bool {
        (self.left..=self.right).contains(&x) && (self.bottom..=self.top).contains(&y)
    }

    pub fn height(&self) -> f32 {
        self.top - self.bottom
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transformation_follows_another() {
        let double = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        assert_eq!(double.then(Matrix::shift(1.0, 3.0)).at(5.0, 5.0), (11.0, 13.0));
        assert_eq!(Matrix::shift(1.0, 3.0).then(double).at(5.0, 5.0), (12.0, 16.0));
    }

    #[test]
    fn text_in_any_direction_is_seen_from_left_to_right() {
        for (x, y, turn) in
            [(1.0, 0.1, Turn::Right), (0.0, 2.0, Turn::Up), (-1.0, 0.0, Turn::Left), (0.0, -1.0, Turn::Down)]
        {
            assert_eq!(Turn::of(x, y), turn);
            assert!(turn.seen((x, y)).0 >= 1.0, "{turn:?}");
        }
        assert_eq!(Turn::of(1.0, 1.0), Turn::Slanted);
    }
}
