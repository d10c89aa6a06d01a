import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { card, layOutIn, theme } from './lay-out.ts'
import { wordsOn } from './read-frame.ts'

test('words of a template are printed in their language, unless the deck has its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-template-words-'))
  const files = {
    'content/trial/deck.yaml':
      'source: nl\ntemplate: trial\nformat: poker\npieces: { one: { kind: card }, two: { kind: card } }',
    'content/trial/nl.yaml': 'pieces: { one: { body: x }, two: { body: x, counter: y } }',
    'content/trial/pt-BR.yaml': 'pieces: { one: { body: x }, two: { body: x } }',
    'content/trial/de.yaml': 'pieces: { one: { body: x }, two: { body: x } }',
    'templates/trial/theme.yaml': theme(),
    'templates/trial/card.yaml': card(
      '{ padding: 5mm, children: [{ text: body }, { text: counter }] }',
    ),
    'templates/trial/words/nl.yaml': 'counter: "{card} van {cards}"\nunused: geen',
    'templates/trial/words/pt.yaml': 'counter: "{card} de {cards}"',
    'templates/trial/words/en.yaml': 'counter: "{card} of {cards}"\nsign: "{card}"',
  }
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const laidOut = (languages: string[], strict = false) =>
      layOutIn(folder, 'trial', { formats: [], languages, strict })
    const words = async (language: string) => {
      const { problems, sides } = await laidOut([language])
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      return sides.filter(({ name }) => name.endsWith('front')).flatMap(wordsOn)
    }
    expect(await words('nl')).toEqual(['x', '1 van 2', 'x', 'y'])
    expect(await words('pt-BR')).toEqual(['x', '1 de 2', 'x', '2 de 2'])
    expect((await words('qps'))[1]).toMatch(/^1 vá\p{L}* 2$/u)
    // One message for all of them, and cards all the same.
    const german = await laidOut(['de'])
    const missing = ({ problems }: typeof german) =>
      problems.flatMap(({ code, severity, message }) =>
        code === 'missing-words' ? [`${severity}: ${message}`] : [],
      )
    const said =
      'The template “trial” has no words in de; printed are: “{card} of {cards}”.'
    expect(missing(german)).toEqual([`warning: ${said}`])
    expect(missing(await laidOut(['de'], true))).toEqual([`error: ${said}`])
    expect(german.sides.flatMap(wordsOn)).toContain('1 of 2')
    const layout = '{ padding: 5mm, children: [{ text: body }, { text: "No. {card}" }] }'
    writeFileSync(join(folder, 'templates/trial/card.yaml'), card(layout))
    const notes = async (language: string) => {
      const found = (await laidOut([language])).problems
      return found.flatMap(({ code, message }) =>
        code === 'missing-words' ? message : [],
      )
    }
    expect(await notes('nl')).toEqual([])
    expect(await notes('pt-BR')).toEqual([expect.stringContaining('“No. {card}”')])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
