import { existsSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { filesIn, project } from './run.ts'
import type { Change } from './run.ts'
import { EN, LOCK, read, rowOf, translate } from './translate-run.ts'

/** A table of two texts of the small deck, as export writes it, with columns behind it. */
const table = (
  cells: readonly [head: string, row: string],
  [title, name] = ['Tiny game', 'Rabbit'],
): string =>
  `name,source,translation,note,state${cells[0]}\r\ndeck.title,Klein spel,${title},,${cells[1]}\r\npieces.hare.name,Haas,${name},,${cells[1]}\r\n`

/** The columns that say what a table is for. */
const OWN = [',language,deck', ',en,small'] as const

/** Spaces of a name, as `translate` takes them. */
const encode = (name: string): string => name.replaceAll(' ', '_')

const contentsOf = (folder: string): readonly (readonly [string, string])[] =>
  filesIn(folder).map((file) => [file, read(folder, file)] as const)

describe('translate export and import', () => {
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
    expect(imported.out).toBe('10 texts for en: 0 changed, 10 accepted.\n')
    expect(read(folder, EN)).toBe(before)
    expect(rowOf('en', (await translate('status', folder)).out)).toMatchObject({
      Accepted: '10',
    })
  })

  test('brings in words for a language that only a table has, in a file beside it', async () => {
    const folder = project('small')
    writeFileSync(
      join(folder, 'content/small/deck.yaml'),
      'source: nl\ntemplate: plain\nformats: [little]\npieces: { from: { file: a.csv, kind: card, accent: teal } }\n',
    )
    rmSync(join(folder, 'content/small/nl.yaml'))
    rmSync(join(folder, 'content/small/en.yaml'))
    writeFileSync(
      join(folder, 'content/small/a.csv'),
      'id,name.nl,name.fr,name.de\nhare,Haas,Lievre,Hase\nfox,Vos,,Fuchs\n',
    )
    await translate('export -l fr --as csv', folder)
    const back = read(folder, 'small-fr.csv')
      .replace('Haas,Lievre', 'Haas,Lièvre')
      .replace('Vos,,,missing', 'Vos,Renard,,done')
    writeFileSync(join(folder, 'small-fr.csv'), back)
    const { code, out, err } = await translate('import small-fr.csv', folder)
    expect(err).toBe('')
    expect(out).toMatch(/ texts for fr: 2 changed, \d accepted\.\n$/)
    expect(code).toBe(0)
    expect(read(folder, 'content/small/fr.yaml')).toBe(
      'review: approved\n\npieces:\n  hare:\n    name: Lièvre\n\n  fox:\n    name: Renard\n',
    )
    expect((await translate('import small-fr.csv', folder)).out).toContain('0 changed')
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
      out: '10 texts for de: 1 changed, 1 accepted.\n',
    })
    expect(read(folder, 'content/small/de.yaml')).toContain(
      "    # Haas\n    name: 'Hase: ja'\n",
    )
  })

  test('a template has every text in no language, and the language of a file may be written as gettext does', async () => {
    const folder = project('small')
    const made = await translate('export --as pot -l en', folder)
    expect({ code: made.code, out: made.out }).toEqual({
      code: 0,
      out: 'small.pot: 10 texts.\n',
    })
    expect(made.err).toContain('“-l” does nothing here')
    const template = read(folder, 'small.pot')
    expect(template).toMatch(/^#, fuzzy\nmsgid ""\nmsgstr ""\n/)
    expect(template).toContain(
      '#: content/small/nl.yaml:7\nmsgctxt "pieces.hare.name"\nmsgid "Haas"\nmsgstr ""\n',
    )
    const started = template
      .replace('#, fuzzy\n', '')
      .replace('"Language: ', '"Language: en_GB.UTF-8')
      .replace('"Haas"\nmsgstr ""', '"Haas"\nmsgstr "Rabbit"')
    writeFileSync(join(folder, 'mine.po'), started)
    const { code, out } = await translate('import mine.po', folder)
    expect({ code, out }).toEqual({
      code: 0,
      out: '10 texts for en: 1 changed, 1 accepted.\n',
    })
  })

  test('a stale text goes out with its source before', async () => {
    const folder = project('small')
    await translate('accept en', folder)
    const nl = 'content/small/nl.yaml'
    writeFileSync(
      join(folder, nl),
      read(folder, nl).replace('name: Haas', 'name: Konijn'),
    )
    await translate('export -l en-US', folder)
    expect(read(folder, 'small-en.po')).toContain(
      '#, fuzzy\n#| msgid "Haas"\nmsgctxt "pieces.hare.name"\nmsgid "Konijn"\n',
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

  test.each([
    'content/small/deck.yaml',
    'content/small/en.yaml',
    'content/small/translations-lock.yaml',
    'content/small/scene.svg',
    'content/small/new.yaml',
    'elsewhere/small/deck.yaml',
    './content/small/../small/EN.YAML',
    'templates/formats.yaml',
  ])('an export to %s is refused, whatever it is told', async (place) => {
    const folder = project('small')
    symlinkSync('content', join(folder, 'elsewhere'))
    await translate('accept en', folder)
    const before = contentsOf(folder)
    const { code, out, err } = await translate(`export -l en --force -o ${place}`, folder)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/lies among the files of the project/)
    expect(contentsOf(folder)).toEqual(before)
  })

  test('an export may lie beside a deck, under a name that Windows can store', async () => {
    const folder = project('small')
    const beside = await translate('export -l en -o content/small/en.po', folder)
    expect(beside.code).toBe(0)
    for (const name of ['con.po', 'Aux', 'LPT1.txt', 'nul .po', 'ends.'].map(encode)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, err } = await translate(`export -l en -o ${name}`, folder)
      expect({ code, err }).toMatchObject({
        code: 1,
        err: expect.stringMatching(/has a name that Windows cannot store/),
      })
    }
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
      out: expect.stringMatching(/^3 texts for en: 2 changed, 1 accepted\.\n$/),
    })
    expect(err).toMatch(/The deck has no text “deck\.titel”[^]*small-en\.po:5/)
    expect(err).toMatch(
      /“pieces\.owl\.name” was translated from a different version[^]*small-en\.po:9/,
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
    ['import none.po -l en', {}, /“none\.po” cannot be read: it does not exist/],
    [
      'import small-en.txt',
      { 'small-en.txt': BACK },
      /does not say what kind of file it is/,
    ],
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

  test('a table says its language and deck itself, whatever it is called', async () => {
    const folder = project('small', { 'back.csv': table(OWN) })
    await translate('add de', folder)
    const { code, out } = await translate('import back.csv', folder)
    expect({ code, out }).toEqual({
      code: 0,
      out: '2 texts for en: 2 changed, 2 accepted.\n',
    })
    expect(read(folder, EN)).toContain('name: Rabbit')
  })

  test('translations whose cells were emptied stay, and are told once', async () => {
    const folder = project('small', { 'back.csv': table(OWN, ['', ' ']) })
    const before = read(folder, EN)
    const { code, err } = await translate('import back.csv', folder)
    expect(code).toBe(0)
    expect(err.match(/warning: .*/g)).toEqual([
      'warning: “deck.title” and 1 more text came back empty, so their translations stay as they are.',
    ])
    expect(read(folder, EN)).toBe(before)
  })

  test.each<[line: string, text: string, said: RegExp]>([
    [
      'small-en.csv',
      table(['', '']),
      /“small-en\.csv” does not say which language it is in[^]*-l en/,
    ],
    [
      'small-de.csv',
      table([',Language', ',English']),
      /The column “language” says “English”[^]*-l en,/,
    ],
    [
      'small-en.csv',
      table([',Language', ',Deutsch']),
      /The column “language” says “Deutsch”[^]*-l de,/,
    ],
    ['small-en.csv -l de', table(OWN), /says that it is in “en”, not in “de”/],
    [
      'back.csv',
      table(OWN).replace('en,small\r\np', 'de,small\r\np'),
      /This row is for the language “en”, but rows above it are for “de”[^]*back\.csv:3:1/,
    ],
    [
      'back.csv',
      table([',language,deck', ',en,smal']),
      /There is no deck “smal”[^]*“small”/,
    ],
    [
      'back.csv small',
      table([',language,deck', ',en,samenleerwijzer']),
      /says that it is for the deck “samenleerwijzer”, not for “small”/,
    ],
  ])('%s is refused before any words change', async (line, text, said) => {
    const folder = project('small', { [line.split(' ')[0] ?? '']: text })
    const before = read(folder, EN)
    const { code, out, err } = await translate(`import ${line}`, folder)
    expect({ code: code > 0, out }).toEqual({ code: true, out: '' })
    expect(err).toMatch(said)
    expect(read(folder, EN)).toBe(before)
  })

  test('the flag names what a table does not, and the deck may have another name now', async () => {
    const folder = project('small', {
      'small-fr.csv': table(['', '']),
      'moved.csv': table([',language,deck', ',en,old-name'], ['Mini game', 'Rabbit']),
    })
    expect((await translate('import small-fr.csv -l en', folder)).out).toMatch(
      /2 changed/,
    )
    expect((await translate('import moved.csv small', folder)).out).toMatch(/1 changed/)
  })

  test('the language that a program of translators calls by country is that of the deck', async () => {
    const po = `msgid ""\nmsgstr ""\n"Project-Id-Version: small\\n"\n"Language: en_GB\\n"\n\n${BACK}`
    const folder = project('small', { 'back.po': po })
    expect((await translate('import back.po', folder)).out).toMatch(/for en: 1 changed/)
    expect((await translate('import back.po -l en', folder)).code).toBe(0)
  })

  test('more than half of the accepted texts change only by force, and a dry run shows them', async () => {
    const folder = project('small', { 'back.csv': table(OWN) })
    await translate('accept en deck.title pieces.hare.name pieces.owl.name', folder)
    const [words, lock] = [read(folder, EN), read(folder, LOCK)]
    const dry = await translate('import back.csv --dry-run', folder)
    expect(dry.code).toBe(0)
    expect(dry.out).toBe(
      'deck.title\n  - Little game\n  + Tiny game\n\npieces.hare.name\n  - Hare\n  + Rabbit\n\n' +
        '2 texts for en: 2 would change, 2 would be accepted. Nothing was written.\n',
    )
    expect(dry.err).toMatch(
      /warning: 2 of the 3 texts of en that were accepted would change/,
    )
    const refused = await translate('import back.csv', folder)
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' })
    expect(refused.err).toMatch(
      /error: 2 of the 3 texts of en that were accepted would change, so nothing was written[^]*--force/,
    )
    const asData = await translate('import back.csv --dry-run --json', folder)
    expect(JSON.parse(asData.out)).toMatchObject({
      ok: true,
      isWritten: false,
      changes: [{ name: 'deck.title', before: 'Little game', after: 'Tiny game' }, {}],
    })
    expect([read(folder, EN), read(folder, LOCK)]).toEqual([words, lock])
    expect((await translate('import back.csv --force', folder)).out).toMatch(/2 changed/)
    expect(read(folder, EN)).toContain('name: Rabbit')
  })

  test('half of the accepted texts may change', async () => {
    const folder = project('small', { 'back.csv': table(OWN, ['Tiny game', 'Hare']) })
    await translate('accept en deck.title pieces.hare.name', folder)
    expect((await translate('import back.csv', folder)).code).toBe(0)
  })

  test('a text with a broken placeholder stays out of the file, and the others come in', async () => {
    const folder = project('small', {
      'back.csv': table(OWN, ['Tiny {game', 'Rabbit']),
    })
    const before = read(folder, EN)
    const { code, out, err } = await translate('import back.csv', folder)
    expect({ code, out }).toEqual({
      code: 1,
      out: '2 texts for en: 1 changed, 1 accepted.\n',
    })
    expect(err).toMatch(
      /“deck\.title” was left out: “\{game” is not a placeholder[^]*back\.csv:2:1/,
    )
    expect(read(folder, EN)).toBe(before.replace('name: Hare', 'name: Rabbit'))
  })
})
