import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { expect, test } from 'vitest'

/**
 * Each room of src/ and the rooms that it may import besides itself; types count. A name without a slash stands for
 * all rooms in that folder. README.md of src/ shows the same table.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'base/geometry': [],
  'base/color': [],
  'base/problems': [],
  'base/text': [],
  'base/bytes': [],
  'input/yaml': ['base/problems'],
  'input/deck': ['base/geometry', 'base/problems', 'base/text', 'input/yaml'],
  'input/format': ['base', 'input/yaml'],
  'input/template': ['base', 'input/yaml', 'input/format'],
  'input/fonts': ['base'],
  'input/pictures': ['base'],
  'input/drawings': ['base', 'input/pictures'],
  'input/project': ['base', 'input'],
  'typesetting/language': ['base/problems', 'base/text', 'input/deck'],
  'typesetting/frame': ['base'],
  'typesetting/text': ['base', 'input/fonts'],
  'typesetting/layout': [
    'base',
    'input/fonts',
    'input/drawings',
    'input/format',
    'input/template',
    'typesetting',
  ],
  'output/imposition': ['base', 'input/format', 'typesetting/frame'],
  'output/pdf': [
    'base',
    'input/fonts',
    'input/pictures',
    'input/drawings',
    'typesetting/frame',
  ],
  'output/preflight': [
    'base',
    'input/pictures',
    'input/drawings',
    'input/format',
    'typesetting/language',
    'typesetting/frame',
  ],
  translation: [
    'base/problems',
    'base/text',
    'input/yaml',
    'input/deck',
    'typesetting/language',
  ],
  build: ['base', 'input', 'typesetting', 'output', 'translation'],
  'compare/raster': ['base'],
  compare: [
    'base',
    'input',
    'typesetting',
    'output',
    'build',
    'compare/raster',
    'preview/protocol',
  ],
  'preview/protocol': [],
  editor: ['base', 'input', 'typesetting', 'translation', 'build', 'preview/protocol'],
  preview: [
    'base',
    'input',
    'typesetting',
    'output',
    'build',
    'compare',
    'editor',
    'preview/protocol',
  ],
  page: ['preview/protocol'],
  cli: [
    'base',
    'input',
    'typesetting',
    'output',
    'translation',
    'build',
    'compare',
    'preview',
  ],
}

/** The folders of large rooms, each of which may import those before it. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'input/drawings': ['xml', 'css', 'values', 'source', 'result'],
  'typesetting/layout': ['type', 'pictures', 'story', 'flow', 'boxes', 'fit', 'compose'],
}

/** What stands beside such folders and is for all of them: what a side is laid out with. */
const FOR_ALL_FOLDERS = ['context.ts', 'per-context.ts']

/** Packages that one room keeps to itself. */
const ONLY_IMPORTER: Readonly<Record<string, string>> = {
  yaml: 'input/yaml',
  sharp: 'input/pictures',
  saxes: 'input/drawings',
  'color-name': 'input/drawings',
  uqr: 'input/drawings',
  'read-excel-file': 'input/deck',
  fflate: 'input/deck',
  numfmt: 'input/deck',
  '@resvg/resvg-wasm': 'input/drawings',
  harfbuzzjs: 'typesetting/text',
  'bidi-js': 'typesetting/text',
  linebreak: 'typesetting/text',
  hyphen: 'typesetting/text',
  'markdown-it': 'typesetting/language',
  'yoga-layout': 'typesetting/layout',
  pdfkit: 'output/pdf',
  'p-limit': 'build',
  'gettext-parser': 'translation',
  papaparse: 'translation',
  commander: 'cli',
  picocolors: 'cli',
  '@hyzyla/pdfium': 'compare/raster',
  'launch-editor': 'preview',
  'lru-cache': 'preview',
  preact: 'page',
  'preact-render-to-string': 'page',
}

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))

const isIn = (path: string, room: string): boolean => path.startsWith(`${room}/`)

/** The room of a file: the longest name in the table that its path begins with. */
const roomOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT)
    .filter((room) => isIn(file, room))
    .toSorted((one, other) => other.length - one.length)[0]

/** What a file imports: files by their path in src/, packages by their name. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const found = text.matchAll(
    /\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'|^import\s+'([^']+)'/gm,
  )
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3]!
    if (!name.startsWith('.')) return name
    return relative(src, join(src, dirname(file), name)).replaceAll('\\', '/')
  })
}

const imports = new Map(files.map((file) => [file, importsOf(file)]))
const isFile = (name: string): boolean => imports.has(name)

/** The groups of files that import one another, however far round: Tarjan's strongly connected components. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const cycles: string[][] = []
  const visit = (file: string): number => {
    order.set(file, order.size)
    lowest.set(file, order.size - 1)
    open.push(file)
    for (const target of graph.get(file) ?? []) {
      if (!graph.has(target)) continue
      const reached = order.has(target)
        ? open.includes(target)
          ? order.get(target)
          : undefined
        : visit(target)
      lowest.set(file, Math.min(lowest.get(file)!, reached ?? Infinity))
    }
    if (lowest.get(file) === order.get(file)) {
      const group = open.splice(open.indexOf(file))
      if (group.length > 1) cycles.push(group.toSorted())
    }
    return lowest.get(file)!
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return cycles
}

test('every file of src/ is in a room of the table', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
})

/** The folder of a room that a file lies in, or its name if it lies beside the folders. */
function folderOf(file: string, room: string): string {
  return relative(room, file).replaceAll('\\', '/').split('/')[0] ?? ''
}

test('a room imports from the rooms that the table allows, and from no other', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file) ?? ''
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])]
    return importsOf(file)
      .filter(isFile)
      .filter((target) => {
        const other = roomOf(target) ?? ''
        return !allowed.some((one) => one === other || isIn(other, one))
      })
      .map((target) => `${file} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('a folder in a room imports from the folders before it, and from no other', () => {
  const wrong = Object.entries(FOLDERS).flatMap(([room, folders]) => {
    const inside = files.filter((file) => isIn(file, room))
    return folders.flatMap((folder, at) => {
      const allowed = [...folders.slice(0, at + 1), ...FOR_ALL_FOLDERS]
      const own = inside.filter((file) => folderOf(file, room) === folder)
      expect(own.length).toBeGreaterThan(2)
      return own.flatMap((file) =>
        importsOf(file)
          .filter((target) => isIn(target, room))
          .filter((target) => !allowed.includes(folderOf(target, room)))
          .map((target) => `${file} imports ${target}`),
      )
    })
  })
  expect(wrong).toEqual([])
})

test('no cycle of imports, types included', () => {
  expect(cyclesIn(imports)).toEqual([])
  expect(
    cyclesIn(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', ['a']],
        ['d', []],
      ]),
    ),
  ).toEqual([['a', 'b', 'c']])
})

test('a package is imported by the room that wraps it, and by no other', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => !isFile(name))
      .filter((name) => {
        const owner = Object.entries(ONLY_IMPORTER).find(
          ([known]) => name === known || isIn(name, known),
        )
        return owner !== undefined && !isIn(file, owner[1])
      })
      .map((name) => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('the page takes nothing but types from the server: it runs in a browser', () => {
  const values = files
    .filter((file) => isIn(file, 'page'))
    .flatMap((file) => [
      ...readFileSync(join(src, file), 'utf8').matchAll(
        /^(import|export) (?!type )[^'"]*'[^']*\/protocol\/[^']*'/gm,
      ),
    ])
  expect(values).toEqual([])
})

test('links in the pages of the project lead to files', () => {
  const root = join(src, '..')
  const pages = [
    '.',
    '.github',
    'assets',
    'content',
    'src',
    'templates',
    'tests',
    'tests/fuzz',
  ]
    .flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => join(folder, name)),
    )
    .filter((name) => name.endsWith('.md'))
  const broken = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
      .filter(([, target = '']) => !existsSync(join(root, dirname(page), target)))
      .map(([, target]) => `${page}: ${target}`),
  )
  expect({ broken, pages: pages.length > 5 }).toEqual({ broken: [], pages: true })
})

test('the names that CONTRIBUTING.md gives are in the files that it gives', () => {
  const folder = join(src, '../.github')
  const text = readFileSync(join(folder, 'CONTRIBUTING.md'), 'utf8')
  const steps = text.matchAll(
    /((?:`\w+`(?: \([^)]*\))?(?: or )?)+)\s+(?:in|of)\s+\[[^\]]+\]\(([^)]+)\)/g,
  )
  const named = [...steps].flatMap(([, names = '', file = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({ name, file })),
  )
  expect(named.length).toBeGreaterThan(8)
  expect(
    named.filter(
      ({ name, file }) => !readFileSync(join(folder, file), 'utf8').includes(name),
    ),
  ).toEqual([])
})

test('the paths that the architecture page names are there', () => {
  const page = readFileSync(join(src, 'README.md'), 'utf8')
  const named = [...page.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.tsx?)`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.length).toBeGreaterThan(10)
  expect(
    named.filter(
      (path) => !existsSync(join(src, path)) && !existsSync(join(src, '..', path)),
    ),
  ).toEqual([])
})
