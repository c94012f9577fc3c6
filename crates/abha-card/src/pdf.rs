//! The card as a PDF: `printpdf` writes the pages from positioned glyphs, and a pass over the
//! finished objects adds what it cannot: the map from codes to glyphs, the tags, the language,
//! the metadata and the colour profile.

mod clusters;
mod codes;
mod jpeg;
mod object;
mod postprocess;
mod tags;
mod tree;

use super::Error;
use super::content::Content;
use super::fonts::Face;
use super::geometry::{Color, Path, Rect, Segment};
use super::layout::{self, Block, Item, POINT, Placed, Sheet};
use super::paper::Paper;
use super::photo::Photo;
use super::qr::Symbol;
use super::verify::verify_sheets;
use clusters::Cluster;
use codes::Codes;
use object::text_bytes;
use printpdf::{
    Codepoint, CurTransMat, DictItem, ExternalStream, ExternalXObject, LinePoint, Mm, Op,
    PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rgb,
    TextItem, TextMatrix, WindingOrder, XObject, XObjectId, XObjectTransform,
};
use std::collections::BTreeMap;
use tags::Tags;

/// Draws a card as a PDF. Identical contents give identical bytes.
///
/// Fonts are subset and embedded, text can be copied in reading order, the document has its
/// title, language and tags, and the photo and the QR have their alternative texts. Every QR is
/// read and compared before the first page is drawn.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, [`Error::Qr`] and
/// [`Error::QrTooLong`] when there is no QR, [`Error::QrUnreadable`] and [`Error::QrDiffers`]
/// when it is not what it should be, and [`Error::Pdf`] when the file cannot be put together.
pub fn pdf(content: &Content, paper: Paper) -> Result<Vec<u8>, Error> {
    let sheets = layout::pages(content, paper)?;
    if content.service_card.is_none() && content.slip.is_none() {
        verify_sheets(&sheets, &content.payloads)?;
    }
    write(&sheets, &content.title.english)
}

/// Draws a plain document on A4, in the same way. Pictures that cannot be read are left out.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, and [`Error::Pdf`] when the file cannot be
/// put together.
pub fn report(title: &str, blocks: &[Block]) -> Result<Vec<u8>, Error> {
    write(&layout::report(blocks)?, title)
}

fn write(sheets: &[Sheet], title: &str) -> Result<Vec<u8>, Error> {
    let mut document = PdfDocument::new("");
    let mut codes = Codes::default();
    let mut tags = Tags::default();
    let mut photos = 0;
    for sheet in sheets {
        tags.start_page();
        let mut page = Page {
            ops: Vec::new(),
            height: sheet.height + sheet.bleed,
            bleed: sheet.bleed,
            codes: &mut codes,
            tags: &mut tags,
            photos: &mut photos,
            document: &mut document,
        };
        page.draw(sheet)?;
        let ops = page.ops;
        let media = (
            sheet.width + 2.0 * sheet.bleed,
            sheet.height + 2.0 * sheet.bleed,
        );
        let mut page = PdfPage::new(Mm(media.0), Mm(media.1), ops);
        // What is looked at and what a card printer prints is the card; who cuts it finds the
        // bleed around it.
        page.trim_box = printpdf::Rect::from_xywh(
            Pt(sheet.bleed / POINT),
            Pt(sheet.bleed / POINT),
            // They are written as they are here: the upper right corner and not a size.
            Pt((sheet.bleed + sheet.width) / POINT),
            Pt((sheet.bleed + sheet.height) / POINT),
        );
        page.crop_box = page.trim_box.clone();
        document.pages.push(page);
    }
    let maps = codes.embed(&mut document)?;
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let written = document.to_lopdf_document(&options, &mut Vec::new());
    postprocess::postprocess(written, &maps, &tags, title)
}

/// A page being drawn.
struct Page<'a> {
    ops: Vec<Op>,
    /// From the lower edge of the paper to the top of the sheet, in mm: a PDF counts from the
    /// bottom.
    height: f32,
    /// From the left edge of the paper to that of the sheet, in mm.
    bleed: f32,
    codes: &'a mut Codes,
    tags: &'a mut Tags,
    photos: &'a mut usize,
    document: &'a mut PdfDocument,
}

impl Page<'_> {
    fn draw(&mut self, sheet: &Sheet) -> Result<(), Error> {
        let mut items = sheet.items.iter().peekable();
        while let Some(item) = items.next() {
            match item {
                Item::Fill { path, color } => {
                    self.ops.push(Op::BeginMarkedContent {
                        tag: "Artifact".to_owned(),
                    });
                    self.fill(path, *color);
                    self.ops.push(Op::EndMarkedContent);
                }
                Item::Text(placed) => {
                    let goes_on = items.peek().is_some_and(|next| continues(placed, next));
                    self.text(placed, !goes_on)?;
                }
                Item::Photo {
                    photo,
                    frame,
                    words,
                } => {
                    self.begin_figure(words);
                    self.photo(photo, *frame);
                    self.ops.push(Op::EndMarkedContent);
                }
                Item::Qr {
                    symbol,
                    frame,
                    words,
                } => {
                    self.begin_figure(words);
                    self.qr(symbol, *frame);
                    self.ops.push(Op::EndMarkedContent);
                }
            }
        }
        Ok(())
    }

    fn at(&self, (x, y): (f32, f32)) -> (f32, f32) {
        ((x + self.bleed) / POINT, (self.height - y) / POINT)
    }

    fn point(&self, at: (f32, f32), bezier: bool) -> LinePoint {
        let (x, y) = self.at(at);
        LinePoint {
            p: Point { x: Pt(x), y: Pt(y) },
            bezier,
        }
    }

    fn fill(&mut self, path: &Path, color: Color) {
        let mut rings: Vec<PolygonRing> = Vec::new();
        for segment in &path.segments {
            if matches!(segment, Segment::Move(_)) {
                rings.push(PolygonRing::default());
            }
            let points = match segment {
                Segment::Move(to) | Segment::Line(to) => vec![self.point(*to, false)],
                Segment::Curve(first, second, to) => vec![
                    self.point(*first, true),
                    self.point(*second, true),
                    self.point(*to, false),
                ],
            };
            if let Some(ring) = rings.last_mut() {
                ring.points.extend(points);
            }
        }
        self.ops.push(Op::SetFillColor { col: rgb(color) });
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings,
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            },
        });
    }

    fn text(&mut self, placed: &Placed, ends_line: bool) -> Result<(), Error> {
        let line = &placed.line;
        let mark = self
            .tags
            .text(placed.role, placed.paragraph, &line.language);
        let mut properties = vec![
            ("MCID", DictItem::Int(mark)),
            ("Lang", text_string(&line.language)),
        ];
        // Readers take this text as it stands on the page, so right-to-left text would come
        // out backwards.
        if line.runs.iter().all(|run| !run.right_to_left) {
            properties.push(("ActualText", text_string(&line.text)));
        }
        self.begin("Span", properties);
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFillColor {
            col: rgb(placed.color),
        });
        let at = self.at((placed.x, placed.y));
        let em = placed.em / POINT;
        for run in &line.runs {
            self.ops.push(Op::SetFont {
                font: Codes::handle(run.face),
                size: Pt(em),
            });
            let mut clusters = clusters::clusters(run)?;
            if ends_line && !line.right_to_left && line.runs.last() == Some(run) {
                clusters::end_line(&mut clusters);
            }
            for cluster in clusters {
                self.say(run.face, cluster, at, em);
            }
        }
        self.ops.push(Op::EndTextSection);
        self.ops.push(Op::EndMarkedContent);
        Ok(())
    }

    /// Shows one glyph of a line that stands at a point.
    fn say(&mut self, face: Face, cluster: Cluster, (left, baseline): (f32, f32), em: f32) {
        let code = self.codes.code(face, cluster.glyph, &cluster.text);
        let (x, y) = (left + cluster.x * em, baseline + cluster.y * em);
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]),
        });
        self.ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(vec![Codepoint::with_cid(
                code,
                0.0,
                cluster.text,
            )])],
        });
    }

    fn photo(&mut self, photo: &Photo, frame: Rect) {
        let id = XObjectId(format!("Photo{}", *self.photos));
        *self.photos += 1;
        self.document
            .resources
            .xobjects
            .map
            .insert(id.clone(), XObject::External(image(photo)));
        let whole = photo.cover(frame);
        let (x, y) = self.at((whole.x, whole.bottom()));
        let (clip_x, clip_y) = self.at((frame.x, frame.bottom()));
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::DrawRectangle {
            rectangle: printpdf::Rect {
                x: Pt(clip_x),
                y: Pt(clip_y),
                width: Pt(frame.width / POINT),
                height: Pt(frame.height / POINT),
                mode: Some(PaintMode::Clip),
                winding_order: Some(WindingOrder::NonZero),
            },
        });
        self.transform([whole.width / POINT, 0.0, 0.0, whole.height / POINT, x, y]);
        self.ops.push(Op::UseXobject {
            id,
            transform: XObjectTransform {
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn qr(&mut self, symbol: &Symbol, frame: Rect) {
        let module = |(x, y): (u16, u16)| LinePoint {
            p: Point {
                x: Pt(f32::from(x)),
                y: Pt(f32::from(y)),
            },
            bezier: false,
        };
        let rings = symbol
            .outline()
            .into_iter()
            .map(|ring| PolygonRing {
                points: ring.into_iter().map(module).collect(),
            })
            .collect();
        let (x, y) = self.at((frame.x, frame.y));
        let pitch = frame.width / POINT / symbol.size as f32;
        self.ops.push(Op::SaveGraphicsState);
        self.transform([pitch, 0.0, 0.0, -pitch, x, y]);
        self.ops.push(Op::SetFillColor {
            col: rgb(Color::BLACK),
        });
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings,
                mode: PaintMode::Fill,
                winding_order: WindingOrder::EvenOdd,
            },
        });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn transform(&mut self, matrix: [f32; 6]) {
        self.ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw(matrix),
        });
    }

    fn begin_figure(&mut self, words: &str) {
        let mark = self.tags.figure(words);
        self.begin("Figure", vec![("MCID", DictItem::Int(mark))]);
    }

    fn begin(&mut self, tag: &str, properties: Vec<(&str, DictItem)>) {
        let map: BTreeMap<String, DictItem> = properties
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect();
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map },
        });
    }
}

/// Whether an item goes on where a piece of text ends.
fn continues(placed: &Placed, next: &Item) -> bool {
    match next {
        Item::Text(next) => next.paragraph == placed.paragraph && next.y == placed.y,
        Item::Fill { .. } | Item::Photo { .. } | Item::Qr { .. } => false,
    }
}

fn image(photo: &Photo) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let (width, height) = photo.jpeg_size;
    let space = if photo.jpeg_channels == 1 {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(width))),
        ("Height", DictItem::Int(i64::from(height))),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name("DCTDecode")),
    ];
    ExternalXObject {
        stream: ExternalStream {
            dict: dict
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
            content: jpeg::plain(&photo.jpeg).into_owned(),
            compress: false,
        },
        width: None,
        height: None,
        dpi: None,
    }
}

fn rgb(color: Color) -> printpdf::Color {
    let part = |channel: u8| f32::from(channel) / 255.0;
    printpdf::Color::Rgb(Rgb {
        r: part(color.0),
        g: part(color.1),
        b: part(color.2),
        icc_profile: None,
    })
}

fn text_string(text: &str) -> DictItem {
    DictItem::String {
        data: text_bytes(text),
        literal: text.is_ascii(),
    }
}
