import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { runHere } from './run-here.ts'
import type { Change, Ran } from './run.ts'
import { ROOT, cardpress, emptyFolder, filesIn, project } from './run.ts'

const en = readFileSync(join(ROOT, 'tests/fixtures/small/content/small/en.yaml'), 'utf8')

const words = (language: string): string => `content/small/${language}.yaml`

/** A deck in four languages and three formats, which is enough for several threads. */
const MATRIX: Readonly<Record<string, Change>> = {
  'content/small/deck.yaml': ['formats: [little, low]', 'formats: [little, low, tall]'],
  'templates/formats.yaml': [
    'low:',
    'tall: { width: 60mm, height: 110mm, bleed: 3mm, safe: 4mm }\nlow:',
  ],
  [words('en')]: `review: approved\n${en}`,
  [words('de')]: `review: approved\n${en.replace('Hare', 'Hase')}`,
  [words('fr')]: `review: approved\n${en.replace('Hare', 'Lièvre')}`,
}

/** Runs a command on a machine with so many cores; gives the ids of its threads too, 0 being the main one. */
async function run(
  line: string,
  folder: string,
  cores = 2,
): Promise<Ran & { readonly threads: readonly string[] }> {
  const place = emptyFolder()
  const log = join(place, 'threads')
  const preload = join(place, 'preload.cjs')
  writeFileSync(
    preload,
    `require('node:os').availableParallelism = () => ${cores}
     const { threadId } = require('node:worker_threads')
     require('node:fs').appendFileSync(${JSON.stringify(log)}, threadId + ' ')`,
  )
  const node = ['--require', preload]
  const ran = await cardpress(line.split(' '), { folder, node })
  return { ...ran, threads: readFileSync(log, 'utf8').trim().split(' ').toSorted() }
}

const output = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    filesIn(join(folder, 'output')).map((file) => [
      `output/${file}`,
      readFileSync(join(folder, 'output', file)),
    ]),
  )

const BUILD = 'build -t press --cards hare -f all'

describe.concurrent('languages on several threads', () => {
  test('come out with the same bytes as each one alone, in their order', async () => {
    const [together, alone] = [project('small', MATRIX), project('small', MATRIX)]
    const { code, out, err, threads } = await run(`${BUILD} -l all --json`, together)
    expect({ code, err, threads }).toEqual({
      code: 0,
      err: '',
      threads: ['0', '1', '2'],
    })
    const order = ['nl', 'de', 'en', 'fr']
    const { files } = JSON.parse(out)
    expect(files.map(({ path }: { path: string }) => path)).toEqual(
      order.flatMap((language) =>
        ['little', 'low', 'tall'].map(
          (format) =>
            `output/small/${language}/small-${language}-${format}-press_cards-hare.pdf`,
        ),
      ),
    )
    const one = await run(`${BUILD} -l nl -q`, alone)
    expect(one).toEqual({ code: 0, out: '', err: '', threads: ['0'] })
    for (const language of order.slice(1)) {
      const args = `${BUILD} -l ${language} -q`.split(' ')
      // oxlint-disable-next-line no-await-in-loop -- one after the other, to be modest
      const ran = await runHere(args, { folder: alone })
      expect(ran).toEqual({ code: 0, out: '', err: '' })
    }
    const [shared, single] = [output(together), output(alone)]
    expect([...shared.keys()]).toEqual([...single.keys()])
    expect(shared.size).toBe(files.length)
    const differ = [...shared].filter(([file, bytes]) => !bytes.equals(single.get(file)!))
    expect(differ.map(([file]) => file)).toEqual([])
  })

  test('write nothing where one of them is wrong, and tell all problems in the order of files', async () => {
    const folder = project('small', {
      ...MATRIX,
      'content/small/deck.yaml': [
        ['formats: [little, low]', 'formats: [little, low, tall]'],
        ['owl: { kind: card, accent: teal }', 'owl: { kind: card, accent: teel }'],
      ],
      [words('fr')]: `review: approved\n${en}`.replace('name: Hare', 'name: Hare <i>'),
      [words('nl')]: ['name: Vos', 'name: Vos <b>'],
    })
    const { code, out, err, threads } = await run('build -l all -f all', folder)
    expect({ code, out, threads: threads.length }).toEqual({
      code: 1,
      out: '',
      threads: 3,
    })
    expect(err.match(/^(?:error|warning): .*\n.*$/gm)).toEqual([
      'error: There is no colour “teel”.\n  content/small/deck.yaml:9:30',
      expect.stringMatching(/^error: .*<i>.*\n {2}content\/small\/fr\.yaml:7:16$/),
      expect.stringMatching(/^error: .*<b>.*\n {2}content\/small\/nl\.yaml:11:15$/),
    ])
    expect(err).toMatch(/3 errors\. Nothing was written\.\n$/)
    expect(filesIn(join(folder, 'output'))).toEqual([])
  })

  test('are as many as one likes for one thread, and nothing is said', async () => {
    const many = ['cs', 'da', 'es', 'fi', 'hu', 'it', 'pl', 'sv']
    const folder = project('small', {
      ...MATRIX,
      ...Object.fromEntries(
        many.map((language) => [words(language), `review: approved\n${en}`]),
      ),
    })
    const { code, err, threads } = await run('check -l all -f little -q', folder, 1)
    expect({ code, err, threads }).toEqual({ code: 0, err: '', threads: ['0', '1'] })
  })
})
