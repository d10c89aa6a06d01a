import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeEach, expect, test } from 'vitest'

import { runHere } from '../fuzz/in-process.ts'
import { temporaryProject } from './projects.ts'

/** German has one of three cards, another without its title, and a leaflet that is not yet written to its end. */
const FILES = {
  'content/d/deck.yaml': `
source: en
template: samenleerwijzer
format: a6
pieces:
  one: { kind: topic, accent: teal }
  two: { kind: topic, accent: plum }
  three: { kind: topic, accent: plum }
  guide: { kind: leaflet, accent: teal, folds: [a4-half] }
`,
  'content/d/en.yaml': `
pieces:
  one: { title: One, question: What?, questions: "- So?" }
  two: { title: Two, question: Who?, questions: "- And?" }
  three: { title: Three, question: "Why {client}?", questions: "- Or?" }
  guide: { title: Guide, call: Talk, why: So, how: Thus, cards: All, conversation-cards: Some, topic-cards: Others }
terms: { client: { client: { sg: client } } }
`,
  'content/d/de.yaml': `
review: approved
pieces:
  one: { title: Eins, question: Was?, questions: "- Also?" }
  three: { title: , question: "Warum {kunde}?", questions: "- Oder?" }
  guide: { title: Heft, call: Reden, why: Darum, how: …, conversation-cards: Manche, topic-cards: Andere }
terms: { client: { client: { sg: Klientin } } }
`,
}

let folder = ''
const folders: string[] = []
beforeEach(() => {
  folder = temporaryProject(FILES)
  folders.push(folder)
})
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })))

const build = async (...flags: string[]) => {
  const { code, out } = await runHere(
    ['build', 'd', '-t', 'press', '--json', ...flags],
    folder,
  )
  const { problems, files, refused } = JSON.parse(out)
  const errors = problems.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  )
  const pages = files.map(({ pages: count }: { pages: number }) => count)
  return { code, problems, errors: errors.length, pages, refused }
}

test('a card that is asked for is built, whatever the others lack', async () => {
  expect(await build('-l', 'de', '--cards', 'one')).toMatchObject({
    code: 0,
    problems: [],
    pages: [2],
  })
  expect(await build('-l', 'de', '--cards', 'one,two')).toMatchObject({
    code: 1,
    errors: 1,
    pages: [],
  })
})

test('cards and leaflets without words are left out and told, where that is asked for', async () => {
  const { code, problems, pages } = await build('-l', 'de', '--skip-missing')
  expect({ code, pages }).toEqual({ code: 0, pages: [2] })
  expect(problems.map(({ message }: { message: string }) => message)).toEqual([
    '3 pieces are left out in de, for want of words: two, three (title), guide (how and cards).',
  ])
})

test('a language with an error holds up no other one', async () => {
  const { code, pages, refused } = await build('-l', 'all')
  expect({ code, pages, refused }).toEqual({ code: 1, pages: [6, 2], refused: ['de'] })
  expect(existsSync(join(folder, 'output/d/en'))).toBe(true)
  expect(readdirSync(join(folder, 'output/d'))).toEqual(['en'])
})

test('a release takes no “…” for words, unless its piece is left out', async () => {
  const release = ['-l', 'de', '--release', '--cards', 'one,guide']
  const { code, problems } = await build(...release)
  expect(code).toBe(1)
  expect(problems.map(({ message }: { message: string }) => message)).toContain(
    '“guide.how” is still to be written: it has only a “…”.',
  )
  expect(await build(...release, '--skip-missing')).toMatchObject({ code: 0, pages: [2] })
})
