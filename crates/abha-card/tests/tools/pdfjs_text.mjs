// Writes beside each PDF of a folder what pdf.js reads in it: NAME.pdfjs.txt.
// NODE_PATH says where the package pdfjs-dist is.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Only drawing needs it, but the package does not load without it.
globalThis.DOMMatrix ??= class {};

const place = createRequire(import.meta.url).resolve("pdfjs-dist/legacy/build/pdf.mjs");
const { getDocument } = await import(pathToFileURL(place));

const folder = process.argv[2];
for (const name of readdirSync(folder).filter((name) => name.endsWith(".pdf"))) {
  const data = new Uint8Array(readFileSync(join(folder, name)));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
  }
  writeFileSync(join(folder, name.replace(/\.pdf$/, ".pdfjs.txt")), pages.join("\f"));
}
