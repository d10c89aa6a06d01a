import * as v from 'valibot'

import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { isToWrite } from '../../base/text/to-write.ts'
import { decode } from '../yaml/decode.ts'
import { readAgain } from '../yaml/reread.ts'
import { listOf, oneOf, text } from '../yaml/schemas.ts'
import { keySpanAt, keysAt, textAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { Slots, Text, Words } from './deck.ts'
import { unfoldText } from './folded-text.ts'
import { readTerms, termsSchema } from './read-terms.ts'

/** The most characters of a slot: several times what fits on any leaflet. */
const LONGEST = 20_000

const words = v.pipe(
  text({ empty: true, trim: false }),
  v.maxLength(LONGEST, `is longer than ${LONGEST} characters`),
)
const slots = v.record(v.string(), words)

/** The key under which a piece has texts for other terms. */
const VARIANTS = 'variants'

const piece = v.objectWithRest(
  { [VARIANTS]: v.optional(v.record(v.string(), slots)) },
  words,
)

const hyphenated = v.pipe(
  text(),
  v.regex(/^\S+$/, 'must be one word, with a hyphen wherever it may be broken'),
)

/** A file of words. Cards that show facts, or words of their template, need none of their own, nor do those of a table. */
export const wordsSchema = v.strictObject({
  review: v.optional(oneOf(['draft', 'approved'])),
  deck: v.optional(slots),
  pieces: v.optional(v.record(v.string(), piece), {}),
  families: v.optional(v.record(v.string(), slots)),
  notes: v.optional(slots),
  terms: v.optional(termsSchema),
  hyphenation: v.optional(listOf(hyphenated)),
})

/** A file of words. */
interface WordsFile {
  readonly language: string
  readonly file: string
}

/** Reads `<language>.yaml` of a deck; undefined, with problems, if it cannot be used. */
export function readWords(
  { language, file }: WordsFile,
  contents: string,
  report: Report,
): Words | undefined {
  const source = readAgain(file, contents, report)
  const data = source && decode(wordsSchema, source, report)
  if (!source || !data) return undefined
  // Pieces under a misspelt name would be missed one by one, after that name has been reported.
  const parts = keysAt(source, [])
  if (!parts.includes('pieces') && parts.some((part) => !(part in wordsSchema.entries)))
    return undefined
  const empty: Problem[] = []
  const reading: SlotContext = { source, report, empty }
  const read: Words = {
    language,
    file,
    review: data.review ?? 'draft',
    deck: readSlots(['deck'], reading),
    pieces: new Map(
      Object.keys(data.pieces).map((id) => [id, readSlots(['pieces', id], reading)]),
    ),
    families: readGroups(data.families ?? {}, ['families'], reading),
    variants: new Map(
      Object.entries(data.pieces).map(([id, { variants = {} }]) => [
        id,
        readGroups(variants, ['pieces', id, VARIANTS], reading),
      ]),
    ),
    pieceSpans: new Map(
      Object.keys(data.pieces).map((id) => [id, keySpanAt(source, ['pieces', id])]),
    ),
    variantSpans: new Map(
      Object.keys(data.pieces).map((id) => [
        id,
        keySpansIn(['pieces', id, VARIANTS], source),
      ]),
    ),
    notes: readSlots(['notes'], reading),
    terms: readTerms(source),
    hyphenation: data.hyphenation ?? [],
  }
  reportEmpty(empty, report)
  return read
}

/** With more empty texts than this, a translation has just been begun, and they are told of as one. */
const MOST_EMPTY = 7

function reportEmpty(empty: readonly Problem[], report: Report): void {
  const [first] = empty
  if (!first || empty.length <= MOST_EMPTY) return empty.forEach(report)
  report({
    code: first.code,
    severity: first.severity,
    span: first.span,
    message: `There are ${empty.length} texts to write here.`,
    hint: 'This is the first of them; write each after its name. “cardpress translate status” lists them all.',
  })
}

interface SlotContext {
  readonly source: SourceValue
  readonly report: Report
  /** The problems of texts without words. */
  readonly empty: Problem[]
}

const readGroups = (
  groups: object,
  path: readonly string[],
  reading: SlotContext,
): ReadonlyMap<string, Slots> =>
  new Map(Object.keys(groups).map((id) => [id, readSlots([...path, id], reading)]))

/** The span of each name at a path. */
const keySpansIn = (
  path: readonly string[],
  source: SourceValue,
): ReadonlyMap<string, Span> =>
  new Map(keysAt(source, path).map((name) => [name, keySpanAt(source, [...path, name])]))

/** The texts at a path, in the order of the file. */
function readSlots(
  path: readonly string[],
  { source, report, empty }: SlotContext,
): Slots {
  const filled = new Map<string, Text>()
  for (const slot of keysAt(source, path)) {
    const found = textAt(source, [...path, slot])
    if (found === undefined) continue
    filled.set(slot, unfoldText(found, report))
    const name = [...path.slice(1), slot].join('.')
    if (isEmpty(found)) {
      const problem = emptySlot(name, slot, keySpanAt(source, [...path, slot]))
      empty.push(
        repeated(problem, `empty ${slot} ${problem.span?.file}`, path.at(-1) ?? slot),
      )
    } else if (isToWrite(found.value)) {
      report(repeated(toWrite(name, found.span), `to write ${found.span.file}`, name))
    }
  }
  return filled
}

/** Whether a text is empty. An empty value that is written otherwise has been reported as unreadable. */
const isEmpty = ({ value, raw }: Text): boolean =>
  value.trim() === '' && (value !== '' || EMPTY.test(raw.trim()))

/** Nothing, empty quotes, or the header of an empty block. */
const EMPTY = /^(?:"\s*"|'\s*'|[|>]\S*)?$/

const toWrite = (name: string, span: Span): Problem => ({
  code: 'missing-words',
  severity: 'warning',
  message: `“${excerpt(name)}” is still to be written: it has only a “…”.`,
  hint: 'Write its words, or take the line out.',
  span,
})

const emptySlot = (name: string, slot: string, span: Span): Problem => ({
  code: 'missing-words',
  severity: 'error',
  message: `“${excerpt(name)}” has no words.`,
  hint: `Write them after “${excerpt(slot)}:”, or remove the line.`,
  span,
})
