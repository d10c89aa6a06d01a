import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'

import { mm, parseLength } from '../base/geometry/length.ts'
import type { Length } from '../base/geometry/length.ts'
import type { Problem } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import {
  DEFAULT_REQUEST,
  PRINTED_TARGETS,
  TARGETS,
  buildRequest,
} from '../build/request.ts'
import type { TermChoice, BuildRequest, Target } from '../build/request.ts'
import { isCardCount, MOST_CARDS } from '../build/wanted-deck.ts'

/** The parsed flags of `build` and `check`. */
export interface Flags {
  readonly lang?: readonly string[]
  readonly format?: readonly string[]
  readonly target?: readonly string[]
  readonly cards?: readonly string[]
  readonly skipMissing?: boolean
  readonly output?: string
  readonly term?: readonly TermChoice[]
  readonly release?: boolean
  readonly approved?: boolean
  readonly paper?: string
  readonly flip?: 'long' | 'short'
  readonly copies?: number
  readonly repeat?: boolean
  readonly bleed?: Length
  readonly marks?: boolean
  readonly dryRun?: boolean
  readonly all?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** The argument that names a deck, and its description. */
export const DECK = [
  '[deck]',
  'a folder under content/; the first one if left out',
] as const

/** A list, separated by commas or given by repeating the flag. */
const list = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
]

/** A list with at least one item: an empty one, such as from a shell variable that is not set, would mean all. */
export function namedList(
  value: string,
  before: readonly string[] = [],
): readonly string[] {
  const named = list(value)
  if (named.length === 0)
    throw new InvalidArgumentError('It is empty; leave the flag out instead.')
  return [...before, ...named]
}

function terms(value: string, before: readonly TermChoice[] = []): readonly TermChoice[] {
  const asked = namedList(value).map((one) => {
    const [name, term, ...more] = one.split('=').map((part) => part.trim())
    if (!name || !term || more.length > 0)
      throw new InvalidArgumentError('Write name=term, such as client=resident.')
    return { name, term }
  })
  return [...before, ...asked]
}

function targets(value: string, before: readonly string[] = []): readonly string[] {
  const named = list(value, before)
  if (list(value).length === 0)
    throw new InvalidArgumentError(`Name ${TARGETS.join(', ')} or all.`)
  const unknown = named.find(
    (one) => one !== 'all' && !TARGETS.some((target) => target === one),
  )
  if (unknown !== undefined)
    throw new InvalidArgumentError(didYouMean(unknown, ['all', ...TARGETS]) ?? '')
  return named
}

/** More than any print shop requires. */
const MOST_BLEED = mm(30)

function bleed(value: string): Length {
  const parsed = parseLength(value)
  if (parsed === undefined)
    throw new InvalidArgumentError('A length needs a unit, such as 3mm or 0.125in.')
  if (parsed < 0 || parsed > MOST_BLEED)
    throw new InvalidArgumentError('It must be from 0mm to 30mm.')
  return parsed
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!/^\d{1,4}$/.test(value) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 to 9999.')
  return number
}

/** A number of cards to begin with. */
export function cardCount(value: string): number {
  if (!isCardCount(value))
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_CARDS}.`)
  return Number(value)
}

/** A TCP port; 0 for any free one. */
export function portNumber(value: string): number {
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  return port
}

/** The flags that choose what is laid out. */
export const selectionFlags = (command: Command): Command =>
  command
    .option('-l, --lang <tags>', 'languages, such as nl,en, or all', namedList)
    .option(
      '-f, --format <names>',
      'card formats, such as a6,square, or all that the deck offers',
      namedList,
    )
    .option('--term <name=term>', 'the word to use, such as client=resident', terms)
    .option(
      '--release',
      'refuse drafts, “…” in place of words, blurred pictures, and translations that lack marks or links of their source',
    )
    .option(
      '--approved',
      'with --release: refuse languages of which nobody has approved a text',
    )
    .option(
      '--bleed <length>',
      "how far ink runs past the cut, instead of the format's own",
      bleed,
    )

/** The flags that choose what a command prints. */
export const outputFlags = (command: Command): Command =>
  command
    .option('--json', 'print the result as JSON')
    .option('-q, --quiet', 'print nothing except errors')

/** The flags that choose which files are made. */
export const fileFlags = (command: Command): Command =>
  command
    .option(
      '-t, --target <names>',
      `what to make: ${TARGETS.join(', ')}, or all (default: ${PRINTED_TARGETS.join(', ')})`,
      targets,
    )
    .option('-o, --output <folder>', 'where the files go', DEFAULT_REQUEST.output)
    .option(
      '--paper <name>',
      'paper of the sheets: a4, a3, letter',
      DEFAULT_REQUEST.paper,
    )
    .addOption(
      new Option('--flip <edge>', 'edge over which the printer turns the sheets')
        .choices(['long', 'short'])
        .default(DEFAULT_REQUEST.flip),
    )
    .option('--cards <ids>', 'only these pieces of the deck', namedList)
    .option('--skip-missing', 'leave out pieces that lack words in a language')
    .option(
      '--copies <number>',
      'how many decks to print',
      wholeNumber,
      DEFAULT_REQUEST.copies,
    )
    .option(
      '--repeat',
      'repeat each card in the press files as often as it is to be printed',
    )
    .option('--marks', "printers' marks around the press pages")
    .option('--dry-run', 'do everything except write the files')

/** Whether every text must be approved, of which there is a problem of its own in place of the one about drafts. */
export const demandsApproval = ({ release, approved }: Flags): boolean =>
  release === true && approved === true

/** The build request for some flags. */
export function requestOf(
  deck: string | undefined,
  flags: Flags,
  date: Date,
): BuildRequest {
  const { paper, flip, copies, repeat, marks, output } = flags
  const named = flags.target ?? PRINTED_TARGETS
  return buildRequest({
    deck,
    languages: flags.lang,
    formats: flags.format,
    targets: TARGETS.filter((target) => named.includes('all') || named.includes(target)),
    terms: flags.term,
    strict: flags.release,
    approved: flags.approved,
    pieces: flags.cards,
    skipMissing: flags.skipMissing,
    paper,
    flip,
    copies,
    repeat,
    bleed: flags.bleed,
    marks,
    output,
    date,
  })
}

/** The flags that do not concern every target, and whether a request sets them. */
const TARGET_FLAGS: readonly {
  readonly flag: string
  readonly concerns: readonly Target[]
  readonly isSet: (request: BuildRequest) => boolean
}[] = [
  { flag: '--repeat', concerns: ['press'], isSet: ({ repeat }) => repeat },
  { flag: '--marks', concerns: ['press'], isSet: ({ marks }) => marks },
  {
    flag: '--paper',
    concerns: ['sheets'],
    isSet: ({ paper }) => paper !== DEFAULT_REQUEST.paper,
  },
  {
    flag: '--flip',
    concerns: ['sheets'],
    isSet: ({ flip }) => flip !== DEFAULT_REQUEST.flip,
  },
  {
    flag: '--copies',
    concerns: PRINTED_TARGETS,
    isSet: ({ copies }) => copies !== DEFAULT_REQUEST.copies,
  },
  {
    flag: '--bleed',
    concerns: PRINTED_TARGETS,
    isSet: (request) => request.bleed !== undefined,
  },
]

/** Warnings about flags that have no effect on the requested targets. */
export const flagsWithoutEffect = (request: BuildRequest): readonly Problem[] =>
  TARGET_FLAGS.filter(
    ({ concerns, isSet }) =>
      isSet(request) && !concerns.some((one) => request.targets.includes(one)),
  ).map(({ flag, concerns }) => ({
    code: 'usage',
    severity: 'warning',
    message: `“${flag}” has no effect here: it is for ${concerns.join(' and ')}, and only ${TARGETS.filter((one) => request.targets.includes(one)).join(', ')} is made.`,
    hint: `Leave it out, or add -t ${concerns.join(',')}.`,
  }))
