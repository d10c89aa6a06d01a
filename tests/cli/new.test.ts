import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'

import { describe, expect, test } from 'vitest'

import { main } from '../../src/cli/main.ts'
import { ROOT, emptyFolder, filesIn, project } from './run.ts'

/** The keys Ctrl+C. */
const CANCEL = '\u0003'

/** What a person types after each question that is asked. */
type Answers = readonly (readonly [question: string, keys: string])[]

/** Runs a command line in this process, with somebody at the terminal who gives these answers, or nobody. */
async function run(line: string, folder: string, answers?: Answers) {
  const said = { out: '', err: '' }
  const isTTY = answers !== undefined
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => stdin })
  const stdout = Object.assign(new PassThrough(), { isTTY })
  const open = [...(answers ?? [])]
  stdout.on('data', (text: Buffer) => {
    said.out += text.toString()
    if (!said.out.includes(open[0]?.[0] ?? '\0')) return
    const [, keys = ''] = open.shift() ?? []
    // The question listens only after it is shown.
    setImmediate(() => stdin.write(keys))
  })
  const code = await main(
    line.split(' ').filter((word) => word !== ''),
    {
      folder,
      packageRoot: ROOT,
      precompiled: undefined,
      version: '1.2.3',
      environment: { LANG: 'nl_NL.UTF-8' },
      stdin: () => stdin,
      stdout,
      stderr: { write: (text) => (said.err += text) },
    },
  )
  return { code, ...said }
}

const read = (folder: string, path: string): string =>
  readFileSync(join(folder, path), 'utf8')

describe('cardpress new', () => {
  test.each([
    ['en', 'Together', ''],
    ['Nederlands', 'Samen', ''],
    ['sr-Latn', 'Together', 'These first ones are English'],
  ])('in %s builds at once', async (language, title, note) => {
    const folder = emptyFolder()
    const made = await run(`new our-garden -l ${language} --cards 8 -f poker`, folder)
    expect(made).toMatchObject({ code: 0, err: '' })
    const own = join(folder, 'our-garden')
    const [words = ''] = filesIn(join(own, 'content/our-garden')).filter((name) =>
      /^(?!deck)[^/]*\.yaml$/.test(name),
    )
    expect(read(own, `content/our-garden/${words}`)).toContain(`title: ${title}\n`)
    expect(read(own, `content/our-garden/${words}`)).toContain(note)
    expect(await run('check -q', own)).toEqual({ code: 0, out: '', err: '' })
    expect(read(own, 'content/our-garden/deck.yaml')).toContain(
      'card-8: { kind: topic, accent: blue, picture: pictures/approach.svg }',
    )
  })

  test.each([
    ['question', 'en', 'present', 'teal', 'Here and now'],
    ['method', 'nl', 'work', 'blue', 'Verdiepen'],
    ['photo-talk', 'pt-BR', 'home', 'coral', 'At home'],
  ] as const)('begins %s with families, in %s', async (template, language, ...said) => {
    const folder = emptyFolder()
    const [family, color, name] = said
    await run(`new a --template ${template} --cards 2 -l ${language}`, folder)
    const deck = read(folder, 'a/content/a/deck.yaml')
    expect(deck).toContain(`  ${family}: { accent: ${color} }\n`)
    expect(deck).toMatch(new RegExp(`card-2: .*family: ${family}\\b`))
    expect(deck.includes('# Each “link”')).toBe(template === 'method')
    expect(deck).not.toMatch(/past|close|night/)
    expect(read(folder, `a/content/a/${language}.yaml`)).toContain(
      `  ${family}: { name: ${name} }\n`,
    )
    const checked = await run('check -q', join(folder, 'a'))
    expect(checked).toEqual({ code: 0, out: '', err: '' })
    // Small cards: words keep their distance from the cut there, and phones read the codes.
    const small = 'poker,poker-landscape,business,business-portrait,a7'
    const others = await run(`check -f ${small}`, join(folder, 'a'))
    expect(others.out + others.err).not.toMatch(/error|warning/)
  })

  test('takes the size that the template is made for, where none is said', async () => {
    const folder = emptyFolder()
    await run('new a --template method --cards 1', folder)
    await run('new b --template method --cards 1 -f a7', folder)
    expect(read(folder, 'a/content/a/deck.yaml')).toContain('\nformat: tarot\n')
    expect(read(folder, 'b/content/b/deck.yaml')).toContain('\nformat: a7\n')
  })

  test('writes nothing over what is there, nor half a deck', async () => {
    const folder = emptyFolder()
    await run('new a --cards 1', folder)
    const before = filesIn(folder)
    const again = await run('new a --cards 2 -l nl', folder)
    expect(again.code).toBe(1)
    expect(again.err).toMatch(/“a\/content\/a\/deck\.yaml” already exists/)
    expect(filesIn(folder)).toEqual(before)
    expect((await run('new a --title Second', folder)).code).toBe(0)
    expect(filesIn(folder)).toContain('a/content/second/deck.yaml')
  })

  test.each([
    ['new', /There is no folder to begin the deck in/],
    ['new x --cards 0', /from 1 to 999/],
    ['new x -l Klingon', /“Klingon” is not a language tag/],
    ['new x -f a66', /Did you mean “a6”/],
    ['new x --template same', /There is no template “same”/],
  ])('%s is refused', async (line, said) => {
    const folder = emptyFolder()
    const { code, err } = await run(line, folder)
    expect(code).not.toBe(0)
    expect(err).toMatch(said)
    expect(filesIn(folder)).toEqual([])
  })

  test('asks a person at a terminal for what the line does not say', async () => {
    const folder = emptyFolder()
    const { code, err } = await run('new', folder, [
      ['What is your deck called?', 'Onze tuin\r'],
      ['Which folder', '\r'],
      ['Which language', '\r'],
      ['What shall the cards look like?', '\r'],
      ['How large', '\r'],
      ['How many cards?', '3\r'],
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    // What is typed takes the place of what an empty answer stands for: here the language of the system.
    expect(read(folder, 'onze-tuin/content/onze-tuin/nl.yaml')).toContain(
      'title: Onze tuin\n',
    )
    expect(read(folder, 'onze-tuin/content/onze-tuin/deck.yaml')).toMatch(
      /card-3(?![^]*card-4)/,
    )
  })

  test('writes nothing where that person gives up', async () => {
    const folder = emptyFolder()
    const { code, err } = await run('new', folder, [
      ['What is your deck called?', 'A deck\r'],
      ['Which folder', CANCEL],
    ])
    expect({ code, err }).toEqual({ code: 2, err: 'Nothing was written.\n' })
    expect(filesIn(folder)).toEqual([])
  })
})

describe('cardpress alone', () => {
  test('says what can be done where there is no deck', async () => {
    const folder = emptyFolder()
    const { code, out } = await run('', folder)
    expect(code).toBe(0)
    expect(out).toContain(`There is no deck in ${folder}`)
    expect(out).toContain('cardpress new our-garden')
  })

  test('says what can be done with the decks of a project', async () => {
    const { out } = await run('', project('small'))
    expect(out).toMatch(/^Decks here: small\.\n[^]*cardpress build small/)
  })

  test('leads out of a folder inside a project', async () => {
    const folder = project('small')
    mkdirSync(join(folder, 'content/small/new'))
    const { out } = await run('', join(folder, 'content/small/new'))
    expect(out).toContain(`  cd "${folder}"\n`)
  })
})
