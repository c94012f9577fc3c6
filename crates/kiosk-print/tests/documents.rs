//! What is sent to printers that take other things than PDF on A4.

use crate::printer::{CREATE_JOB, Printer, dpi, keyword, keywords, mimes};
use crate::raster::{self, Page};
use crate::{end, job, people, target};
use abdm_types::PrintState::Done;
use abha_card::{self as card, Paper};
use ipp::value::IppValue;
use kiosk_print as print;

const QR: &str = "\"hidn\":\"91-1000-2000-3008\"";

async fn raster_printer(kind: &str, resolutions: &[i32], media: &[&str]) -> Printer {
    let printer = Printer::start().await;
    printer.says(
        "document-format-supported",
        mimes(&["image/urf", "image/pwg-raster"]),
    );
    printer.says("pwg-raster-document-type-supported", keyword(kind));
    printer.says("pwg-raster-document-resolution-supported", dpi(resolutions));
    printer.says("media-supported", keywords(media));
    printer.says("media-ready", keywords(media));
    printer.set(|world| world.job_state = 9);
    printer
}

async fn printed(printer: &Printer, paper: Paper) -> Vec<Page> {
    let mut running = print::start(job(target(printer), paper, 60));
    assert_eq!(end(&mut running).await, Done);
    let documents = printer.documents();
    assert_eq!(documents.len(), 1);
    raster::decode(&documents[0])
}

#[tokio::test]
async fn a_raster_printer_gets_the_very_pixels_of_the_card() {
    let printer = raster_printer("srgb_8", &[600, 300], &["iso_a4_210x297mm"]).await;
    let pages = printed(&printer, Paper::A4).await;
    let content = card::content(&people::asha(), &people::locale("hi"));
    let drawn = card::pages(&content, Paper::A4, 300).unwrap();
    assert_eq!(pages.len(), drawn.len());
    for (page, drawn) in pages.iter().zip(&drawn) {
        assert_eq!((page.width, page.height), (2480, 3508));
        let rgb: Vec<u8> = drawn
            .rgba
            .chunks_exact(4)
            .flat_map(|pixel| &pixel[..3])
            .copied()
            .collect();
        assert!(page.rows.concat() == rgb, "other pixels");
    }
    let first = &pages[0];
    assert!(first.qr().contains(QR));
    assert_eq!([first.number(276), first.number(280)], [300, 300]);
    assert_eq!([first.number(352), first.number(356)], [595, 842]);
    assert_eq!([first.number(384), first.number(388)], [8, 24]);
    assert_eq!([first.number(400), first.number(420)], [19, 3]);
    assert_eq!(
        [first.number(272), first.number(452)],
        [0, pages.len() as u32]
    );
    assert_eq!([first.number(456), first.number(460)], [1, 1]);
    assert_eq!(first.text(1732), "iso_a4_210x297mm");
}

#[tokio::test]
async fn grey_and_black_printers_get_a_card_that_scans() {
    for (kind, resolution, bitmap, space) in [
        ("sgray_8", 300, 8, 18),
        ("black_1", 600, 1, 3),
        ("sgray_8", 180, 8, 18),
    ] {
        let printer = raster_printer(kind, &[resolution], &["iso_a4_210x297mm"]).await;
        let pages = printed(&printer, Paper::A4).await;
        let first = &pages[0];
        assert_eq!(first.number(276), resolution as u32, "{kind}");
        assert_eq!([first.number(388), first.number(400)], [bitmap, space]);
        assert!(first.qr().contains(QR), "{kind} {resolution}");
    }
}

#[tokio::test]
async fn a_receipt_printer_gets_its_own_dots() {
    let printer = raster_printer(
        "black_1",
        &[203],
        &["roll_min_50x25mm", "roll_max_80x3000mm"],
    )
    .await;
    let pages = printed(&printer, Paper::Receipt80).await;
    let content = card::content(&people::asha(), &people::locale("hi"));
    let bitmap = card::bitmap(&content, Paper::Receipt80).unwrap();
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].width, 576);
    assert!(pages[0].rows.concat() == bitmap.rows, "other dots");
    let asked = &printer.seen(CREATE_JOB)[0].attributes["media"];
    assert!(asked.starts_with("custom_card_80x"), "{asked}");
}

#[tokio::test]
async fn a_plastic_card_has_a_back_where_the_printer_turns_it() {
    let card_paper = &["custom_card_53.98x85.6mm"];
    let printer = raster_printer("srgb_8", &[300], card_paper).await;
    let pages = printed(&printer, Paper::Cr80).await;
    assert_eq!(pages.len(), 1, "the back would be a second card");
    let front = pages[0].rows.concat();

    for (back, mirrored, transforms) in [
        ("normal", false, [1, 1]),
        ("rotated", true, [u32::MAX, u32::MAX]),
    ] {
        let printer = raster_printer("srgb_8", &[300], card_paper).await;
        printer.says(
            "sides-supported",
            keywords(&["one-sided", "two-sided-long-edge"]),
        );
        printer.says("pwg-raster-document-sheet-back", keyword(back));
        let pages = printed(&printer, Paper::Cr80).await;
        assert_eq!(pages.len(), 2);
        assert!(pages[0].rows.concat() == front);
        assert_eq!(pages[0].number(272), 1);
        assert_eq!([pages[1].number(456), pages[1].number(460)], transforms);
        let content = card::content(&people::asha(), &people::locale("hi"));
        let drawn = &card::pages(&content, Paper::Cr80, 300).unwrap()[1];
        let mut pixels: Vec<&[u8]> = drawn
            .rgba
            .chunks_exact(4)
            .map(|pixel| &pixel[..3])
            .collect();
        if mirrored {
            pixels.reverse();
        }
        assert!(pages[1].rows.concat() == pixels.concat(), "{back}");
        let asked = &printer.seen(CREATE_JOB)[0].attributes;
        assert_eq!(asked["sides"], "two-sided-long-edge");
        assert_eq!(asked["media"], "custom_card_53.98x85.6mm");
    }
}

#[tokio::test]
async fn paper_that_the_printer_does_not_have_is_told_and_replaced() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 9);
    let mut running = print::start(job(target(&printer), Paper::Cr80, 60));
    let done = crate::until(&mut running, Done).await;
    assert_eq!(done.paper, Paper::A4);
    assert_eq!(
        printer.seen(CREATE_JOB)[0].attributes["media"],
        "iso_a4_210x297mm"
    );
    let content = card::content(&people::asha(), &people::locale("hi"));
    assert_eq!(
        printer.documents(),
        [card::pdf(&content, Paper::A4).unwrap()]
    );
}

#[tokio::test]
async fn a_queue_is_asked_to_keep_nothing() {
    let printer = Printer::start().await;
    for (name, value) in [
        ("job-sheets-supported", keywords(&["none", "standard"])),
        (
            "job-hold-until-supported",
            keywords(&["no-hold", "indefinite"]),
        ),
        (
            "job-retain-until-supported",
            keywords(&["none", "end-of-day"]),
        ),
        (
            "job-cancel-after-supported",
            IppValue::new_range_of_integer(0, i32::MAX),
        ),
    ] {
        printer.says(name, value);
    }
    printer.says(
        "cups-version",
        IppValue::new_text_without_language("2.4.2").unwrap(),
    );
    printer.set(|world| {
        world.job_state = 9;
        world.clings = 1;
    });
    let mut running = print::start(job(target(&printer), Paper::A4, 60));
    assert_eq!(end(&mut running).await, Done);
    let asked = &printer.seen(CREATE_JOB)[0].attributes;
    assert_eq!(asked["job-sheets"], "none");
    assert_eq!(asked["job-hold-until"], "no-hold");
    assert_eq!(asked["job-retain-until"], "none");
    assert_eq!(asked["job-cancel-after"], "180");
    let purged = printer.seen(crate::printer::CANCEL_JOB);
    assert_eq!(
        purged.len(),
        2,
        "CUPS is told until it has forgotten the job"
    );
    assert_eq!(purged[0].attributes["purge-job"], "true");
}
