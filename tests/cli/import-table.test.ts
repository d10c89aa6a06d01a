import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { runHere } from '../fuzz/in-process.ts'
import { temporaryProject } from './projects.ts'

const DECK = `# My herbs
source: en
template: samenleerwijzer
pieces:
  # The first one stands here.
  first: { kind: topic, accent: teal }
  from:
    file: cards.csv
    kind: topic
  last: { kind: topic, accent: plum }
`
const CSV = `id,accent,quantity,fact.note,title.en,question.en,questions.en,title.nl
Mint,leaf,2,"a, b: c",Mint,What?,"- One
- Two",Munt
Sage,sun,,,Sage,Who?,- Three,
`
const CARD = '{ title: T, question: Q, questions: "- R" }'

test('a table becomes YAML that says the same, and notes and other words stay', async () => {
  const folder = temporaryProject({
    'content/d/deck.yaml': DECK,
    'content/d/cards.csv': CSV,
    'content/d/en.yaml': `# Words\npieces:\n  first: ${CARD}\n  last: ${CARD}\n  sage: { title: Mine }\n`,
  })
  try {
    const read = (file: string) => readFileSync(join(folder, 'content/d', file), 'utf8')
    const build = () => runHere(['build', 'd', '-t', 'press', '--json'], folder)
    const pdf = () => readFileSync(join(folder, 'output/d/en/d-en-a6-press.pdf'))
    expect((await build()).code).toBe(0)
    const before = pdf()
    const { code, out } = await runHere(['import', 'table', 'd'], folder)
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 pieces of cards.csv .*deck.yaml.*en.yaml.*nl.yaml/s),
    })
    expect(read('deck.yaml')).toBe(
      DECK.replace(
        /  from:[^]*topic\n/,
        `  mint: { kind: topic, accent: leaf, quantity: 2, facts: { note: 'a, b: c' } }\n  sage: { kind: topic, accent: sun }\n`,
      ),
    )
    expect(read('en.yaml')).toMatch(/^# Words\n[^]*title: Mine[^]*question: Who\?/)
    expect(read('nl.yaml')).toContain('title: Munt')
    expect((await build()).code).toBe(0)
    expect(Buffer.compare(pdf(), before)).toBe(0)
    const again = await runHere(['import', 'table', 'd'], folder)
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('no table') })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
