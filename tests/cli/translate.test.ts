import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { ROOT, cardpress, emptyFolder, filesIn, project } from './run.ts'
import { EN, LOCK, read, rowOf, translate } from './translate-run.ts'

const NL = 'content/small/nl.yaml'

/** A copy of the small deck whose English words are all accepted, with files changed after that. */
async function accepted(
  changes: Readonly<Record<string, readonly [string, string]>> = {},
) {
  const folder = project('small')
  const { code, out } = await translate('accept engels', folder)
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^Accepted: \d+ texts of en\.$/m),
  ])
  for (const [path, [from, to]] of Object.entries(changes)) {
    const text = read(folder, path)
    expect(text).toContain(from)
    writeFileSync(join(folder, path), text.replace(from, to))
  }
  return folder
}

describe('translate status', () => {
  test('counts what is new, and ends well', async () => {
    const quotation = '      > “Nothing.”\n      >\n      > — the fox\n'
    const folder = project('small', { [EN]: [quotation, ''] })
    const { code, out, err } = await translate('status', folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(rowOf('en', out)).toEqual({
      Language: 'en (draft)',
      Texts: '10',
      Accepted: '0',
      New: '10',
      Differs: '1',
    })
    expect(out).toContain('10 texts of en were never accepted')
    expect(out).toMatch(
      /^content\/small\/en\.yaml:11 +pieces\.fox\.body +has no quotations/m,
    )
  })

  test('tells of each text with something to do, and ends with 1', async () => {
    const folder = await accepted({
      [NL]: ['Vos\n', 'Rode vos\n'],
      [EN]: ['    name: Owl\n', '    naam: Owl\n'],
    })
    writeFileSync(
      join(folder, EN),
      read(folder, EN)
        .replace('The hare runs away from the fox.', 'De haas rent weg voor de vos.')
        .replace('table.[^table]', 'table.')
        .replace('alt: A hare in the grass', 'alt:'),
    )
    const { code, out } = await translate('status', folder)
    expect(code).toBe(1)
    expect(rowOf('en', out)).toEqual({
      Language: 'en (draft)',
      Texts: '10',
      Accepted: '5',
      Stale: '1',
      Same: '1',
      Differs: '1',
      Missing: '2',
      Extra: '1',
    })
    expect(out.split('\n').slice(3, -1)).toEqual([
      'content/small/en.yaml:7   pieces.hare.alt     empty',
      'content/small/en.yaml:8   pieces.hare.body    the same as its source',
      'content/small/en.yaml:10  pieces.fox.name     stale: its source has changed',
      'content/small/en.yaml:17  pieces.owl.name     missing',
      'content/small/en.yaml:21  pieces.guide.rules  lacks the footnote mark “[^table]”',
      'content/small/en.yaml:18  pieces.owl.naam     extra: its source does not have it',
    ])
  })

  test('tells of a card without any words on one line', async () => {
    const folder = await accepted({})
    const words = read(folder, EN)
    writeFileSync(join(folder, EN), words.replace(/^  hare:\n(?: {4}.*\n)+/m, ''))
    const { out } = await translate('status', folder)
    expect(rowOf('en', out)).toMatchObject({ Missing: '3' })
    expect(out).toMatch(
      /^content\/small\/en\.yaml:\d+ +pieces\.hare\.name, alt, body +missing$/m,
    )
  })

  test('tells of texts that are too long for their place', async () => {
    const folder = project('small', {
      [EN]: [
        'name: Owl',
        'name: Parastratiosphecomyiastratiosphecomyioidesstratiosphecomyi',
      ],
    })
    const { code, out } = await translate('status', folder)
    expect(code).toBe(1)
    expect(rowOf('en', out)).toMatchObject({ 'Too long': '1' })
    expect(out).toMatch(/^ +pieces\.owl\.name +too long for little, low$/m)
  })

  test('tells machines everything', async () => {
    const folder = await accepted({ [EN]: ['    name: Owl\n', '    name: Uil\n'] })
    const { code, out, err } = await translate('status --json', folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      deck: 'small',
      source: 'nl',
      problems: [],
      languages: [
        {
          language: 'en',
          isReadable: true,
          review: 'draft',
          texts: 10,
          accepted: 10,
          findings: [],
          tooLong: [],
        },
      ],
    })
    writeFileSync(
      join(folder, NL),
      read(folder, NL).replace('name: Uil', 'name: Nachtuil'),
    )
    const stale = await translate('status --json', folder)
    expect(stale.code).toBe(1)
    expect(JSON.parse(stale.out).languages[0].findings).toEqual([
      expect.objectContaining({
        kind: 'stale',
        name: 'pieces.owl.name',
        file: EN,
        line: 18,
      }),
    ])
  })

  test('tells of a language that cannot be read, and of the others all the same', async () => {
    const folder = project('small')
    writeFileSync(join(folder, 'content/small/de.yaml'), 'pieces: [x\n')
    const { code, out, err } = await translate('status', folder)
    expect(code).toBe(1)
    expect(out).toMatch(/^de \(cannot be read\)$/m)
    expect(rowOf('en', out)).toMatchObject({ New: '10' })
    expect(err).toContain('content/small/de.yaml:1:')
  })

  test('only of the languages that are asked for', async () => {
    const folder = project('small')
    const one = await translate('status -l en,nl', folder)
    expect(one.out.match(/^\w\w \(/gm)).toEqual(['en ('])
    const none = await translate('status -l enn', folder)
    expect(none.code).toBe(2)
    expect(none.err).toContain('Did you mean “en”?')
  })

  test('says nothing where it is to be quiet', async () => {
    expect(await translate('status -q', project('small'))).toEqual({
      code: 0,
      out: '',
      err: '',
    })
  })
})

describe('translate accept', () => {
  test('notes what was accepted: the same again, the same bytes', async () => {
    const folder = project('small')
    const first = await translate('accept en pieces.hare deck.title', folder)
    expect({ code: first.code, out: first.out }).toEqual({
      code: 0,
      out: 'Accepted: 4 texts of en.\n',
    })
    const lock = read(folder, LOCK)
    expect(lock.match(/^ {2}\S+(?=: \S{12}$)/gm)).toEqual([
      '  deck.title',
      '  pieces.hare.name',
      '  pieces.hare.alt',
      '  pieces.hare.body',
    ])
    await translate('accept en deck', folder)
    expect(read(folder, LOCK)).toBe(lock)
  })

  test.each([
    ['', /This command needs a language\.[^]*“small” is translated into: en\./],
    ['nl', /nl is the language that “small” is translated from/],
    ['ne', /has no words in “ne”/],
    ['en pieces.har', /Did you mean “pieces\.hare”\?/],
    ['en --deck smal', /Did you mean “small”\?/],
    ['../en', /has no words in “\.\.\/en”/],
  ])('accept %s is refused', async (words, said) => {
    const folder = project('small')
    const { code, out, err } = await translate(`accept ${words}`, folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(said)
    expect(existsSync(join(folder, LOCK))).toBe(false)
  })

  test('leaves a lock alone that is broken', async () => {
    const folder = project('small')
    const broken = 'en:\n  deck.title: [x]\n'
    writeFileSync(join(folder, LOCK), broken)
    const { code, err } = await translate('accept en', folder)
    expect(code).toBe(1)
    expect(err).toContain(`${LOCK}:2:`)
    expect(read(folder, LOCK)).toBe(broken)
  })

  test('writes nothing to the decks of cardpress itself', async () => {
    const folder = emptyFolder()
    for (const line of ['accept en', 'add is']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, err } = await translate(line, folder)
      expect({ line, code }).toEqual({ line, code: 1 })
      expect(err).toContain('comes with cardpress')
    }
    expect(filesIn(folder)).toEqual([])
  })
})

describe('translate add', () => {
  test('begins a language, and says how it is written and printed', async () => {
    const folder = project('small')
    const { code, out, err } = await translate('add ti', folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      [
        'content/small/ti.yaml: 10 texts to translate into Tigrinya (ትግርኛ).',
        'It is written from left to right in the Ethiopic script, printed in Noto Sans Ethiopic.',
        'Then: cardpress translate status -l ti',
        '',
      ].join('\n'),
    )
    const status = await translate('status', folder)
    expect({ code: status.code, err: status.err }).toEqual({ code: 1, err: '' })
    expect(rowOf('ti', status.out)).toMatchObject({ Texts: '10', Missing: '10' })
    expect(rowOf('en', status.out)).toMatchObject({ New: '10' })
    const { out: told } = await cardpress(['check', '-l', 'ti', '--json'], { folder })
    expect(JSON.parse(told).problems).toMatchObject([
      { message: 'There are 10 texts to write here.' },
    ])
  })

  test('says which way letters run, and which ones no font has', async () => {
    const folder = project('small')
    expect((await translate('add ar', folder)).out).toContain(
      'from right to left in the Arabic script',
    )
    const { code, out, err } = await translate('add ka --json', folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { letters, problems } = JSON.parse(out)
    expect(letters).toMatchObject({ direction: 'left to right', script: 'Georgian' })
    expect(letters.missing).toContain('ა')
    expect(problems[0].hint).toContain('Georgian script')
  })

  test('is undone by remove, which keeps the file under another name', async () => {
    const folder = project('small')
    const before = read(folder, EN)
    const { code, out, err } = await translate('remove English', folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      'Removed: en. Its words are in content/small/en.yaml.removed: called content/small/en.yaml again, they are back.\n',
    )
    expect(read(folder, `${EN}.removed`)).toBe(before)
    const status = await translate('status', folder)
    expect(`${status.out}${status.err}`).not.toContain('en.yaml')
    expect((await translate('remove en', folder)).code).toBe(2)
  })

  test('leaves other languages as they were', async () => {
    const folder = project('small')
    await translate('add de', folder)
    const status = await translate('status -l en', folder)
    expect({ code: status.code, err: status.err }).toEqual({ code: 0, err: '' })
  })

  test('is refused where the file is there, or the tag is none', async () => {
    const folder = project('small')
    const before = read(folder, EN)
    const there = await translate('add en', folder)
    expect(there.code).toBe(1)
    expect(there.err).toMatch(/“content\/small\/en\.yaml” already exists/)
    expect(read(folder, EN)).toBe(before)
    for (const tag of ['germanic', '../de', 'deck', 'constructor']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, err } = await translate(`add ${tag}`, folder)
      expect({ tag, code }).toEqual({ tag, code: 2 })
      expect(err).toContain('is not a language tag')
    }
    expect(filesIn(join(folder, 'content/small'))).toHaveLength(4)
  })
})

test('its help shows each command with what it does', async () => {
  const { code, out } = await translate('--help', ROOT)
  expect(code).toBe(0)
  for (const command of ['add', 'remove', 'status', 'accept', 'export', 'import'])
    expect(out).toMatch(new RegExp(`^  ${command} .*\\S {2,}\\S`, 'm'))
})
