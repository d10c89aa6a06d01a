import type { Ran } from './process.ts'
import { MOST_SECONDS } from './process.ts'

/** Something that must not be, and what was seen. */
export interface Finding {
  readonly fault:
    | 'crash'
    | 'exit code'
    | 'hang'
    | 'memory'
    | 'stack trace'
    | 'raw message'
    | 'control character'
    | 'long line'
    | 'long output'
    | 'no JSON'
    | 'files outside'
    | 'files inside'
    | 'check was content'
    | 'PDF'
  readonly seen: string
  /** What was seen when it ran again and told more. */
  readonly details?: string
}

/** What a command is judged by. */
export interface Judged {
  readonly args: readonly string[]
  readonly ran: Ran
  /** The files that are new, other than before, or gone, by their paths from the folder of the project. */
  readonly touched: readonly string[]
}

const MEGABYTE = 1024 * 1024

/** More than any small project may take. */
const MOST_MEMORY = 700 * MEGABYTE
/** A line that nobody reads to its end. */
const LONGEST_LINE = 600
/** More than anybody reads. */
const LONGEST_OUTPUT = 60_000

/** Judges how a command ended; nothing where all is as it should be. */
export const judge = (judged: Judged): readonly Finding[] => [
  ...endOf(judged),
  ...costOf(judged.ran),
  ...wordsOf(judged),
  ...filesOf(judged),
]

/** Flags that name what a deck may lack; without them nothing on the command line can be wrong. */
const NAMING = new Set(['-l', '-f', '--cards', '--term', '--paper', 'translate'])

function* endOf({ args, ran }: Judged): Generator<Finding> {
  const { code, died, out, err, seconds } = ran
  if (died !== undefined) {
    yield { fault: /of its own time|no end/.test(died) ? 'hang' : 'crash', seen: died }
    return
  }
  if (code === 70) yield { fault: 'crash', seen: err }
  else if (code === 2 && !args.some((one) => NAMING.has(one)))
    yield { fault: 'exit code', seen: `2 for a command line without names: ${err}` }
  else if (code !== 0 && code !== 1 && code !== 2)
    yield { fault: 'exit code', seen: String(code) }
  else if (code !== 0 && `${out}${err}`.trim() === '')
    yield { fault: 'exit code', seen: `${code}, and not a word why` }
  if (seconds > MOST_SECONDS) yield { fault: 'hang', seen: `${seconds.toFixed(1)} s` }
}

function* costOf({ memory }: Ran): Generator<Finding> {
  if (memory > MOST_MEMORY)
    yield { fault: 'memory', seen: `${Math.round(memory / MEGABYTE)} MB` }
}

/** A place in a program. */
const STACK = /^\s+at \S.*[:(]\d+|node:internal|\.[cm]?[jt]s:\d+:\d+/
/** What programs say to programmers. */
const RAW =
  /\b(?:Type|Range|Syntax|Reference)Error\b|Cannot read propert|is not a function|is not iterable|Maximum call stack|\bE[A-Z]{4,}:|Invalid \w+: Expected|\[object |\bundefined\b/
/** What a terminal would obey, or a reader would be misled by. */
const CONTROL = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u

/** A line of a code frame, which shows the user's own words. */
const FRAME = /^ *\d+ \|/

function* wordsOf({ args, ran: { code, out, err } }: Judged): Generator<Finding> {
  const said = `${err}${out}`
  const lines = said.split('\n')
  const own = lines.filter((line) => !FRAME.test(line))
  const trace = own.find((line) => STACK.test(line))
  if (trace !== undefined) yield { fault: 'stack trace', seen: trace }
  const raw = own.find((line) => RAW.test(line))
  if (raw !== undefined && code !== 70) yield { fault: 'raw message', seen: raw }
  const obeyed = lines.find((line) => CONTROL.test(line))
  if (obeyed !== undefined) yield { fault: 'control character', seen: obeyed }
  const asJson = args.includes('--json')
  const longest = Math.max(...lines.map(({ length }) => length))
  if (longest > LONGEST_LINE && !asJson)
    yield { fault: 'long line', seen: `${longest} characters` }
  if (said.length > LONGEST_OUTPUT)
    yield {
      fault: 'long output',
      seen: `${said.length} characters: ${said.slice(0, 200)}`,
    }
  if (asJson && code !== 2 && code !== 70 && !isJson(out))
    yield { fault: 'no JSON', seen: out.slice(0, 200) }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The files that each command may touch besides. */
const MAY_TOUCH: readonly (readonly [command: RegExp, paths: RegExp])[] = [
  [/^build\b(?!.*--dry-run)/, /^output\/.*\.pdf$/],
  [/^translate import\b/, /^content\/small\/(?:en\.yaml|translations-lock\.yaml)$/],
  [/^translate accept\b/, /^content\/small\/translations-lock\.yaml$/],
  [/^translate add\b/, /^content\/small\/(?:de\.yaml|translations-lock\.yaml)$/],
  [/^translate add\b/, /^\.cardpress\/\w+\.schema\.json$/],
  [/^translate export\b/, /^small-en\.(?:po|csv)$/],
]

/** A build of several languages makes the files of those without an error, and names the others. */
const REFUSED = / Nothing was written in ([\w, -]+)\.$/m

function* filesOf({
  args,
  ran: { code, died, err },
  touched,
}: Judged): Generator<Finding> {
  if (died !== undefined) return
  const line = args.join(' ')
  const allowed = MAY_TOUCH.filter(([command]) => command.test(line))
  const outside = touched.filter((path) => !allowed.some(([, paths]) => paths.test(path)))
  if (outside.length > 0)
    yield { fault: 'files outside', seen: outside.slice(0, 9).join(' ') }
  const makes = args[0] === 'build' && !args.includes('--dry-run')
  const [, refused] = REFUSED.exec(err) ?? []
  const languages = refused?.split(', ') ?? []
  const areOthers = touched.every((path) => !languages.includes(path.split('/')[2] ?? ''))
  const isMade = touched.length > 0
  const isRight = refused === undefined ? (code === 0) === isMade : isMade && areOthers
  if (makes && !isRight)
    yield { fault: 'files inside', seen: `exit ${code}, and ${touched.length} files` }
}
