// Makes dist/schemas: a JSON Schema of each kind of YAML file, from the schemas that read these files, with the tables
// of the READMEs as its explanations. Editors that know YAML complete and explain keys with them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

import { toJsonSchema } from '@valibot/to-json-schema'
import { rolldown } from 'rolldown'
import * as v from 'valibot'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

/** The page whose tables explain the keys of a kind of file; of some files, the words after which their table comes. */
const PAGES = {
  deck: ['content'],
  words: ['content', '| a part of a file of words |'],
  organisation: ['content', '# organisation.yaml'],
  theme: ['templates'],
  layout: ['templates'],
  part: ['templates'],
  colors: ['templates', '| key of a colour |'],
  formats: ['templates', '# templates/formats.yaml'],
  folds: ['templates', '# templates/folds.yaml'],
  sheets: ['templates', '# templates/sheets.yaml'],
}

/** Writes all schemas into a folder. */
export async function buildSchemas(folder) {
  mkdirSync(folder, { recursive: true })
  const { FILE_SCHEMAS } = await load('../src/input/project/file-schemas.ts')
  for (const [name, schema] of Object.entries(FILE_SCHEMAS)) {
    const said = new Map([
      // A deck changes boxes and styles of its template ("override").
      ...(name === 'deck' ? explanations('templates') : []),
      ...(PAGES[name] ? explanations(...PAGES[name]) : []),
    ])
    const explained = explain(jsonOf(schema), said)
    const shared = withoutRepeats(explained)
    writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(shared)}\n`)
  }
}

/** A module of the program, with valibot shared, so that its schemas can be read here. */
async function load(module) {
  const bundle = await rolldown({
    input: path(module),
    platform: 'node',
    external: ['valibot'],
  })
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false })
  const loaded = { exports: {} }
  const { require } = { require: createRequire(path(module)) }
  // oxlint-disable-next-line typescript/no-implied-eval -- it is our own code, bundled right here
  new Function('module', 'exports', 'require', output[0].code)(
    loaded,
    loaded.exports,
    (name) => (name === 'valibot' ? v : require(name)),
  )
  return loaded.exports
}

function jsonOf(schema) {
  const { $schema: _draft, ...json } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ jsonSchema }) =>
      jsonSchema.type === 'string' && !jsonSchema.enum ? SCALAR : undefined,
    overrideAction: ({
      valibotAction,
      jsonSchema: { item: _item, json: _json, ...rest },
    }) =>
      valibotAction.kind === 'metadata' ? { ...rest, ...told(valibotAction) } : undefined,
  })
  return json
}

/** A scalar is a text to cardpress, whatever YAML takes it for: `title: 1984`, or `title:` that is still to be written. */
const SCALAR = { type: ['string', 'number', 'boolean', 'null'] }

/** What a schema of ours says of itself; in a list, a value on its own is a list of one. */
function told({ metadata: { json = {}, item } }) {
  if (!item) return json
  const one = jsonOf(item)
  return { anyOf: [one, { type: 'array', items: one }] }
}

/** What the tables of a README, or the one after some words, say of each key; the first that names it counts. */
function explanations(folder, after) {
  const all = readFileSync(path(`../${folder}/README.md`), 'utf8')
  const page = after
    ? all
        .slice(all.indexOf(after))
        .split('\n\n')
        .find((part) => part.startsWith('|'))
    : all
  const rows = [
    ...page.matchAll(/^\| (`[^|]*`) \| (.*?) \|(?: (.*?) \|)?$/gm),
  ].toReversed()
  return new Map(
    rows.flatMap(([, keys, what, otherwise]) =>
      [...keys.matchAll(/`(\w+)`/g)].map(([, key]) => [
        key,
        withoutLinks(
          otherwise === undefined || otherwise === '–' || after
            ? what
            : `${what} (otherwise: ${otherwise})`,
        ),
      ]),
    ),
  )
}

/** Links lead nowhere from an editor. */
const withoutLinks = (text) =>
  text
    .replaceAll(/ \(\[[^\]]*\]\([^)]*\)\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')

/** The least characters of a part that is worth a name. */
const LONG = 300

/** A schema in which each long part that stands in it more than once has a name instead. */
function withoutRepeats({ $defs = {}, ...schema }) {
  const counts = new Map()
  const count = (part) => {
    if (typeof part !== 'object' || part === null) return
    const text = JSON.stringify(part)
    if (text.length < LONG) return
    counts.set(text, (counts.get(text) ?? 0) + 1)
    if (counts.get(text) === 1) Object.values(part).forEach(count)
  }
  count({ ...schema, $defs })
  const named = {}
  const share = (part, isNamed = false) => {
    if (typeof part !== 'object' || part === null) return part
    const text = JSON.stringify(part)
    if (isNamed || (counts.get(text) ?? 0) < 2 || !part.properties) return inside(part)
    const name = `shared${[...counts.keys()].indexOf(text)}`
    named[name] ??= share(part, true)
    return { $ref: `#/$defs/${name}` }
  }
  const inside = (part) =>
    Array.isArray(part)
      ? part.map((one) => share(one))
      : Object.fromEntries(Object.entries(part).map(([key, one]) => [key, share(one)]))
  const shared = inside(schema)
  return { ...shared, $defs: { ...inside($defs), ...named } }
}

/** A schema whose properties carry what is said of them. */
function explain(schema, said) {
  if (Array.isArray(schema)) return schema.map((one) => explain(one, said))
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    key === 'properties' ? explainedProperties(value, said) : explain(value, said),
  ])
  return Object.fromEntries(entries)
}

const explainedProperties = (properties, said) =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const explained = explain(value, said)
      const description = said.get(key)
      return [key, description ? { ...explained, description } : explained]
    }),
  )
