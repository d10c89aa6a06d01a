import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { parse } from 'yaml'

import { mergeCauses } from '../../src/base/problems/merge-causes.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { openEngines } from '../../src/build/engines.ts'
import type { Engines } from '../../src/build/engines.ts'
import { sidesOfCard } from '../../src/build/lay-out-words.ts'
import { layOutDeck } from '../../src/build/pipeline.ts'
import { buildRequest } from '../../src/build/request.ts'
import { limitsOf } from '../../src/build/size-limits.ts'
import type { SizeLimitFact } from '../../src/build/size-limits.ts'
import { slackOf } from '../../src/build/slack.ts'
import type { SlackFact } from '../../src/build/slack.ts'
import { openProject } from '../../src/input/project/project.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import type { Kept } from '../../src/typesetting/layout/cards.ts'

/** The package itself. */
export const ROOT = join(import.meta.dirname, '../..')

/** A small deck: what its files hold, where it differs from one card of 100 × 100 mm with a `body` on its front. */
export interface Trial {
  readonly deck?: string
  /** The words, by language. */
  readonly words: Readonly<Record<string, string>>
  readonly theme?: string
  /** The template's layouts, by kind of piece. */
  readonly kinds?: Readonly<Record<string, string>>
  readonly formats?: string
  readonly folds?: string
  /** Pictures, by their path from the deck's folder or, with `template/` before it, from the template's. */
  readonly pictures?: Readonly<Record<string, string | Uint8Array>>
  /** Font files that the user dropped in, by their names. */
  readonly fonts?: Readonly<Record<string, Uint8Array>>
}

const DECK = `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal } }
`

const FORMATS = `
trial: { width: 100mm, height: 100mm, bleed: 3mm, safe: 2mm }
small: { width: 50mm, height: 50mm, bleed: 3mm, safe: 2mm }
wide: { width: 200mm, height: 50mm, bleed: 3mm, safe: 2mm }
`

/** The parts of Markdown as the words around them, with no distances: what is usual would hide what a test is about. */
const PLAIN_BLOCKS = {
  paragraph: { spaceBefore: '0em' },
  ...Object.fromEntries(
    ['heading1', 'heading2', 'heading3'].map((name) => [
      name,
      {
        fontWeight: 400,
        fontSize: '1em',
        lineHeight: 1.4173228,
        textWrap: 'wrap',
        spaceBefore: '0em',
        spaceAfter: '0em',
      },
    ]),
  ),
  list: { spaceBefore: '0em', gap: '0em' },
  quotation: {
    fontStyle: 'normal',
    spaceBefore: '0em',
    spaceAfter: '0em',
    padding: '0em',
  },
  attribution: { fontSize: '1em', textAlign: 'start', spaceBefore: '0em' },
  link: { textDecoration: 'none' },
}

/** Rules for parts of Markdown in YAML, and plain ones for all that they say nothing of. */
function plainBlocks(yaml: string): string {
  const merged: Record<string, object> = { ...PLAIN_BLOCKS }
  const own: Readonly<Record<string, object>> = parse(yaml)
  for (const [part, rules] of Object.entries(own))
    merged[part] = { ...merged[part], ...rules }
  return JSON.stringify(merged)
}

/** A theme in which one line of body text is 5 mm high at its largest, and words are never broken. */
export const theme = (blocks = '{}', more = ''): string => `
designedFor: { width: 100mm, height: 100mm }
palette:
  ink: { cmyk: [0, 0, 0, 100], srgb: '#000000' }
  paper: { cmyk: [0, 0, 0, 0], srgb: '#FFFFFF' }
  teal: { cmyk: [80, 20, 40, 10], srgb: '#188C8D' }
  teal-pale: { cmyk: [10, 0, 5, 0], srgb: '#DDEEEE' }
styles:
  body:
    fontFamily: Nunito Sans
    fontSize: 10pt
    minFontSize: 6pt
    lineHeight: 1.4173228
    hyphens: none
    color: ink
${more}
blocks: ${plainBlocks(blocks)}
`

/** A layout with these boxes on the front, and a plain back. */
export const card = (front: string): string => `
front:
${front.replaceAll(/^/gm, '  ')}
back: { backgroundColor: paper }
`

/** What came of a trial. */
export interface LaidOut {
  readonly problems: readonly Problem[]
  /** What the files held, by the name that problems give them. */
  readonly texts: ReadonlyMap<string, string>
  /** Every side, in the order in which they were laid out: by language, format, card. */
  readonly sides: readonly Frame[]
  /** The room for more words on every side. */
  readonly rooms: readonly SlackFact[]
  /** What keeps words small. */
  readonly limits: readonly SizeLimitFact[]
  /** The first side of a name, such as `one front`. */
  readonly side: (name: string) => Frame
}

let shared: Promise<Engines> | undefined

/** The engines of the package; opened once for a file of tests. */
const sharedEngines = (): Promise<Engines> =>
  (shared ??= openProject(ROOT, ROOT).then(async (project) => {
    const { problems, report } = collectProblems()
    const opened = await openEngines(project, report)
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    return opened
  }))

/** Lays a trial out as the command does, from files. */
export async function layOut(
  trial: Trial,
  {
    formats = [],
    languages = [],
    keeps,
  }: { formats?: string[]; languages?: string[]; keeps?: Kept } = {},
): Promise<LaidOut> {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-layout-'))
  try {
    for (const [path, contents] of Object.entries(filesOf(trial)))
      writeDeep(join(folder, path), contents)
    const engines =
      trial.fonts && openEngines(await openProject(folder, ROOT), () => undefined)
    return await layOutIn(folder, 'trial', { formats, languages, engines, keeps })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Lays out a deck of a project. */
export async function layOutIn(
  folder: string,
  deck: string,
  {
    formats,
    languages,
    strict = false,
    engines = sharedEngines(),
    keeps,
  }: {
    formats: string[]
    languages: string[]
    strict?: boolean
    engines?: Promise<Engines> | undefined
    keeps?: Kept | undefined
  },
): Promise<LaidOut> {
  const { problems, report } = collectProblems()
  const project = await openProject(folder, ROOT)
  const request = buildRequest({
    deck,
    formats,
    languages,
    strict,
    targets: [],
    date: new Date(0),
  })
  const laidOut = await layOutDeck(
    request,
    { project, engines: await engines, keeps },
    { report, progress: () => undefined },
    (variant) => variant.laidOut,
  )
  const sides = laidOut.flatMap(({ cards, leaflets }) => [
    ...cards.flatMap(({ frames }) => frames.flatMap(sidesOfCard)),
    ...leaflets.flatMap(({ outside, inside }) => [outside, inside]),
  ])
  const side = (name: string): Frame => {
    const found = sides.find((frame) => frame.name === name)
    if (!found) throw new Error(`No ${name}: ${JSON.stringify(problems)}`)
    return found
  }
  return {
    problems: mergeCauses(problems),
    texts: project.texts,
    sides,
    rooms: laidOut.flatMap((one) => [...slackOf(one)]),
    limits: laidOut.flatMap(limitsOf),
    side,
  }
}

/** YAML files of a folder. */
const named = (
  folder: string,
  files: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}.yaml`, text]),
  )

function filesOf(trial: Trial): Record<string, string | Uint8Array> {
  const { words, pictures = {}, fonts = {}, formats = FORMATS } = trial
  const kinds = trial.kinds ?? { card: card('children: [{ text: body, flexGrow: 1 }]') }
  return {
    'content/trial/deck.yaml': trial.deck ?? DECK,
    ...named('content/trial', words),
    'templates/formats.yaml': formats,
    ...(trial.folds !== undefined && { 'templates/folds.yaml': trial.folds }),
    'templates/trial/theme.yaml': trial.theme ?? theme(),
    ...named('templates/trial', kinds),
    ...Object.fromEntries(
      Object.entries(fonts).map(([name, font]) => [`assets/fonts/${name}`, font]),
    ),
    ...Object.fromEntries(
      Object.entries(pictures).map(([path, picture]) => [
        path.startsWith('template/')
          ? path.replace('template/', 'templates/trial/')
          : `content/trial/${path}`,
        picture,
      ]),
    ),
  }
}

function writeDeep(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}
