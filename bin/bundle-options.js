/**
 * Modules that only rare roads need, and that take milliseconds to load: each is loaded when it is first used. What stands
 * in for one has no list of what is in it, so each is imported by the names of what is used, also by packages.
 */
const LATER = new Set([
  // Fonts with PostScript outlines; no shipped font has them.
  'fontkit',
  // Styles of drawings (SVG) that the package does not bring along.
  '@csstools/css-color-parser',
  '@csstools/css-parser-algorithms',
  '@csstools/css-tokenizer',
  'css-what',
  // Number formats of workbooks.
  'numfmt',
  // Git, an editor, a browser: programs that few commands start; servers, threads, questions; PDFs.
  'node:child_process',
  'node:http',
  'node:timers/promises',
  'node:worker_threads',
  'node:zlib',
])

const PREFIX = '\0later:'

/** Stands in for a module until something of it is asked for. */
const later = (name) => `
  let loaded
  module.exports = new Proxy({}, {
    get: (_, key) => (loaded ??= require(${JSON.stringify(name)}))[key],
  })`

const loadedLater = {
  name: 'loaded-later',
  resolveId: (id) => (LATER.has(id) ? `${PREFIX}${id}.cjs` : null),
  load: (id) =>
    id.startsWith(PREFIX) ? later(id.slice(PREFIX.length, -'.cjs'.length)) : null,
}

/** Parts of packages that cardpress never reaches, and that take milliseconds to load. */
const NEVER = new Map([
  // Finds bare addresses in Markdown, a rule that is off here; markdown-it makes one all the same.
  ['linkify-it', 'export class LinkifyIt {}'],
  // Old character sets for gettext-parser, which is given text here, no bytes.
  ['encoding', 'export default undefined'],
  // pdfkit's encryption; printed matter has no password.
  ['@noble/ciphers/aes', 'export const cbc = undefined, ecb = undefined'],
  // pdfkit's PNG reader; sharp reads pictures here.
  ['png-js', 'export default undefined'],
])

const NEVER_PREFIX = '\0never:'

const neverLoaded = {
  name: 'never-loaded',
  resolveId: (id) => (NEVER.has(id) ? `${NEVER_PREFIX}${id}` : null),
  load: (id) =>
    id.startsWith(NEVER_PREFIX) ? NEVER.get(id.slice(NEVER_PREFIX.length)) : null,
}

/** A script cannot wait while it loads: HarfBuzz tells by `ready` when it may be used. */
const noTopLevelAwait = {
  name: 'no-top-level-await',
  transform: (code, id) =>
    /harfbuzzjs.dist.index\.mjs$/.test(id)
      ? code.replace(
          'init(await createHarfBuzz());',
          'export const ready = createHarfBuzz().then(init);',
        )
      : null,
}

/** What a bundle leaves out: packages with files of their own beside them (WebAssembly, native code, patterns). */
export const outside = {
  external: (id, importer) =>
    /^(?:sharp$|hyphen|@hyzyla\/pdfium$)/.test(id) ||
    (importer?.startsWith(PREFIX) ?? false),
  plugins: [loadedLater, neverLoaded, noTopLevelAwait],
}
