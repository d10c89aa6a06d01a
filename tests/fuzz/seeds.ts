import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import type { Sharp } from 'sharp'

import { vocabularyOf } from './mutate/yaml-nodes.ts'
import type { Vocabulary } from './mutate/yaml-nodes.ts'
import type { Run } from './process.ts'
import { writeFiles } from './write-files.ts'

/** The files of a project by their paths. */
export type Files = ReadonlyMap<string, Buffer>

/** What cases start from. */
export interface Seeds {
  /** A small project in which everything is right. */
  readonly project: Files
  /** Files of the kinds that a user may add, some of each kind, by the ending of their names. */
  readonly added: ReadonlyMap<string, readonly Buffer[]>
  /** Keys and values of real files: those of cardpress itself. */
  readonly vocabulary: Vocabulary
}

export const DECK = 'content/small/deck.yaml'
export const SOURCE = 'content/small/nl.yaml'
export const TRANSLATION = 'content/small/en.yaml'
export const LOCK = 'content/small/translations-lock.yaml'
const PICTURE = 'content/small/scene.svg'
const SHEETS = 'templates/sheets.yaml'
/** Takes the place of the package's file of the same family and weight. */
export const FONT = 'assets/fonts/own/Own.ttf'

const TERMS = {
  [SOURCE]:
    '\nterms:\n  client:\n    client: { sg: cliënt, pl: cliënten, g: m }\n    resident: { sg: bewoner, pl: bewoners, g: f }\n',
  [TRANSLATION]:
    '\nreview: approved\nterms:\n  client:\n    client: { sg: client, pl: clients, g: m }\n    resident: { sg: resident, pl: residents, g: f }\n',
}

const TERM_SENTENCES = {
  [SOURCE]: ['De uil ziet', 'Geef {client} {client.g:m=zijn f=haar} kaart. De uil ziet'],
  [TRANSLATION]: [
    'The owl sees',
    'Give {client} {client.g:m=his f=her} card. The owl sees',
  ],
} as const

/** Own papers, and the words of the sheets in two languages. */
const SHEETS_TEXT = `papers:
  a4: { width: 210mm, height: 297mm, margin: 5mm }
  card-stock: { width: 250mm, height: 350mm, margin: 4mm }
words:
  nl:
    front: voorkant
    back: achterkant
    outside: buitenkant
    inside: binnenkant
    sheet: vel {number} van {total}
    flip-long: keer om over de lange kant
    flip-short: keer om over de korte kant
    scale: druk af op 100 %
`

/** Reads and makes what cases start from; `root` is the folder of cardpress, and `run` runs it. */
export async function openSeeds(
  root: string,
  temporary: string,
  run: Run,
): Promise<Seeds> {
  const shipped = ['content/samenleerwijzer', 'templates', 'templates/samenleerwijzer']
  const project = smallProject(root)
  const yaml = [
    ...shipped.flatMap((folder) => yamlIn(join(root, folder))),
    ...[...project].filter(([path]) => path.endsWith('.yaml')).map(([, file]) => file),
  ]
  const read = (path: string): Buffer => readFileSync(join(root, path))
  return {
    project,
    vocabulary: vocabularyOf(yaml.map(String)),
    added: new Map([
      ...(await writtenBy(run, project, temporary)),
      ['svg', [project.get(PICTURE)!, inPalette(read(SHIPPED_PICTURE))]],
      ['png', await pngs()],
      ['jpg', await jpegs()],
      [
        'ttf',
        [
          read('assets/fonts/nunito-sans/NunitoSans-Regular.ttf'),
          read('assets/fonts/nunito/Nunito-ExtraBold.ttf'),
        ],
      ],
    ]),
  }
}

/** The files that the command itself writes for translators, and the lock. */
async function writtenBy(
  run: Run,
  project: Files,
  temporary: string,
): Promise<readonly (readonly [string, readonly Buffer[]])[]> {
  const folder = join(temporary, 'seeds')
  writeFiles(folder, project)
  for (const line of ['export -l en', 'export -l en --as csv', 'accept en']) {
    // oxlint-disable-next-line no-await-in-loop -- one process runs one command at a time
    const { code, err } = await run(['translate', ...line.split(' ')], folder)
    if (code !== 0) throw new Error(`What all cases start from has a fault: ${err}`)
  }
  const written = { po: 'small-en.po', csv: 'small-en.csv', lock: LOCK }
  const files = Object.entries(written).map(
    ([ending, path]) => [ending, [readFileSync(join(folder, path))]] as const,
  )
  rmSync(folder, { recursive: true })
  return files
}

const yamlIn = (folder: string): readonly Buffer[] =>
  readdirSync(folder)
    .filter((name) => /^(?!fa|ti|so|pl|tr).*\.yaml$/.test(name))
    .map((name) => readFileSync(join(folder, name)))

function smallProject(root: string): Files {
  const from = join(root, 'tests/fixtures/small')
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(from.length + 1))
  const files = new Map(paths.map((path) => [path, readFileSync(join(from, path))]))
  for (const path of [SOURCE, TRANSLATION] as const) {
    const [before, after] = TERM_SENTENCES[path]
    const words = files.get(path)!.toString().replace(before, after)
    files.set(path, Buffer.from(words + TERMS[path]))
  }
  return files.set(SHEETS, Buffer.from(SHEETS_TEXT))
}

const SHIPPED_PICTURE = 'content/samenleerwijzer/pictures/approach.svg'

/** A drawing with all its colours those of the small project, so that it is printed without complaint. */
const inPalette = (svg: Buffer): Buffer =>
  Buffer.from(svg.toString().replaceAll(/#[\da-f]{6}/gi, '#AA5533'))

/** As many pixels as a picture 20 mm high needs. */
const SIDE = 180

/** A picture with all colours and opacities, of pixels: the program lets sharp read no SVG. */
const photograph = (): Sharp =>
  sharp(
    Uint8Array.from({ length: SIDE * SIDE * 4 }, (_, at) => {
      const [x, y] = [(at >> 2) % SIDE, Math.floor((at >> 2) / SIDE)]
      return [255 - x, (x + y) / 2, y, 255 - Math.abs(x - y)][at & 3] ?? 0
    }),
    { raw: { width: SIDE, height: SIDE, channels: 4 } },
  )

const opaque = (): Sharp => photograph().flatten({ background: '#fff' })

const pngs = (): Promise<Buffer[]> =>
  Promise.all([
    opaque().png().toBuffer(),
    photograph().png().toBuffer(),
    photograph().png({ palette: true }).toBuffer(),
    opaque().greyscale().png().toBuffer(),
    opaque().toColourspace('rgb16').png().toBuffer(),
    photograph().png({ progressive: true }).toBuffer(),
  ])

const jpegs = (): Promise<Buffer[]> =>
  Promise.all([
    opaque().jpeg().toBuffer(),
    opaque().jpeg({ progressive: true }).toBuffer(),
    opaque().greyscale().jpeg().toBuffer(),
    opaque().toColourspace('cmyk').jpeg().toBuffer(),
    opaque()
      .jpeg({ chromaSubsampling: '4:4:4' })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  ])
