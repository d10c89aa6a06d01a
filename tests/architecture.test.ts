import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { expect, test } from 'vitest'

/** Each folder (or file) of src/ and what it may import besides itself. README.md of src/ shows the same table. */
const GROUND = ['geometry', 'color', 'problems']
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  geometry: [],
  color: [],
  problems: [],
  source: ['problems'],
  content: ['problems', 'source'],
  language: ['problems', 'content'],
  assets: GROUND,
  format: ['geometry', 'problems', 'source'],
  template: [...GROUND, 'source', 'format'],
  text: ['geometry', 'problems', 'assets'],
  frame: GROUND,
  layout: [...GROUND, 'language', 'assets', 'format', 'template', 'text', 'frame'],
  sheet: [...GROUND, 'format', 'frame'],
  draw: [...GROUND, 'frame', 'assets'],
  checks: [...GROUND, 'language', 'assets', 'format', 'frame'],
  translate: ['problems', 'source', 'content', 'language'],
  project: [...GROUND, 'source', 'content', 'assets', 'format', 'template'],
}
const below = Object.keys(MAY_IMPORT)
const making = [...below, 'build', 'pipeline.ts']
const TABLE: Readonly<Record<string, readonly string[]>> = {
  ...MAY_IMPORT,
  build: below,
  'pipeline.ts': [...below, 'build'],
  protocol: [],
  raster: ['geometry', 'problems'],
  compare: [...making, 'raster'],
  desk: [...making, 'protocol'],
  preview: [...making, 'protocol', 'raster', 'compare', 'desk'],
  page: ['protocol'],
  cli: [...making, 'raster', 'compare', 'preview'],
}

/** Packages that one folder keeps to itself. */
const ONLY_IMPORTER: Readonly<Record<string, string>> = {
  yaml: 'source',
  sharp: 'assets',
  saxes: 'assets',
  svgpath: 'assets',
  harfbuzzjs: 'text',
  'bidi-js': 'text',
  linebreak: 'text',
  hyphen: 'text',
  'markdown-it': 'language',
  'yoga-layout': 'layout',
  pdfkit: 'draw',
  'p-limit': 'build',
  'gettext-parser': 'translate',
  papaparse: 'translate',
  commander: 'cli',
  picocolors: 'cli',
  '@hyzyla/pdfium': 'raster',
  'launch-editor': 'preview',
  preact: 'page',
}

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
)
const folder = (path: string): string => path.split('/')[0]!

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const found = text.matchAll(
    /\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'|^import\s+'([^']+)'/gm,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3]!)
}

test.each(files)('src/%s keeps to its layer', (file) => {
  const targets = importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => folder(relative(src, join(src, dirname(file), name))))
  const allowed = [folder(file), ...(TABLE[folder(file)] ?? [])]
  expect(targets.filter((target) => !allowed.includes(target))).toEqual([])
})

test.each(files)('src/%s leaves packages to the folder that wraps them', (file) => {
  const packages = importsOf(file).filter((name) => !name.startsWith('.'))
  const strangers = packages.filter((name) => {
    const owner = Object.entries(ONLY_IMPORTER).find(
      ([known]) => name === known || name.startsWith(`${known}/`),
    )
    return owner !== undefined && owner[1] !== folder(file)
  })
  expect(strangers).toEqual([])
})

test('every folder of src/ is in the table', () => {
  expect([...new Set(files.map(folder))].toSorted()).toEqual(
    Object.keys(TABLE).toSorted(),
  )
})

test('the page takes nothing but types from the server: it runs in a browser', () => {
  const imports = files
    .filter((file) => folder(file) === 'page')
    .flatMap((file) => [
      ...readFileSync(join(src, file), 'utf8').matchAll(
        /^(import|export) (?!type )[^'"]*'[^']*\/protocol\/[^']*'/gm,
      ),
    ])
  expect(imports).toEqual([])
})
