//! Destinations: what the text of a group is for, by the control word that the group begins with.

/// What the text of a group is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Destination {
    /// Nothing that is read.
    Nothing,
    /// The same as the text around it.
    Same,
    /// The font table.
    Fonts,
    /// The colour table.
    Colours,
    /// The style sheet.
    Styles,
    /// The instruction of a field, or the entry of an index.
    Instruction,
    /// A picture.
    Picture,
    /// An embedded file; what it looks like is read as text.
    Object,
    /// One fact about a comment.
    Fact(Fact),
    /// A text of its own.
    Flow(FlowKind),
    /// Text in two versions, of which the one in Unicode is read.
    TwoVersions,
    /// The one in Unicode.
    Unicode,
    /// The definition of a row of a table within a table.
    NestedRow,
}

/// A fact about a comment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fact {
    /// The author.
    Author,
    /// The date, packed into a number.
    Date,
    /// The number that its range refers to.
    Reference,
    /// How many comments before it its parent stands, negative.
    Parent,
    /// The start of the range of the comment with this number.
    Start,
    /// The end of that range.
    End,
}

/// A text beside the text around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FlowKind {
    /// The body.
    Body,
    /// A footnote.
    Footnote,
    /// An endnote.
    Endnote,
    /// A comment.
    Comment,
    /// A page header or footer.
    Margin,
    /// A text box.
    Box,
}

/// The destination that a control word begins; `None` if it begins none.
///
/// Left out without a word: what a program keeps for itself (`\info`, list tables), the numbers and bullets of lists
/// (`\listtext`, `\pntext`), which Word documents do not hold as text either, and second versions of pictures, shapes
/// and nested tables for older programs.
pub fn of(name: &str) -> Option<Destination> {
    use Destination::{Fact as F, Flow};
    Some(match name {
        "fonttbl" => Destination::Fonts,
        "colortbl" => Destination::Colours,
        "stylesheet" => Destination::Styles,
        "fldinst" | "xe" | "tc" | "tcn" | "rxe" | "txe" | "ffl" => Destination::Instruction,
        "pict" => Destination::Picture,
        "object" => Destination::Object,
        "footnote" => Flow(FlowKind::Footnote),
        "annotation" => Flow(FlowKind::Comment),
        "shptxt" | "dptxbxtext" => Flow(FlowKind::Box),
        "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" => {
            Flow(FlowKind::Margin)
        }
        "atnauthor" => F(Fact::Author),
        "atndate" => F(Fact::Date),
        "atnref" => F(Fact::Reference),
        "atnparent" => F(Fact::Parent),
        "atrfstart" => F(Fact::Start),
        "atrfend" => F(Fact::End),
        "upr" => Destination::TwoVersions,
        "ud" => Destination::Unicode,
        "nesttableprops" => Destination::NestedRow,
        "shppict" | "shpinst" | "do" | "moMath" | "moMathPara" | "fldrslt" | "result" => Destination::Same,
        "info" | "listtext" | "pntext" | "pntxta" | "pntxtb" | "nonshppict" | "shprslt" | "sp" | "nonesttables"
        | "mmathPict" | "atnid" | "atntime" | "atnicn" | "bkmkstart" | "bkmkend" | "template" | "ftnsep"
        | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "filetbl" | "listtable" | "listoverridetable"
        | "revtbl" | "rsidtbl" | "generator" | "private" | "formfield" | "datafield" | "falt" | "panose" => {
            Destination::Nothing
        }
        // Properties of formulas hold words that are settings: `{\mtype bar}`.
        name if name.len() > 3 && name.starts_with('m') && name.ends_with("Pr") => Destination::Nothing,
        _ => return None,
    })
}
