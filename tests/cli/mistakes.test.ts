import { describe, expect, test } from 'vitest'

import { cardpress, project } from './run.ts'
import type { Change } from './run.ts'

const DECK = 'content/small/deck.yaml'
const WORDS = 'content/small/nl.yaml'
const THEME = 'templates/plain/theme.yaml'
const CARD = 'templates/plain/card.yaml'

/** One mistake, and what is to be said about it. */
interface Mistake {
  readonly file: string
  readonly change: Change
  /** The first words of the message. */
  readonly said: RegExp
  /** What is underlined. */
  readonly marked: string
  readonly hint: RegExp
  /** What is said besides, because of it. */
  readonly follows?: RegExp
}

/** Mistakes that hide nothing of each other. */
const TOGETHER: Readonly<Record<string, Mistake>> = {
  'words that are missing': {
    file: WORDS,
    change: ['    name: Haas\n', ''],
    said: /“hare” has no words for “name” in nl/,
    marked: 'Een haas in het gras',
    hint: /Add “name: …” under “hare”/,
  },
  'words without a place': {
    file: WORDS,
    change: ['    body: De uil', '    bodi: x\n    body: De uil'],
    said: /“owl” has no place for “bodi”/,
    marked: 'x',
    hint: /Did you mean “body”\?/,
  },
  'an unknown colour': {
    file: CARD,
    change: [
      'backgroundColor: accent-pale\n  padding: 6mm\n  justify',
      'backgroundColor: accent-pail\n  padding: 6mm\n  justify',
    ],
    said: /There is no colour “accent-pail”/,
    marked: 'accent-pail',
    hint: /Did you mean “accent-pale”\?/,
  },
  'an unknown accent': {
    file: DECK,
    change: ['accent: rust', 'accent: russet'],
    said: /There is no colour “russet”/,
    marked: 'russet',
    hint: /Did you mean “rust”\?/,
  },
  'an accent without the relatives that the template needs': {
    file: DECK,
    change: ['accent: rust', 'accent: sand'],
    said: /The colour “sand” has no “sand-pale” beside it/,
    marked: 'sand',
    hint: /Choose one of: teal, rust/,
  },
  'no accent at all': {
    file: DECK,
    change: ['accent: rust, ', ''],
    said: /“fox” has no accent, and its template needs one/,
    marked: 'fox',
    hint: /Choose one of: teal, rust/,
  },
  'a picture that is not there': {
    file: DECK,
    change: ['picture: scene.svg', 'picture: Scene.svg'],
    said: /“Scene.svg”/,
    marked: 'Scene.svg',
    hint: /capitals/,
  },
  'a picture outside the deck': {
    file: DECK,
    change: ['picture: scene.svg', 'picture: ../../../../etc/passwd'],
    said: /“\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd”/,
    marked: '../../../../etc/passwd',
    hint: /./,
  },
  'an unknown format': {
    file: DECK,
    change: ['format: little', 'format: litle'],
    said: /There is no format “litle”/,
    marked: 'litle',
    hint: /Did you mean “little”\?/,
  },
  'an unknown fold': {
    file: DECK,
    change: ['[half, roll]', '[half, rol]'],
    said: /There is no fold “rol”/,
    marked: 'rol',
    hint: /Did you mean “roll”\?/,
  },
  'a footnote without a note': {
    file: WORDS,
    change: ['[^table]', '[^chair]'],
    said: /“\[\^chair\]”/,
    marked: '[^chair]',
    hint: /“chair: …” under “notes:”/,
  },
  'text that does not fit': {
    file: WORDS,
    change: ['body: De uil ziet', `body: ${'woorden '.repeat(180)}`],
    said: /“body” on owl back \(nl\) does not fit little: it is \d+\.\d mm \(\d+ lines\) too long, even at its smallest size of 8 pt/,
    marked: 'woorden',
    hint: /Shorten the text/,
  },
  'a character that no font has': {
    file: WORDS,
    change: ['De haas rent', 'De haas ⛹ rent'],
    said: /No font has “⛹” \(U\+26F9\), in “body” of hare \(nl\)/,
    marked: '⛹',
    hint: /Use another character/,
  },
}

/** Mistakes after which a file, or what depends on it, cannot be used. */
const ALONE: Readonly<Record<string, Mistake>> = {
  'an unknown key in a theme': {
    file: THEME,
    change: ['hyphens: auto', 'hyphen: auto'],
    said: /“hyphen” is not known in “body”/,
    marked: 'hyphen',
    hint: /Did you mean “hyphens”\?/,
  },
  'an unknown key in a deck': {
    file: DECK,
    change: ['quantity: 3', 'amount: 3'],
    said: /“amount” is not known in “fox”/,
    marked: 'amount',
    hint: /Known: .*quantity/,
  },
  'a length without a unit': {
    file: CARD,
    change: [
      '{ picture: piece, optional: true, height: 20mm }',
      '{ picture: piece, optional: true, height: 20 }',
    ],
    said: /“height” needs a unit/,
    marked: '20',
    hint: /^$/,
  },
  'a format without a unit': {
    file: 'templates/formats.yaml',
    change: ['height: 50mm, bleed: 3mm', 'height: 50mm, bleed: 3'],
    said: /“bleed” needs a unit/,
    marked: '3',
    hint: /^$/,
    follows: /There is no format/,
  },
  'an unknown kind of piece': {
    file: DECK,
    change: ['owl: { kind: card', 'owl: { kind: crad'],
    said: /no kind of piece “crad”/,
    marked: 'crad',
    hint: /Did you mean “card”\?/,
  },
  'an unknown template': {
    file: DECK,
    change: ['template: plain', 'template: plian'],
    said: /There is no template “plian”/,
    marked: 'plian',
    hint: /Did you mean “plain”\?/,
  },
  'YAML that cannot be read': {
    file: WORDS,
    change: ['name: Uil', 'name: "Uil'],
    said: /./,
    marked: '',
    hint: /./,
  },
}

/** A problem as it is told: its message, its place, the line there, what is underlined, and what to do. */
function read(
  err: string,
): readonly Record<'message' | 'file' | 'marked' | 'hint', string>[] {
  return err
    .split(/^(?=error: |warning: )/m)
    .filter((block) => block.includes('error: '))
    .map((block) => {
      const rows = block.split('\n')
      const caret = rows.findIndex((row) => /^ +\| *\^+$/.test(row))
      const [from, until] = [rows[caret]?.indexOf('^') ?? 0, rows[caret]?.length ?? 0]
      return {
        message: rows[0]?.replace('error: ', '') ?? '',
        file: rows[1]?.trim() ?? '',
        marked: rows[caret - 1]?.slice(from, until) ?? '',
        hint: /^ {2}hint: (.*)$/m.exec(block)?.[1] ?? '',
      }
    })
}

/** Checks a deck with these mistakes in it. */
async function tell(mistakes: readonly Mistake[]): Promise<ReturnType<typeof read>> {
  const changes: Record<string, Change[]> = {}
  for (const { file, change } of mistakes) (changes[file] ??= []).push(change)
  const folder = project('small', changes)
  const { code, out, err } = await cardpress(['check', '-l', 'nl', '-f', 'little'], {
    folder,
  })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).not.toMatch(/\n\s+at |undefined|NaN|\[object/)
  return read(err)
}

function expectTold(told: ReturnType<typeof read>, mistake: Mistake): void {
  const { file, said, marked, hint } = mistake
  const [problem, ...repeated] = told.filter(({ message }) => said.test(message))
  expect(problem?.file).toMatch(new RegExp(`^${file}:\\d+:\\d+$`))
  expect(problem?.marked).toContain(marked)
  expect(problem?.hint).toMatch(hint)
  expect(repeated).toEqual([])
}

describe(
  'a mistake is told once, with its place and what to do',
  { timeout: 60_000 },
  () => {
    let told: Promise<ReturnType<typeof read>> | undefined
    const all = Object.values(TOGETHER)

    test.each(Object.entries(TOGETHER))('%s', async (_, mistake) => {
      expectTold(await (told ??= tell(all)), mistake)
    })

    test('and nothing is told besides', async () => {
      const others = (await (told ??= tell(all)))
        .map(({ message }) => message)
        .filter((message) => !all.some(({ said }) => said.test(message)))
      expect(others).toEqual([])
    })

    test.concurrent.each(Object.entries(ALONE))('%s', async (_, mistake) => {
      const { follows = /^$/ } = mistake
      const found = await tell([mistake])
      expectTold(found, mistake)
      const others = found.filter(({ message }) => !mistake.said.test(message))
      expect(others.filter(({ message }) => !follows.test(message))).toEqual([])
    })
  },
)
