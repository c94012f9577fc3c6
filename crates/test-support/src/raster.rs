//! Reads PWG raster (PWG 5102.4), written apart from what writes it.

/// A page as it was sent.
pub struct Page {
    /// Its header, 1796 bytes.
    pub header: Vec<u8>,
    /// Dots in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Row by row; a row has whole bytes.
    pub rows: Vec<Vec<u8>>,
}

impl Page {
    /// A number of the header.
    pub fn number(&self, at: usize) -> u32 {
        u32::from_be_bytes(self.header[at..at + 4].try_into().unwrap())
    }

    /// A text of the header, of at most 63 bytes.
    pub fn text(&self, at: usize) -> String {
        let bytes = &self.header[at..at + 64];
        let end = bytes.iter().position(|byte| *byte == 0).unwrap();
        String::from_utf8(bytes[..end].to_vec()).unwrap()
    }

    /// How light a pixel is: its red, where it has colours.
    pub fn light(&self, x: usize, y: usize) -> u8 {
        let row = &self.rows[y];
        match self.number(388) {
            24 => row[x * 3],
            8 => row[x],
            1 if row[x / 8] & (0x80 >> (x % 8)) != 0 => 0,
            1 => 255,
            bits => panic!("{bits} bits a pixel"),
        }
    }

    /// What its QR says.
    pub fn qr(&self) -> String {
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| {
                self.light(x, y)
            });
        let grids = image.detect_grids();
        let (_, text) = grids[0].decode().unwrap();
        text
    }
}

/// Every page of a document. It has to be used up to its last byte.
pub fn decode(mut bytes: &[u8]) -> Vec<Page> {
    assert_eq!(take(&mut bytes, 4), b"RaS2");
    let mut pages = Vec::new();
    while !bytes.is_empty() {
        pages.push(page(&mut bytes));
    }
    pages
}

fn page(bytes: &mut &[u8]) -> Page {
    let header = take(bytes, 1796).to_vec();
    assert_eq!(&header[..10], b"PwgRaster\0");
    let number = |at: usize| u32::from_be_bytes(header[at..at + 4].try_into().unwrap()) as usize;
    let (width, height, line) = (number(372), number(376), number(392));
    let bits = number(388);
    assert_eq!(line, (width * bits).div_ceil(8));
    let unit = bits.div_ceil(8);
    let mut rows: Vec<Vec<u8>> = Vec::new();
    while rows.len() < height {
        let times = usize::from(take(bytes, 1)[0]) + 1;
        let mut row = Vec::new();
        while row.len() < line {
            match usize::from(take(bytes, 1)[0]) {
                same @ 0..128 => row.extend(take(bytes, unit).repeat(same + 1)),
                128 => panic!("128 means nothing here"),
                different => row.extend(take(bytes, (257 - different) * unit)),
            }
        }
        assert_eq!(row.len(), line, "a line ends where a line ends");
        rows.extend(std::iter::repeat_n(row, times));
    }
    assert_eq!(rows.len(), height, "repeated beyond the page");
    Page {
        header,
        width,
        height,
        rows,
    }
}

fn take<'a>(bytes: &mut &'a [u8], count: usize) -> &'a [u8] {
    let (taken, rest) = bytes.split_at(count);
    *bytes = rest;
    taken
}
