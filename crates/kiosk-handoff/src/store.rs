//! The outbox on a thread of its own: what it does with the disk keeps nobody waiting who sends.

use crate::keys::Keys;
use kiosk_record::{OpenError, Outbox, WriteError};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::oneshot;

/// Why the outbox cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// There is no record.
    #[error("there is no record")]
    Missing,
    /// A newer program wrote it.
    #[error("the record was written by a newer version of this program")]
    Newer,
    /// Others may read or change it.
    #[error("the record is open to others")]
    Exposed,
    /// What is kept is under another key.
    #[error("the key is not the one that hand-offs are kept under")]
    AnotherKey,
    /// It cannot be read or written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The thread that has it is gone.
    #[error("the outbox is closed")]
    Closed,
}

impl StoreFault {
    fn of(error: &OpenError) -> Self {
        Self::Write(match error {
            OpenError::Missing { .. } => return Self::Missing,
            OpenError::Newer { .. } => return Self::Newer,
            OpenError::Exposed { .. } => return Self::Exposed,
            OpenError::Broken { .. } => WriteError::Broken,
            OpenError::ReadOnly { .. } => WriteError::ReadOnly,
            OpenError::NoRoom { .. } => WriteError::NoRoom,
            OpenError::InUse { .. } => WriteError::InUse,
            OpenError::Io { .. } => WriteError::Io,
        })
    }
}

/// Answers whether the outbox is worth keeping open.
type Job = Box<dyn FnOnce(Result<&mut Outbox, StoreFault>) -> bool + Send>;

/// The way to the thread. It ends with the last of them.
#[derive(Clone)]
pub(crate) struct Store {
    jobs: Sender<Job>,
}

impl Store {
    pub(crate) fn start(path: PathBuf, keys: Arc<Keys>) -> Self {
        let (jobs, taken) = channel();
        let work = move || work(&path, &keys, &taken);
        // Without a thread every job is answered with `Closed`.
        let _ = std::thread::Builder::new()
            .name("outbox".to_owned())
            .spawn(work);
        Self { jobs }
    }

    /// Does something with the outbox.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Outbox) -> Result<T, WriteError> + Send + 'static,
    ) -> Result<T, StoreFault> {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |outbox| {
            let done = outbox.and_then(|outbox| job(outbox).map_err(StoreFault::Write));
            let is_good = done.is_ok();
            let _ = tell.send(done);
            is_good
        });
        self.jobs.send(job).map_err(|_| StoreFault::Closed)?;
        told.await.map_err(|_| StoreFault::Closed)?
    }
}

fn work(path: &std::path::Path, keys: &Keys, jobs: &Receiver<Job>) {
    let mut outbox = None;
    while let Ok(job) = jobs.recv() {
        let opened = match outbox.take() {
            Some(outbox) => Ok(outbox),
            None => open(path, keys),
        };
        outbox = match opened {
            // After a failure it is opened anew: the file may be another one by then.
            Ok(mut opened) => job(Ok(&mut opened)).then_some(opened),
            Err(fault) => {
                let _ = job(Err(fault));
                None
            }
        };
    }
}

fn open(path: &std::path::Path, keys: &Keys) -> Result<Outbox, StoreFault> {
    let mut outbox = Outbox::open(path).map_err(|error| StoreFault::of(&error))?;
    if outbox.claim_key(keys.mark())? {
        Ok(outbox)
    } else {
        Err(StoreFault::AnotherKey)
    }
}
