//! `abha-kiosk gateway`: hands ABDM's session tokens to the kiosks of a clinic.

use super::surroundings::read_settings;
use super::{BAD_SETTINGS, complain};
use abdm_gateway::{Gateway, Identity, Options};
use abha_kiosk::abdm::GatewaySession;
use abha_kiosk::config::Config;
use abha_kiosk::kiosk::{Notice, ServiceManager, setup};
use anyhow::Context;
use clap::Args;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct GatewayArguments {
    /// Settings from a TOML file, of which [abdm] counts
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// Address to listen on; one that is not this machine's alone needs the three below
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8460")]
    listen: SocketAddr,
    /// A file with a name and a key a line: the kiosks that may ask
    #[arg(long, value_name = "FILE")]
    kiosks: Option<PathBuf>,
    /// Its own certificate in PEM
    #[arg(long, value_name = "FILE", requires = "private_key")]
    certificate: Option<PathBuf>,
    /// The key to it
    #[arg(long, value_name = "FILE", requires = "certificate")]
    private_key: Option<PathBuf>,
}

impl GatewayArguments {
    /// Reads the settings; what is wrong with them is said.
    pub(super) fn settings(&self) -> Result<Config, ExitCode> {
        read_settings(&self.config).map_err(|error| {
            complain(&error.to_string());
            ExitCode::from(BAD_SETTINGS)
        })
    }
}

/// Serves until it is ended. Says on stdout where, when it is ready.
pub(super) async fn serve(
    arguments: GatewayArguments,
    config: &Config,
) -> anyhow::Result<ExitCode> {
    let access = config.abdm.access.as_ref();
    let access = access.filter(|access| access.credentials.have_a_secret());
    let Some(access) = access else {
        complain(
            "a gateway needs an [abdm] environment other than \"practice\", with client_id and \
             client_secret_file",
        );
        return Ok(ExitCode::from(BAD_SETTINGS));
    };
    let session = GatewaySession::new(setup::of_service(&config.abdm, access))?;
    let mut options = Options::new(arguments.listen);
    options.kiosks = arguments.kiosks;
    options.identity = match (arguments.certificate, arguments.private_key) {
        (Some(certificate), Some(private_key)) => Some(Identity {
            certificate,
            private_key,
        }),
        _ => None,
    };
    let mut gateway = Gateway::start(options, session).await?;
    let ready = serde_json::json!({ "url": gateway.url() });
    let mut stdout = std::io::stdout();
    writeln!(stdout, "{ready}").context("stdout cannot be written")?;
    stdout.flush().context("stdout cannot be written")?;
    let manager = ServiceManager::of_environment();
    manager.tell(Notice::Ready);
    stay(&mut gateway, &manager).await;
    Ok(ExitCode::SUCCESS)
}

/// Waits until it no longer listens. Until then whoever watches over it hears that it lives.
async fn stay(gateway: &mut Gateway, manager: &ServiceManager) {
    let Some(watchdog) = manager.watchdog() else {
        return gateway.stopped().await;
    };
    loop {
        tokio::select! {
            () = gateway.stopped() => return,
            // Half of it, so that one may be late.
            () = tokio::time::sleep(watchdog / 2) => {}
        }
        if gateway.comes_round().await {
            manager.tell(Notice::Alive);
        }
    }
}
