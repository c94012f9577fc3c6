//! What a printer may send, given to what reads it: for the fuzz targets in the folder `fuzz` and for
//! the tests of their corpus. It is in no build of the product.

use super::attributes::IppResponse;
use super::capabilities::Capabilities;
use super::media;
use super::status::{JobState, RawStatus};
use abdm_types::{CupsServer, PrinterUri, plain_line};
use abha_card::Paper;

/// The head of an answer with one group of a printer.
const PRINTER: [u8; 9] = [2, 0, 0, 0, 0, 0, 0, 1, 4];
const END_OF_ATTRIBUTES: u8 = 3;

/// The most signs of a printer's name.
const LONGEST_NAME: usize = 127;

/// A whole answer of IPP.
pub fn answer(bytes: &[u8]) {
    let Ok(response) = IppResponse::read(bytes) else {
        return;
    };
    let _ = response.is_success();
    for printer in response.printers() {
        let read = Capabilities::read(printer);
        assert_eq!(plain_line(&read.name, LONGEST_NAME), read.name);
        for paper in Paper::ALL {
            let _ = read.state(Some(*paper));
            let _ = media::choose(*paper, &read.media, &read.media_ready, Paper::size);
        }
    }
    let job = response.job();
    let _ = job.number("job-state").and_then(JobState::of);
    let _ = job.word("job-uuid");
    let _ = RawStatus::read(job);
}

/// The attributes of a printer alone, without the head and the end of an answer.
pub fn attributes(bytes: &[u8]) {
    answer(&[&PRINTER, bytes, &[END_OF_ATTRIBUTES]].concat());
}

/// A setting that says where a printer or a CUPS server is.
pub fn printer_uri(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(printer) = text.parse::<PrinterUri>() {
        let written = printer.to_string();
        assert_eq!(written.parse().as_ref(), Ok(&printer), "{written:?}");
    }
    if let Ok(server) = text.parse::<CupsServer>() {
        assert!(server.uri().queue().is_none());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::corpus;

    #[test]
    fn the_corpus_and_what_is_like_it_is_read() {
        corpus::run("ipp_answer", 3_000, answer);
        corpus::run("ipp_attributes", 3_000, attributes);
        corpus::run("printer_uri", 3_000, printer_uri);
    }
}
