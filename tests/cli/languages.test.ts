import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { has } from '../programs-found.ts'
import { runHere } from './run-here.ts'
import type { Change } from './run.ts'
import { ROOT, cardpress, filesIn, project } from './run.ts'

const DECK = 'content/small/deck.yaml'
const NL = 'content/small/nl.yaml'

type Changes = Readonly<Record<string, Change | readonly Change[]>>

/** The owl speaks of a client, of whom there are three words. */
const TERMS: readonly Change[] = [
  [
    'body: De uil ziet alles, ook ’s nachts.',
    'body: "{Client.this} ziet {client.or.pl}."',
  ],
  [
    'notes:',
    `terms:
  client:
    client: { pl: cliënten, this: deze cliënt }
    resident: { pl: inwoners, this: deze inwoner }
    person: { pl: personen, this: deze persoon }
notes:`,
  ],
]

/** Runs a command on the small deck with some changes. */
async function run(line: string, changes: Changes = {}, how: typeof cardpress = runHere) {
  const folder = project('small', changes)
  const ran = await how(line.split(' '), { folder })
  const output = join(folder, 'output/small')
  return { ...ran, files: filesIn(output), at: (file: string) => join(output, file) }
}

const words = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })

/** Builds the press file of the owl; gives its name and what it says. */
async function owl(term: string, changes: Changes = {}) {
  const { code, err, files, at } = await run(`build -t press --cards owl${term}`, {
    [NL]: TERMS,
    ...changes,
  })
  expect({ code, err, files: files.length }).toEqual({ code: 0, err: '', files: 1 })
  const said = words(at(files[0]!)).replaceAll(/\s+/g, ' ').trim()
  return { file: files[0], said }
}

/** `deck.yaml` that asks for a term. */
const asksFor = (term: string): Changes => ({
  [DECK]: ['source: nl\n', `source: nl\nterms: { client: ${term} }\n`],
})

describe('terms', () => {
  test.skipIf(!has('pdftotext'))('deck.yaml chooses one', async () => {
    expect(await owl('', asksFor('person'))).toEqual({
      file: 'nl/small-nl-little-press_cards-owl.pdf',
      said: 'Uil Deze persoon ziet cliënten of inwoners.',
    })
  })

  test.skipIf(!has('pdftotext'))('--term chooses before deck.yaml', async () => {
    expect(await owl(' --term client=client', asksFor('person'))).toEqual({
      file: 'nl/small-nl-little-press_client+client_cards-owl.pdf',
      said: 'Uil Deze cliënt ziet inwoners of personen.',
    })
  })

  test('one that is not the usual one ends the name of every file', async () => {
    const { code, err, files, at } = await run(
      'build --term client=resident --paper letter',
      { [NL]: TERMS },
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(files).toEqual(
      ['press', 'sheets']
        .flatMap((target) =>
          [`little-${target}`, `${target}-leaflet`, `${target}-leaflet-roll`].map(
            (name) =>
              `nl/small-nl-${name}_client+resident${target === 'press' ? '' : '_paper-letter'}.pdf`,
          ),
        )
        .toSorted(),
    )
    const said = has('pdftotext')
      ? words(at('nl/small-nl-little-sheets_client+resident_paper-letter.pdf'))
      : 'Deze inwoner'
    expect(said).toContain('Deze inwoner')
  })

  test('one that there is not ends with 1, and what was probably meant', async () => {
    const { code, out, err, files } = await run('build --term client=residant', {
      [NL]: TERMS,
      ...asksFor('persoon'),
    })
    expect({ code, out, files }).toEqual({ code: 1, out: '', files: [] })
    expect(err).toBe(`\
error: content/small/nl.yaml has no term “residant” for “client”.
  hint: Did you mean “resident”?

error: content/small/nl.yaml has no term “persoon” for “client”.
  content/small/deck.yaml:2:18
    1 | source: nl
    2 | terms: { client: persoon }
      |                  ^^^^^^^
    3 | template: plain
  hint: Did you mean “person”?

2 errors. Nothing was written.
`)
  })
})

/** One term lacks a form that two texts use, and another one is far too long. */
const FAULTY: Changes = {
  [NL]: [
    ...TERMS,
    ['resident: { pl: inwoners, this: deze inwoner }', 'resident: { pl: inwoners }'],
    ['this: deze persoon', `this: ${'persoon '.repeat(200)}`],
    ['in het gras', 'en {client.this}'],
  ],
}

describe('check', () => {
  test('lays out every term, build only the chosen one', async () => {
    const [built, narrow, checked] = await Promise.all([
      run('build -q --dry-run', FAULTY),
      run('check -q -l nl --term client=client', FAULTY),
      run('check -q -f little', FAULTY),
    ])
    expect({ code: built.code, err: built.err }).toEqual({ code: 0, err: '' })
    expect({ code: narrow.code, err: narrow.err }).toEqual({ code: 0, err: '' })
    expect(checked.code).toBe(1)
    expect(checked.err.match(/^error: .*\n.*$/gm)).toEqual([
      'error: The term “resident” has no form “this”.\n  content/small/nl.yaml:8:22',
      expect.stringMatching(
        /^error: “body” on owl back \(nl, person\) does not fit little: .*\n {2}content\/small\/nl\.yaml:20:11$/,
      ),
    ])
  })
})

const en = readFileSync(join(ROOT, 'tests/fixtures/small/content/small/en.yaml'), 'utf8')

/** Two drafts beside the source. */
const DRAFTS: Changes = { 'content/small/de.yaml': en, 'content/small/en.yaml': en }

const DRAFT =
  'en and de are drafts: nobody who speaks the language has approved the words.'

describe('drafts', () => {
  test('are said once for all languages', async () => {
    const { code, err, files } = await run('build -t press -l nl,en,de', DRAFTS)
    expect({ code, files: files.length }).toEqual({ code: 0, files: 9 })
    expect(err).toBe(`\
warning: ${DRAFT}
  hint: When somebody has read all of it, write “review: approved” in the file, or: cardpress translate approve -l en --by "Name"

1 warning.
`)
  })

  test('are refused for a release, and hold up no other language', async () => {
    const [built, checked] = await Promise.all([
      run('build --release -t press -l nl,en,de', DRAFTS),
      run('check --release -q -f little', DRAFTS),
    ])
    const { code, err, files } = built
    expect(code).toBe(1)
    expect(files).toHaveLength(3)
    expect(files.every((file) => file.startsWith('nl/'))).toBe(true)
    expect(err).toContain(`error: ${DRAFT}\n`)
    expect(err).toMatch(/1 error\. Nothing was written in en, de\.\n$/)
    expect(checked.code).toBe(1)
    expect(checked.err.match(/^error: .*$/gm)).toHaveLength(1)
  })

  test('are named among the languages without files where their words cannot be read', async () => {
    const { err, files } = await run('build -t press -l nl,de', {
      'content/small/de.yaml': en.replace(/name: .*/, 'name: []'),
    })
    expect(files).toHaveLength(3)
    expect(err).toMatch(/1 error\. Nothing was written in de\.\n$/)
  })

  test('are none once they are approved, and the source never is one', async () => {
    const { code, err, files } = await run('build --release -t press -l nl,en', {
      'content/small/en.yaml': `review: approved\n${en}`,
      [NL]: ['review: approved\n', ''],
    })
    expect({ code, err, files: files.length }).toEqual({ code: 0, err: '', files: 6 })
  })
})

/** The files of the made-up languages, on a machine that speaks a language. */
async function pseudo(locale: string) {
  const { code, err, files, at } = await run(
    'build -t press -l qps,qps-mirror --cards owl',
    { [NL]: TERMS },
    (args, running) =>
      cardpress(args, { ...running, env: { LC_ALL: locale, LANG: locale } }),
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(files).toEqual([
    'qps-mirror/small-qps-mirror-little-press_cards-owl.pdf',
    'qps/small-qps-little-press_cards-owl.pdf',
  ])
  return files.map(at)
}

test('made-up languages need no file, and are the same whatever the machine speaks', async () => {
  const [dutch, arabic] = await Promise.all(['nl_NL.UTF-8', 'ar_EG.UTF-8'].map(pseudo))
  const differ = dutch!.filter(
    (path, index) => !readFileSync(path).equals(readFileSync(arabic![index]!)),
  )
  expect(differ).toEqual([])
  const said = dutch!.map((path) => (has('pdftotext') ? words(path) : 'Ûûîîļ'))
  for (const text of said) expect(text).toContain('Ûûîîļ')
})
