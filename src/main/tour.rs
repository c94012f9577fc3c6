//! The sub-command `tour`.

use super::{ApiChoice, generation, runtime};
use abha_kiosk::config::Config;
use abha_kiosk::kiosk::theme::{Appearance, TextSize};
use abha_kiosk::kiosk::{Naming, SaveTo, setup, tour};
use anyhow::{Context, bail};
use std::path::Path;

/// How the pictures of a tour look.
pub(super) struct Tour {
    pub(super) language: String,
    pub(super) size: (u32, u32),
    pub(super) appearance: Appearance,
    pub(super) text_size: TextSize,
}

impl Tour {
    pub(super) fn walk_all(&self, out: &Path) -> anyhow::Result<()> {
        for (name, api) in [("v3", ApiChoice::V3), ("v2", ApiChoice::V2)] {
            for journey in tour::journeys() {
                let folder = out.join(format!("{journey}-{name}"));
                self.walk(&folder, journey, api)
                    .with_context(|| format!("{journey} {name}"))?;
            }
        }
        Ok(())
    }

    pub(super) fn walk(&self, out: &Path, journey: &str, api: ApiChoice) -> anyhow::Result<()> {
        let mut config = Config::practice();
        config.abdm.api = generation(api);
        runtime()?.block_on(async {
            let mut ready = setup::prepare(&config).await?;
            ready.options.save_to = SaveTo {
                folder: out.to_owned(),
                naming: Naming::Fixed("card".to_owned()),
                sticks: None,
            };
            ready.options.appearance = self.appearance;
            ready.options.text_size = self.text_size;
            let Some(sandbox) = &ready.sandbox else {
                bail!("the tour walks in the sandbox alone");
            };
            let journey = tour::journey(journey).context("there is no such journey")?;
            let Some(walker) = tour::Walker::of(&sandbox.handle(), journey) else {
                bail!("the sandbox knows nobody to walk with");
            };
            let plan = tour::Plan {
                out: out.to_owned(),
                size: self.size,
                language: setup::language(&self.language)?,
                journey,
                walker,
            };
            tour::walk(ready.options, sandbox.handle(), &plan).await?;
            Ok(())
        })
    }
}
