import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { onTestFinished } from 'vitest'

/** Files of a folder: what they hold, by their path from it. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Makes a folder with some files in it, for as long as the test runs. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  addFiles(folder, files)
  return folder
}

/** Writes files into a folder. */
export function addFiles(folder: string, files: Files): void {
  for (const [path, contents] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, contents)
  }
}

const INK = "{ cmyk: [0, 0, 0, 100], srgb: '#181715' }"

export const THEME = `designedFor: { width: 105mm, height: 148mm }\npalette: { ink: ${INK} }\nstyles: {}\n`
const CARD = 'front: { text: title }\nback: { text: title }\n'
export const DECK = 'source: nl\ntemplate: plain\npieces: { one: { kind: card } }\n'
export const WORDS = 'pieces: { one: { title: Een } }\n'

/** The files of a small package: a deck, a template, and the data of print. */
export const PACKAGE: Files = {
  'content/shipped/deck.yaml': DECK,
  'content/shipped/nl.yaml': WORDS,
  'content/README.md': 'How to write a deck.',
  'templates/plain/theme.yaml': THEME,
  'templates/plain/card.yaml': CARD,
  'templates/formats.yaml':
    'a6: { width: 105mm, height: 148mm, bleed: 3mm, safe: 5mm }\nsquare: { width: 90mm, height: 90mm, bleed: 3mm, safe: 5mm }\n',
  'templates/folds.yaml':
    'half: { width: 200mm, height: 100mm, bleed: 3mm, outside: { back: 100mm, cover: 100mm }, inside: { left: 100mm, right: 100mm }, read: [cover, left, right, back] }\n',
  'templates/sheets.yaml':
    'papers: { a4: { width: 210mm, height: 297mm, margin: 5mm } }\n',
}
