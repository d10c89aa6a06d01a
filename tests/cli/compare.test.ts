import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { runHere } from './run-here.ts'
import { cardpress, emptyFolder, filesIn, project } from './run.ts'

const NAME = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', [...NAME, ...args], { cwd: folder, encoding: 'utf8' })

function change(
  folder: string,
  path: string,
  [from, to]: readonly [string, string],
): void {
  const text = readFileSync(join(folder, path), 'utf8')
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${path}`)
  writeFileSync(join(folder, path), text.replace(from, to))
}

/** The small deck in a folder of a repository, committed, and then with more room around the words of fronts. */
function repository(): string {
  const root = emptyFolder()
  const folder = join(root, 'games/small')
  cpSync(project('small'), folder, { recursive: true })
  git(root, 'init', '--quiet')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'first')
  change(folder, 'templates/plain/card.yaml', ['padding: 6mm', 'padding: 7mm'])
  return folder
}

const WORDS = 'name moved 1 mm to the right'

describe('compare', () => {
  test('shows what a change of a template did, against a revision', async () => {
    const folder = repository()
    const { code, out, err } = await runHere(['compare', 'HEAD', '.'], { folder })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out.split('\n')).toEqual([
      `3 sides: ${WORDS}`,
      '  hare front',
      '  fox front',
      '  owl front',
      '',
      `3 of 10 sides changed; 3 sides: ${WORDS}.`,
      'The report is compare.html.',
      '',
    ])
    const report = readFileSync(join(folder, 'compare.html'), 'utf8')
    expect(report).toContain('Haas')
    // Its script names the namespaces of SVG and MathML.
    expect(report.replace(/<script>[^]*<\/script>/, '')).not.toMatch(/https?:/)
    git(folder, 'commit', '--quiet', '--all', '--message', 'second')
    const rooms = emptyFolder()
    const twice = await cardpress(['compare', 'HEAD~1', 'HEAD', '-q'], {
      folder,
      env: { TMPDIR: rooms },
    })
    expect(twice).toEqual({ code: 1, out: '', err: '' })
    const same = await runHere(['compare', 'HEAD', '.'], { folder })
    expect(same.code).toBe(0)
    expect(same.out).toMatch(/^All 10 sides are the same\.\n/)
    expect(readdirSync(rooms)).toEqual([])
    change(folder, 'content/small/scene.svg', ['<svg', '<svg opacity="0.5"'])
    change(folder, 'templates/plain/theme.yaml', ['[0, 11, 9, 0]', '[0, 21, 9, 0]'])
    const look = await runHere(['compare', 'HEAD', '.'], { folder })
    expect(look.out).toMatch(
      /^hare front +only the picture differs\n2 sides: .*rust-pale/,
    )
  })

  test('tells machines, and takes languages and formats', async () => {
    const folder = repository()
    const flags = ['-l', 'all', '-f', 'low', '-o', 'a/b.html', '--json']
    const { code, out } = await runHere(['compare', 'HEAD', '.', ...flags], { folder })
    expect(code).toBe(1)
    const told = JSON.parse(out)
    expect(told).toMatchObject({
      ok: true,
      problems: [],
      report: join(folder, 'a/b.html'),
    })
    expect(told.sides).toHaveLength(20)
    expect(told.sides[0]).toMatchObject({
      name: 'hare front, nl',
      state: 'changed',
      words: 'name moved 0.9 mm to the right',
    })
    expect(told.sides[0].areas.length).toBeGreaterThan(0)
    expect(filesIn(join(folder, 'a'))).toEqual(['b.html'])
  })

  test('compares folders with built PDFs, files of them, and such with the project', async () => {
    const folder = project('small')
    await runHere(['build', '-t', 'press', '-o', 'old'], { folder })
    const same = await runHere(['compare', 'old', '.'], { folder })
    expect({ code: same.code, err: same.err }).toEqual({ code: 0, err: '' })
    expect(same.out).toMatch(/^All 10 sides are the same\./)
    change(folder, 'content/small/nl.yaml', ['De haas rent', 'De haas sjokt'])
    await runHere(['build', '-t', 'press', '-o', 'new'], { folder })
    const folders = await runHere(['compare', 'old', 'new'], { folder })
    expect(folders.code).toBe(1)
    expect(folders.out).toMatch(
      /^small-nl-little-press, page 2 +different words\n\n1 of 10 sides/,
    )
    const mixed = await runHere(['compare', 'old', '.'], { folder })
    expect(mixed.out).toMatch(
      /^hare back +different words in body\n\n1 of 10 sides changed; hare back: different words in body\.\n/,
    )
    const file = 'small/nl/small-nl-little-press.pdf'
    const files = await runHere(['compare', `old/${file}`, `new/${file}`], { folder })
    expect(files.out).toMatch(/^page 2 +different words\n\n1 of 6 sides changed/)
  })

  test.each(['--output=x', '-h', '$(touch x)', '`touch x`', '', 'HEAD..', 'nowhere'])(
    'takes “%s” for a revision, and there is none',
    async (name) => {
      const folder = repository()
      const before = filesIn(folder)
      const { code, out, err } = await runHere(['compare', '--', name, '.'], { folder })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(
        `error: “${name}” is not a folder, a PDF or a revision of this project.`,
      )
      expect(filesIn(folder)).toEqual(before)
    },
  )

  test.each(['old/spel.pdf', './old', 'old/', '/nowhere/old'])(
    'takes “%s” for a path, and nothing is there',
    async (name) => {
      const args = ['compare', '.', name]
      const { code, err } = await runHere(args, { folder: project('small') })
      expect(code).toBe(2)
      expect(err).toContain(`error: There is no file or folder “${name}”.`)
      expect(err).not.toContain('revision')
    },
  )

  test('says where there is no repository, and no Git', async () => {
    const folder = project('small')
    const none = await runHere(['compare', 'HEAD', '.'], { folder })
    expect(none.code).toBe(2)
    expect(none.err).toContain(
      'it cannot be a revision: this folder is not in a Git repository.',
    )
    const without = await cardpress(['compare', 'HEAD', '.'], {
      folder,
      env: { PATH: '' },
    })
    expect(without.code).toBe(2)
    expect(without.err).toContain('it cannot be a revision: Git is not installed.')
  })

  test('leaves nothing behind when it is ended on its way', async () => {
    const rooms = emptyFolder()
    const programs = emptyFolder()
    // A Git that presses Ctrl+C.
    const script = '#!/bin/sh\nkill -INT $PPID\nwhile kill -0 $PPID; do :; done\n'
    writeFileSync(join(programs, 'git'), script, { mode: 0o755 })
    const { code } = await cardpress(['compare', 'HEAD', '.'], {
      folder: project('small'),
      env: { PATH: programs, TMPDIR: rooms },
    })
    expect({ code, left: readdirSync(rooms) }).toEqual({ code: null, left: [] })
  })

  test('tells what is wrong with a revision that does not build', async () => {
    const folder = repository()
    change(folder, 'content/small/nl.yaml', ['name: Haas', 'naam: Haas'])
    git(folder, 'commit', '--quiet', '--all', '--message', 'broken')
    git(folder, 'checkout', '--quiet', 'HEAD~1', '--', '.')
    const { code, out, err } = await runHere(['compare', 'HEAD', '.'], { folder })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^In HEAD:\n\nerror: [^]*content\/small\/nl\.yaml:\d+/)
    expect(filesIn(folder)).not.toContain('compare.html')
  })

  test('replaces an older report, and nothing else', async () => {
    const folder = project('small')
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'notes.html'), '<!doctype html>mine')
    const first = await runHere(['compare', '.', '.'], { folder })
    const again = await runHere(['compare', '.', '.'], { folder })
    expect([first.code, again.code]).toEqual([0, 0])
    const notes = await runHere(['compare', '.', '.', '-o', 'notes.html'], { folder })
    expect(notes.code).toBe(2)
    expect(notes.err).toContain(
      'is not a report of an earlier comparison, so it is not replaced.',
    )
    expect(readFileSync(join(folder, 'notes.html'), 'utf8')).toBe('<!doctype html>mine')
    const taken = await runHere(['compare', '.', '.', '-o', 'folder'], { folder })
    expect(taken.code).toBe(2)
  })

  test('a broken PDF is told, and so is a wrong command line', async () => {
    const folder = project('small', { 'bad.pdf': '%PDF-1.4 no more' })
    const bad = await runHere(['compare', 'bad.pdf', '.'], { folder })
    expect(bad.code).toBe(2)
    expect(bad.err).toContain('“bad.pdf” cannot be read: it is no PDF, or it is damaged.')
    expect((await runHere(['compare', '.'], { folder })).code).toBe(2)
    const file = await runHere(['compare', 'content/small/nl.yaml', '.'], { folder })
    expect(file.code).toBe(2)
    expect(file.err).toContain('is a file, but not a PDF')
  })
})
