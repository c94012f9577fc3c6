//! A camera that is looked through on a thread of its own.

use crate::pictures::{Card, Loop, Picture};
use futures::StreamExt;
use kiosk_camera::{CameraFault, News, open, watch_source};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use test_support::people::asha;

fn pictures() -> Vec<Picture> {
    let card = Card::of(&asha(), 220);
    vec![
        Picture::empty(),
        card.turned(90.0).dim(0.3),
        Picture::empty().noisy(20.0),
    ]
}

#[tokio::test]
async fn a_code_in_a_loop_of_pictures_is_told_and_the_end_too() {
    let source = Loop::of(pictures(), 3);
    let news: Vec<News> = watch_source(move || Ok(Box::new(source))).collect().await;
    let codes = news.iter().filter(|news| matches!(news, News::Code(_)));
    assert_eq!(codes.count(), 1);
    assert!(news.iter().any(|news| matches!(news, News::Picture(_))));
    // Pulled out, and told as the last thing.
    assert!(matches!(news.last(), Some(News::Fault(CameraFault::Lost))));
}

#[tokio::test]
async fn why_there_is_no_camera_is_told() {
    for fault in [CameraFault::Missing, CameraFault::Busy] {
        let news: Vec<News> = watch_source(move || Err(fault)).collect().await;
        assert!(matches!(news.as_slice(), [News::Fault(told)] if *told == fault));
    }
}

/// Whoever stops listening frees the camera.
#[tokio::test]
async fn the_camera_is_let_go_when_nobody_listens() {
    let source = Loop::of(pictures(), usize::MAX);
    let freed = Arc::clone(&source.freed);
    let mut news = Box::pin(watch_source(move || Ok(Box::new(source))));
    assert!(news.next().await.is_some());
    assert!(!freed.load(Ordering::SeqCst));
    drop(news);
    let begun = Instant::now();
    while !freed.load(Ordering::SeqCst) {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "it is held on to"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Where this is tested there is, as a rule, no camera; asking for one does no harm.
#[test]
fn a_machine_without_a_camera_says_so() {
    if let Err(fault) = open() {
        assert_ne!(fault, CameraFault::Lost);
    }
}
