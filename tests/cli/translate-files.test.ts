import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { project } from './run.ts'
import type { Change } from './run.ts'
import { EN, LOCK, read, rowOf, translate } from './translate-run.ts'

describe('translate export and import', { timeout: 60_000 }, () => {
  test.each(['po', 'csv'])('as %s and back again changes no words', async (as) => {
    const folder = project('small')
    const before = read(folder, EN)
    const exported = await translate(`export -l en --as ${as}`, folder)
    expect({ code: exported.code, out: exported.out }).toEqual({
      code: 0,
      out: `small-en.${as}: 10 texts.\n`,
    })
    renameSync(join(folder, `small-en.${as}`), join(folder, `small-en (1).${as}`))
    const imported = await translate(`import small-en_(1).${as}`, folder)
    expect(imported.out).toBe('10 texts came in for en: 0 changed, 10 accepted.\n')
    expect(read(folder, EN)).toBe(before)
    expect(rowOf('en', (await translate('status', folder)).out)).toMatchObject({
      Accepted: '10',
    })
  })

  test('brings in words for a language that was just begun', async () => {
    const folder = project('small')
    await translate('add de', folder)
    await translate('export -l de -o for-you.po', folder)
    const po = read(folder, 'for-you.po')
    const filled = po.replace(
      'msgid "Haas"\nmsgstr ""',
      'msgid "Haas"\nmsgstr "Hase: ja"',
    )
    writeFileSync(join(folder, 'back.po'), filled)
    const { code, out } = await translate('import back.po', folder)
    expect({ code, out }).toEqual({
      code: 0,
      out: '10 texts came in for de: 1 changed, 1 accepted.\n',
    })
    expect(read(folder, 'content/small/de.yaml')).toContain(
      "    # Haas\n    name: 'Hase: ja'\n",
    )
  })

  test('an export does not replace a file, unless it is told to', async () => {
    const folder = project('small', {})
    writeFileSync(join(folder, 'small-en.po'), 'mine')
    const refused = await translate('export -l en', folder)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('replace it with --force')
    expect(read(folder, 'small-en.po')).toBe('mine')
    const forced = await translate('export -l en --force', folder)
    expect(forced.code).toBe(0)
    expect(read(folder, 'small-en.po')).toContain('msgctxt "deck.title"')
  })

  const BACK = 'msgctxt "deck.title"\nmsgid "Klein spel"\nmsgstr "Tiny game"\n'

  test('what is wrong with a file is told with its place', async () => {
    const folder = project('small')
    writeFileSync(
      join(folder, 'small-en.po'),
      `${BACK}\nmsgctxt "deck.titel"\nmsgid "Klein spel"\nmsgstr "x"\n\nmsgctxt "pieces.owl.name"\nmsgid "Steenuil"\nmsgstr "Little owl"\n`,
    )
    const { code, out, err } = await translate('import small-en.po', folder)
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(/^3 texts came in for en: 2 changed, 1 accepted\.\n$/),
    })
    expect(err).toMatch(/The deck has no text “deck\.titel”[^]*small-en\.po:5/)
    expect(err).toMatch(
      /“pieces\.owl\.name” was translated from other words[^]*small-en\.po:9/,
    )
    expect(read(folder, EN)).toContain('name: Little owl')
    expect(rowOf('en', (await translate('status', folder)).out)).toMatchObject({
      Stale: '1',
    })
  })

  test('what is wrong with words is shown where they stand now', async () => {
    const folder = project('small')
    const longer = BACK.replace('Tiny game', 'A game so small that it hardly is one')
    writeFileSync(
      join(folder, 'small-en.po'),
      `${longer}\nmsgctxt "pieces.guide.rules"\nmsgid "# Zo speel je\\n\\nLeg de kaarten op tafel.[^table]\\n\\n1. Kies een kaart.\\n2. Lees hem voor.\\n"\nmsgstr "# Rules\\n\\nLay them out.\\n"\n`,
    )
    const { code, err } = await translate('import small-en.po', folder)
    expect(code).toBe(1)
    expect(err).toMatch(
      /lacks the footnote mark[^\n]*\n +content\/small\/en\.yaml:\d+:\d+\n[^]*# Rules/,
    )
    expect(rowOf('en', (await translate('status', folder)).out)).toMatchObject({
      New: '9',
      Accepted: '1',
    })
  })

  test.each<[line: string, changes: Readonly<Record<string, Change>>, said: RegExp]>([
    ['import none.po -l en', {}, /“none\.po” cannot be read: it is not there/],
    ['import small-en.txt', { 'small-en.txt': BACK }, /does not say what the file is/],
    ['import small-en.po', { 'small-en.po': 'msgid "broken' }, /small-en\.po/],
    [
      'import empty.po -l en',
      { 'empty.po': 'msgid ""\nmsgstr ""\n' },
      /There are no texts in “empty\.po”/,
    ],
    ['import back.po', { 'back.po': BACK }, /This command needs a language/],
    [
      'import small-nl.po',
      { 'small-nl.po': BACK },
      /nl is the language that “small” is translated from/,
    ],
    ['import small-xx.po', { 'small-xx.po': BACK }, /has no words in “xx”/],
    ['import small-..po', { 'small-..po': BACK }, /language|words/],
    [
      'import back.po -l en',
      { 'back.po': `msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n${BACK}` },
      /This file says that it is in “fr”, not in “en”/,
    ],
    ['import small-en.csv', { 'small-en.csv': 'so\nnot\n' }, /small-en\.csv/],
    ['export', {}, /This command needs a language/],
    ['export -l en --as xliff', {}, /Allowed choices are po, csv/],
    ['statsu', {}, /Did you mean status\?/],
    ['', {}, /^Usage: cardpress translate/],
  ])('%s is refused, and no words change', async (line, changes, said) => {
    const folder = project('small', changes)
    const before = read(folder, EN)
    const { code, out, err } = await translate(line, folder)
    expect(code === 1 || code === 2).toBe(true)
    expect(out).toBe('')
    expect(err).toMatch(said)
    expect(read(folder, EN)).toBe(before)
    expect(existsSync(join(folder, LOCK))).toBe(false)
  })
})
