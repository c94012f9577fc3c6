//! A request from the wire, and the answer as it is to behave.

use super::{
    Behaviour, CANCEL_JOB, CREATE_JOB, CUPS_PRINTERS, GET_JOB, GET_PRINTER, PRINT_JOB, Seen, World,
};
use ipp::attribute::{IppAttribute, IppAttributeGroup};
use ipp::model::{DelimiterTag, IppVersion, StatusCode};
use ipp::parser::IppParser;
use ipp::reader::IppReader;
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;
use std::io::{Cursor, Read};
use std::sync::Mutex;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Answers one request and closes the connection.
pub(super) async fn serve(mut stream: TcpStream, world: &Mutex<World>) {
    let Some(body) = read_request(&mut stream).await else {
        return;
    };
    let Some(seen) = read_packet(&body) else {
        let _ = stream
            .write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
            .await;
        return;
    };
    let (answer, behaviour) = answer(world, seen);
    let head = |length: usize| {
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nConnection: close\r\n\
             Content-Length: {length}\r\n\r\n"
        )
    };
    let reply = match behaviour {
        Behaviour::Right | Behaviour::Refuse(_) | Behaviour::Mistake | Behaviour::Attributes(_) => {
            [head(answer.len()).into_bytes(), answer].concat()
        }
        Behaviour::Silence => return,
        Behaviour::Hang => {
            tokio::time::sleep(Duration::from_secs(3600)).await;
            return;
        }
        Behaviour::Say(bytes) => [head(bytes.len()).into_bytes(), bytes].concat(),
        Behaviour::Http(status) => {
            format!("HTTP/1.1 {status} Some\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                .into_bytes()
        }
        Behaviour::Redirect(status, place) => format!(
            "HTTP/1.1 {status} Some\r\nLocation: {place}\r\nConnection: close\r\n\
             Content-Length: 0\r\n\r\n"
        )
        .into_bytes(),
        Behaviour::Half => {
            let half = answer.len() / 2;
            [head(answer.len()).as_bytes(), &answer[..half]].concat()
        }
        Behaviour::Huge => {
            let _ = stream.write_all(head(usize::MAX / 4).as_bytes()).await;
            let _ = stream.write_all(&answer[..8]).await;
            let value = [&[4_u8, 0x44, 0, 1, b'a', 0, 100][..], &[b'b'; 100]].concat();
            let block = value.repeat(1000);
            // Until the other side has had enough.
            while stream.write_all(&block).await.is_ok() {
                world.lock().unwrap().poured += block.len();
            }
            return;
        }
    };
    let _ = stream.write_all(&reply).await;
    let _ = stream.shutdown().await;
}

async fn read_request(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 64 * 1024];
    loop {
        let count = stream.read(&mut chunk).await.ok()?;
        if count == 0 {
            return None;
        }
        bytes.extend_from_slice(&chunk[..count]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length: usize = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))?
            .trim()
            .parse()
            .ok()?;
        if bytes.len() >= end + 4 + length {
            return Some(bytes[end + 4..].to_vec());
        }
    }
}

fn read_packet(body: &[u8]) -> Option<Seen> {
    let mut packet = IppParser::new(IppReader::new(Cursor::new(body.to_vec())))
        .parse()
        .ok()?;
    let header = *packet.header();
    let attributes = packet
        .attributes()
        .groups()
        .iter()
        .flat_map(|group| group.attributes())
        .map(|one| (one.name().to_string(), one.value().to_string()))
        .collect();
    let mut document = Vec::new();
    packet.payload_mut().read_to_end(&mut document).ok()?;
    Some(Seen {
        operation: header.operation_or_status,
        version: header.version.0,
        request: header.request_id,
        attributes,
        head: body[..body.len() - document.len()].to_vec(),
        document,
    })
}

fn answer(world: &Mutex<World>, seen: Seen) -> (Vec<u8>, Behaviour) {
    let mut world = world.lock().unwrap();
    let operation = seen.operation;
    let version = seen.version;
    let mut request = seen.request;
    let purges = seen.attributes.contains_key("purge-job");
    world.seen.push(seen);
    let mut behaviour = world
        .behaviours
        .get(&operation)
        .cloned()
        .unwrap_or(Behaviour::Right);
    if [PRINT_JOB, CREATE_JOB].contains(&operation) && world.busy > 0 {
        world.busy -= 1;
        behaviour = Behaviour::Refuse(0x0507);
    }
    if world.purged && operation == GET_JOB {
        behaviour = Behaviour::Refuse(0x0406);
    }
    if world.is_old && version > 0x0101 {
        behaviour = Behaviour::Refuse(0x0503);
    }
    if behaviour == Behaviour::Mistake {
        request += 1;
    }
    let status = StatusCode::SuccessfulOk;
    let mut response =
        IppRequestResponse::new_response(IppVersion(version), status, request).unwrap();
    if let Behaviour::Refuse(status) = behaviour {
        response.header_mut().operation_or_status = status;
        return (response.to_bytes().to_vec(), behaviour);
    }
    let mut add = |group, name: &str, value: IppValue| {
        let attribute = IppAttribute::with_name(name, value).unwrap();
        response.attributes_mut().add(group, attribute);
    };
    match operation {
        GET_PRINTER => {
            let state = IppValue::Enum(world.printer_state);
            add(DelimiterTag::PrinterAttributes, "printer-state", state);
            let reasons = world.printer_reasons.clone();
            add(
                DelimiterTag::PrinterAttributes,
                "printer-state-reasons",
                reasons,
            );
            for (name, value) in &world.printer {
                add(DelimiterTag::PrinterAttributes, name, value.clone());
            }
        }
        CUPS_PRINTERS => {}
        CANCEL_JOB if purges && world.clings == 0 => world.purged = true,
        CANCEL_JOB if purges => world.clings -= 1,
        CANCEL_JOB => world.job_state = world.cancelled_as,
        _ => {
            add(DelimiterTag::JobAttributes, "job-id", IppValue::Integer(7));
            let state = IppValue::Enum(world.job_state);
            add(DelimiterTag::JobAttributes, "job-state", state);
            let reasons = world.job_reasons.clone();
            add(DelimiterTag::JobAttributes, "job-state-reasons", reasons);
            let octets = IppValue::Integer(world.octets);
            add(
                DelimiterTag::JobAttributes,
                "job-k-octets-processed",
                octets,
            );
            let impressions = IppValue::Integer(world.impressions);
            add(
                DelimiterTag::JobAttributes,
                "job-impressions-completed",
                impressions,
            );
        }
    }
    if operation == CUPS_PRINTERS {
        for queue in &world.queues {
            let mut group = IppAttributeGroup::new(DelimiterTag::PrinterAttributes);
            for (name, value) in queue {
                let attribute = IppAttribute::with_name(name, value.clone()).unwrap();
                group.attributes_mut().push(attribute);
            }
            response.attributes_mut().groups_mut().push(group);
        }
    }
    if let Behaviour::Attributes(attributes) = &behaviour {
        let tag = if operation == GET_PRINTER {
            DelimiterTag::PrinterAttributes
        } else {
            DelimiterTag::JobAttributes
        };
        let attributes = attributes
            .iter()
            .map(|(name, value)| IppAttribute::with_name(name, value.clone()).unwrap())
            .collect();
        response.attributes_mut().set_or_replace(tag, attributes);
    }
    (response.to_bytes().to_vec(), behaviour)
}
