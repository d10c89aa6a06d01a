/** Modules that only rare roads need, and that take milliseconds to load: each is loaded when it is first used. */
const LATER = new Set([
  // Fonts with PostScript outlines; no shipped font has them.
  'fontkit',
  // Commands in files of their own, which cardpress has none of.
  'node:child_process',
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

/** Finds bare addresses in Markdown, a rule that is off here; markdown-it makes one all the same. */
const noLinkify = {
  name: 'no-linkify',
  resolveId: (id) => (id === 'linkify-it' ? '\0no-linkify' : null),
  load: (id) => (id === '\0no-linkify' ? 'export class LinkifyIt {}' : null),
}

/** What a bundle leaves out: packages with files of their own beside them (WebAssembly, native code, patterns). */
export const outside = {
  external: (id, importer) =>
    /^(?:harfbuzzjs$|sharp$|hyphen)/.test(id) || (importer?.startsWith(PREFIX) ?? false),
  plugins: [loadedLater, noLinkify],
}
