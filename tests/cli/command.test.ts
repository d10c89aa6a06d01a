import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { runHere } from './run-here.ts'
import { cardpress, filesIn, project } from './run.ts'

const PRESS = ['-t', 'press']

/** Any escape sequence of a terminal. */
// oxlint-disable-next-line eslint/no-control-regex -- it is what must not be there
const ESCAPE = /\u001b/

describe('the command', () => {
  test('builds the files of a deck, and says which', async () => {
    const folder = project('small')
    const { code, out, err } = await cardpress(['build'], { folder })
    const files = ['press', 'sheets'].flatMap((target) =>
      [`little-${target}`, `${target}-leaflet`, `${target}-leaflet-roll`].map(
        (name) => `output/small/nl/small-nl-${name}.pdf`,
      ),
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n')
    expect(lines.slice(0, -2).map((line) => line.split(' ')[0])).toEqual(files)
    expect(lines.slice(-2)).toEqual([
      'The press files hold each piece once. Print fox 3 times; all others once.',
      '',
    ])
    expect(out).toMatch(/small-nl-little-press\.pdf +6 pages +\d+ KB\n/)
    expect(filesIn(join(folder, 'output')).map((file) => `output/${file}`)).toEqual(
      files.toSorted(),
    )
    expect(out).not.toMatch(ESCAPE)
  })

  test('writes nothing in a dry run', async () => {
    const folder = project('small')
    const { code, out, err } = await runHere(['build', '--dry-run'], { folder })
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(8)
    expect(err).toBe('6 files would be written.\n')
    expect(filesIn(join(folder, 'output'))).toEqual([])
  })

  test('writes nothing where anything is wrong, and leaves older files alone', async () => {
    const folder = project('small', {
      'content/small/nl.yaml': ['name: Haas', 'naam: Haas'],
    })
    const old = join(folder, 'output/small/nl/small-nl-little-press.pdf')
    mkdirSync(join(old, '..'), { recursive: true })
    writeFileSync(old, '%PDF-1.6 old')
    const { code, out, err } = await runHere(['build'], { folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/2 errors\. Nothing was written\.\n$/)
    expect(filesIn(join(folder, 'output'))).toHaveLength(1)
    expect(readFileSync(old, 'utf8')).toBe('%PDF-1.6 old')
  })

  test('replaces an older PDF, but no other file', async () => {
    const folder = project('small')
    const output = join(folder, 'output/small/nl')
    mkdirSync(output, { recursive: true })
    writeFileSync(join(output, 'small-nl-little-press.pdf'), '%PDF-1.6 old')
    const first = await runHere(['build', ...PRESS], { folder })
    expect(first.code).toBe(0)
    expect(
      readFileSync(join(output, 'small-nl-little-press.pdf')).length,
    ).toBeGreaterThan(9000)
    writeFileSync(join(output, 'small-nl-little-press.pdf'), 'my notes')
    writeFileSync(join(output, 'small-nl-press-leaflet.pdf'), '%PDF-1.6 old')
    const second = await runHere(['build', ...PRESS], { folder })
    expect(second.code).toBe(1)
    expect(second.err).toContain('is not a PDF')
    const leaflet = readFileSync(join(output, 'small-nl-press-leaflet.pdf'), 'utf8')
    expect(leaflet).toBe('%PDF-1.6 old')
  })

  test('tells every problem of a deck in one run', async (context) => {
    const folder = project('broken')
    const { code, out, err } = await runHere(['check'], { folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    await context.expect(err).toMatchFileSnapshot('golden/broken.txt')
    const quiet = ['build', '-q', '-l', 'all', '-f', 'all']
    const built = await runHere(quiet, { folder })
    expect(built).toEqual({
      code: 1,
      out: '',
      err: err.replace(/\n\d+ errors\.\n$/, '\n'),
    })
    expect(filesIn(join(folder, 'output'))).toEqual([])
  })

  test('says that all is well', async () => {
    const folder = project('small')
    const { code, out, err } = await runHere(['check'], { folder })
    expect({ code, err }).toEqual({ code: 0, err: 'Everything fits.\n' })
    const [heading, ...rows] = out.split('\n')
    expect(heading).toMatch(/^Smallest text, pt +little +low +guide half +guide roll$/)
    // The raised number of a footnote is smaller, and is meant to be.
    expect(rows[0]).toMatch(/^nl( +\d+\.\d\d){2} +9\.90 +\d/)
    expect(rows.slice(1, 4)).toEqual([
      expect.stringMatching(/^en( +\d+\.\d\d){4}$/),
      '',
      expect.stringMatching(/^Room left, lines +mm +side +slot +language +format +term$/),
    ])
    // The tightest comes first: two languages, three cards of two sides in two formats, one leaflet in two folds.
    const rooms = rows.slice(4, 24).map((row) => Number(row.trim().split(/ +/)[1]))
    expect(rooms).toEqual(rooms.toSorted((one, other) => one - other))
    expect(rows.slice(24)).toEqual([
      '… and 8 sides with more room; --all shows each.',
      '',
    ])
    expect(filesIn(join(folder, 'output'))).toEqual([])
  })

  test('is silent when asked to be, unless something is wrong', async () => {
    const folder = project('small', {
      'content/small/nl.yaml': ['op tafel.[^table]', 'op tafel.'],
    })
    const warned = await runHere(['build', '-q', ...PRESS], { folder })
    expect(warned).toEqual({ code: 0, out: '', err: '' })
    expect(filesIn(join(folder, 'output'))).toHaveLength(3)
    const told = await runHere(['check', '-l', 'nl'], { folder })
    expect(told.code).toBe(0)
    expect(told.err).toMatch(/^warning: [^]*\n1 warning\.\n$/)
  })

  test('ends with 2 where the command line is wrong', async () => {
    const { code, out, err } = await runHere(['build', '--langs', 'nl'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/unknown option '--langs'\n\(Did you mean --lang\?\)/)
  })

  test('tells machines what it made', async () => {
    const folder = project('small')
    const { code, out, err } = await runHere(['build', '--json', ...PRESS], { folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const path = 'output/small/nl/small-nl-little-press.pdf'
    expect(JSON.parse(out)).toEqual({
      ok: true,
      written: true,
      problems: [],
      files: [
        {
          path,
          pages: 6,
          bytes: readFileSync(join(folder, path)).length,
          toPrint: [
            { piece: 'hare', times: 1 },
            { piece: 'fox', times: 3 },
            { piece: 'owl', times: 1 },
          ],
        },
        expect.objectContaining({ pages: 2 }),
        expect.objectContaining({ pages: 2 }),
      ],
    })
  })

  test('and what is wrong, with its place', async () => {
    const folder = project('small', {
      'content/small/nl.yaml': ['[^table]\n', '[^tabel]\n'],
    })
    const { code, out } = await runHere(['check', '--json', '-l', 'nl'], { folder })
    expect(code).toBe(1)
    const { ok, problems } = JSON.parse(out)
    expect(ok).toBe(false)
    expect(problems).toEqual([
      {
        code: 'note-missing',
        severity: 'error',
        message: expect.stringContaining('[^tabel]'),
        hint: expect.any(String),
        file: 'content/small/nl.yaml',
        line: 25,
        column: 31,
      },
      expect.objectContaining({ code: 'note-unused', severity: 'warning' }),
    ])
  })
})
