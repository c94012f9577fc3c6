//! The page that shows the pictures of a tour.

use super::{Error, Plan};
use std::fmt::Write;

/// Writes `index.html` beside the pictures.
pub(super) fn write(plan: &Plan, pictures: &[String]) -> Result<(), Error> {
    let page = page(plan, pictures);
    super::write(plan.out.join("index.html"), page.as_bytes())
}

fn page(plan: &Plan, pictures: &[String]) -> String {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>ABHA Kiosk: the tour</title>\n<style>\n\
         body { margin: 2rem; background: #F5F7FA; color: #10233F; font: 1rem/1.5 sans-serif }\n\
         main { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)) }\n\
         figure { margin: 0 } img { width: 100%; border: 1px solid #5A6880 }\n\
         </style>\n<h1>ABHA Kiosk: the tour</h1>\n",
    );
    let _ = writeln!(
        html,
        "<p>Journey: {}. Language: {}. Every screen, as the person meets it. \
         <a href=\"card.pdf\">The card as PDF</a>, <a href=\"card.png\">as PNG</a>.</p>\n<main>",
        plan.journey.name(),
        plan.language
    );
    for picture in pictures {
        let name = picture.trim_end_matches(".png");
        let _ = writeln!(
            html,
            "<figure><a href=\"{picture}\"><img src=\"{picture}\" alt=\"{name}\" loading=\"lazy\"></a>\
             <figcaption>{name}</figcaption></figure>"
        );
    }
    html.push_str("</main>\n</html>\n");
    html
}
