import type { Problem } from '../../base/problems/problem.ts'
import { overLimit } from './complaint.ts'
import { readWhole } from './edit-reading.ts'
import type { Room } from './edit-room.ts'
import { textAt } from './place.ts'
import { writeBlock } from './write-block.ts'
import type { Written } from './write-block.ts'

/** How a text is written: as it is, between single or double quotes, or as a block below its key. */
export type Style = 'plain' | 'single' | 'double' | 'block'

/** Where a name or a text is written. */
export interface Spot {
  /** How far the keys of its group are indented. */
  readonly indent: number
  /** Whether it stands between `{` and `}`. */
  readonly flow: boolean
}

/** Where a text is written, and how. */
export interface TextSpot extends Spot {
  /** How the text should be written, if it can be. */
  readonly style: Style
  /** Undefined where there can be no block. */
  readonly room?: Room | undefined
}

/**
 * A text as YAML, in the nearest style that reads back as exactly this text; the problem where none does, because no
 * file may hold its characters.
 */
export function writeText(text: string, spot: TextSpot): Written | Problem {
  const { indent, room, flow, style } = spot
  const asBlock = room && !flow && (text.includes('\n') || style === 'block')
  const block = asBlock && writeBlock(text, { room, indent })
  const forms = inlineForms(text, style).map((inline) => ({ inline, body: '' }))
  return firstThatReads(block ? [block, ...forms] : forms, {
    sample: (form) => sampleOf('k', form, spot),
    path: ['k'],
    text,
  })
}

/** The most characters of a name: YAML 1.2.2, 7.4.2 allows 1,024 before the “:”, and each may need an escape. */
const LONGEST_NAME = 160

/** A name as YAML, before its “:”; the problem where it cannot be one. */
export function writeName(name: string, spot: Spot): string | Problem {
  if (name.length > LONGEST_NAME)
    return overLimit(`A name can have ${LONGEST_NAME} characters, and this one has more.`)
  // Without quotation marks, “<<” before a group would bring it in.
  return firstThatReads(inlineForms(name, name === '<<' ? 'single' : 'plain'), {
    sample: (form) => sampleOf(form, { inline: 'v', body: '' }, spot),
    path: [name],
    text: 'v',
  })
}

/** The ways to write a text on one line, the plainest first. */
function inlineForms(text: string, style: Style): readonly string[] {
  const double = `"${text.replace(ESCAPED, escaped)}"`
  if (ONLY_ESCAPED.test(text)) return [double]
  const single = `'${text.replaceAll("'", "''")}'`
  if (style === 'double') return [double]
  const isPlain = style !== 'single' && /^\S(?:.*\S)?$/.test(text)
  return isPlain ? [text, single, double] : [single, double]
}

/** Line ends of all kinds, and what is not seen where it stands. */
const ONLY_ESCAPED = /[\t\n\r\u2028\u2029\ufeff]/

const ESCAPED = /[\\"\t\n\r\u2028\u2029\ufeff]/g

const escaped = (sign: string): string =>
  UNLIKE_JSON.get(sign) ?? JSON.stringify(sign).slice(1, -1)

const UNLIKE_JSON: ReadonlyMap<string, string> = new Map([
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
  ['\ufeff', '\\uFEFF'],
])

/** A file with one text in it. */
function sampleOf(
  name: string,
  { inline, body }: Written,
  { indent, flow }: Spot,
): string {
  const pad = ' '.repeat(indent)
  return flow ? `{ ${name}: ${inline} }\n` : `${pad}${name}: ${inline}\n${body}`
}

/** What a form of a name or a text should read back as. */
interface Wanted<Form> {
  readonly sample: (form: Form) => string
  readonly path: readonly string[]
  readonly text: string
}

function firstThatReads<Form>(
  forms: readonly Form[],
  { sample, path, text }: Wanted<Form>,
): Form | Problem {
  let problem: Problem | undefined
  for (const form of forms) {
    const { value, errors } = readWhole(sample(form))
    if (value && errors.length === 0 && textAt(value, path)?.value === text) return form
    problem = errors[0]
  }
  if (!problem) throw new Error(`No way to write ${JSON.stringify(text)} was found.`)
  return problem
}
