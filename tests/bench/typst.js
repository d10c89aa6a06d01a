// Decks of 17 photographs and of 51 icons, as whole processes: a build of cardpress, and beside it Typst, which sets the
// same words and pictures from a template of its own. Typst is no dependency, as it takes 50 MB: where it is not
// installed, that is told.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { icon, photograph, writeDeck } from './decks.js'

const TYPST = '@myriaddreamin/typst-ts-node-compiler'
const root = join(import.meta.dirname, '../..')
const ROUNDS = 3
/** Each photograph takes as long as the one before: a few tell as much as many. */
const DECKS = [
  { name: 'photographs', picture: photograph, count: 17 },
  { name: 'icons', picture: icon, count: 51 },
]

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Where Typst is, in the folder of the package or in one that CARDPRESS_TYPST names. */
function findTypst() {
  const from = process.env.CARDPRESS_TYPST ?? root
  try {
    return createRequire(join(from, 'package.json')).resolve(TYPST)
  } catch {
    return undefined
  }
}

/** The deck for Typst: a page of the picture under the title, and one of the words. */
function source(cards, ending) {
  const pages = cards.map(
    ({ title, body }, index) =>
      `#page[= ${title}\n#image("content/trial/pictures/${index}.${ending}", width: 100%, height: 80mm, fit: "contain")]\n#page[${body.map((line) => `- ${line}\n`).join('')}]`,
  )
  return `#set page(width: 111mm, height: 154mm, margin: 12mm)\n#set text(size: 12pt, lang: "nl", hyphenate: true)\n${pages.join('\n')}`
}

const COMPILE = `
const { NodeCompiler } = require(process.argv[1])
const [, , folder] = process.argv
const pdf = NodeCompiler.create({ workspace: folder }).pdf({ mainFilePath: folder + '/deck.typ' })
require('node:fs').writeFileSync(folder + '/deck.pdf', pdf)
`

function time(args, cwd) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd })
  if (status !== 0) throw new Error(String(stderr))
  return performance.now() - start
}

const typst = findTypst()
const decks = []
for (const { name, picture, count } of DECKS) {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-typst-'))
  // oxlint-disable-next-line no-await-in-loop -- one deck after the other
  const cards = await writeDeck(folder, { cards: count, pictures: count, picture })
  const { ending } = await picture(0)
  writeFileSync(join(folder, 'deck.typ'), source(cards, ending))
  const command = [join(root, 'bin/cardpress.cjs'), 'build', 'trial', '-t', 'press', '-q']
  const times = { cardpress: [], typst: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.cardpress.push(time(command, folder))
    if (typst) times.typst.push(time(['-e', COMPILE, typst, folder], folder))
  }
  const bytes = {
    cardpress: statSync(join(folder, 'output/trial/nl/trial-nl-a6-press.pdf')).size,
    ...(typst && { typst: statSync(join(folder, 'deck.pdf')).size }),
  }
  decks.push({
    name: `${count} cards with ${name}`,
    cardpress: median(times.cardpress),
    ...(typst && { typst: median(times.typst) }),
    bytes,
  })
  rmSync(folder, { recursive: true })
}
const install = `npm install --no-save ${TYPST}`
process.stdout.write(JSON.stringify({ decks, ...(!typst && { install }) }))
