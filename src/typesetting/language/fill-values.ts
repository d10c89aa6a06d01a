import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { didYouMean, spanOf } from '../../base/problems/suggest.ts'
import { whereToWrite } from '../../base/problems/table-place.ts'
import type { Piece, Text } from '../../input/deck/deck.ts'
import { valueIn } from './digits.ts'
import { escaped } from './expand-terms.ts'
import { isPieceName } from './piece-values.ts'
import type { PieceValue, PieceValues } from './piece-values.ts'
import { placeholdersIn, replacePlaceholders } from './placeholder.ts'
import type { Placeholder } from './placeholder.ts'
import { lowered, missingBranch } from './term-problems.ts'
import { capitalised } from './term-words.ts'

/** What filling a text needs besides it. */
interface FillContext {
  readonly piece: {
    readonly id: string
    readonly family?: Text | undefined
    /** Its place in deck.yaml, or its row. */
    readonly span: Span
  }
  readonly values: PieceValues
  readonly language: string
  /** Whether the text is Markdown, in which the signs of a value are letters like others. */
  readonly isMarkdown: boolean
  readonly report: Report
}

/** The name of a value, with its form: `fact.cost` for `{Fact.cost}`. */
const nameOf = ({ name, forms }: Placeholder): string =>
  [lowered(name), ...forms].join('.')

const isOfPiece = ({ name }: Placeholder): boolean => isPieceName(lowered(name))

/** A text with what is known of its piece in place of `{fact.cost}`, `{family.name}` and `{card}`. */
export function fillValues(text: Text, context: FillContext): Text {
  const value = replacePlaceholders(text.value, (found) =>
    found.name === undefined || !isOfPiece(found)
      ? found.raw
      : (printedFor(found, text, context) ?? found.raw),
  )
  return value === text.value ? text : { ...text, value }
}

/** What a placeholder prints; undefined, with a problem, where there is nothing. */
function printedFor(
  placeholder: Placeholder,
  text: Text,
  { piece, values, language, isMarkdown, report }: FillContext,
): string | undefined {
  const { raw, name, branches } = placeholder
  const found = values.get(nameOf(placeholder))
  if (!found) {
    report({
      ...missingValue(nameOf(placeholder), { piece, values, language }),
      span: spanOf(raw, text),
    })
    return undefined
  }
  const words = branches
    ? branchFor(found, branches)
    : printed(found, isMarkdown, language)
  if (words === undefined) {
    const { value } = found.text
    const where = { raw, text, known: branches?.keys() ?? [] }
    report(missingBranch(value, nameOf(placeholder), where))
    return undefined
  }
  return lowered(name) === name ? words : capitalised(words, language)
}

const branchFor = (
  { text: { value } }: PieceValue,
  branches: ReadonlyMap<string, string>,
): string | undefined => branches.get(value.trim()) ?? branches.get('*')

function printed(
  { text, isWords }: PieceValue,
  isMarkdown: boolean,
  language: string,
): string {
  const value = text.value.trim()
  if (isWords) return value
  const written = valueIn(language, value)
  return isMarkdown ? escaped(written).replaceAll('\n', '\\\n') : written
}

/** The problem that a piece has no such value. */
export function missingValue(
  name: string,
  {
    piece: { id, family, span },
    values,
    language,
  }: Pick<FillContext, 'piece' | 'values' | 'language'>,
): Problem {
  const [group = '', ...form] = name.split('.')
  const known = [...values.keys()].filter((one) => one.startsWith(`${group}.`))
  const problem = { code: 'missing-fact', severity: 'error' } as const
  const meant = didYouMean(name, known)
  if (group === 'fact') {
    const fact = excerpt(form.join('.'))
    const lacking: Problem = {
      ...problem,
      message: `“${id}” has no fact “${fact}”.`,
      hint:
        meant ??
        whereToWrite(
          span,
          `fact.${fact}`,
          `Add “facts: { ${fact}: … }” to “${id}” in deck.yaml.`,
        ),
    }
    return repeated(lacking, name, id)
  }
  if (group === 'organisation')
    return {
      ...problem,
      message: `There is no “${excerpt(form.join('.'))}” in organisation.yaml, beside the folder “content”.`,
      hint: meant ?? `Add “${excerpt(form.join('.'))}: …” to it.`,
      onceBy: name,
    }
  if (group !== 'family')
    return {
      ...problem,
      message: `“${id}” is a leaflet, and has no number among the cards.`,
    }
  if (!family) {
    const alone: Problem = {
      ...problem,
      message: `“${id}” belongs to no family, so “${excerpt(name)}” is not known.`,
      hint: whereToWrite(span, 'family', `Add “family: …” to “${id}” in deck.yaml.`),
      onceBy: `no family ${id}`,
    }
    return repeated(alone, 'no family', id)
  }
  return missingFamilyWord(name, family.value, { values, language })
}

/** The problem that a family has no such word in a language. */
function missingFamilyWord(
  name: string,
  family: string,
  { values, language }: Pick<FillContext, 'values' | 'language'>,
): Problem {
  const word = excerpt(name.slice('family.'.length))
  const words = [...values].filter(([, { isWords }]) => isWords).map(([known]) => known)
  const problem: Problem = {
    code: 'missing-fact',
    severity: 'error',
    message: `The family “${family}” has no “${word}” in ${language}.`,
    onceBy: JSON.stringify(['family', family, name, language]),
    hint:
      didYouMean(name, words) ??
      `Add “${family}: { ${word}: … }” under “families:” in ${language}.yaml, beside deck.yaml.`,
  }
  return repeated(problem, name, `${family} in ${language}`)
}

/** Whether a name in a layout is no slot but a text with placeholders: `{card}/{cards}`, `fact.cost`, `family.name`. */
export const isPattern = (name: string): boolean =>
  name.includes('{') || /^(?:fact|family|organisation)\./.test(name)

const patternOf = (name: string): string => (name.includes('{') ? name : `{${name}}`)

/** The names of the values that a pattern of a layout prints and a piece has not. */
export const lackingIn = (name: string, values: PieceValues): readonly string[] =>
  placeholdersIn(patternOf(name))
    .filter((one) => isOfPiece(one) && !values.has(nameOf(one)))
    .map(nameOf)

/** The text that a pattern of a layout is for a piece, to be filled; its place is that of its first value. */
export function patternText(name: string, piece: Piece, values: PieceValues): Text {
  const value = patternOf(name)
  const [first] = placeholdersIn(value)
  const from = first && values.get(nameOf(first))?.text
  return { value, raw: from?.raw ?? value, span: from?.span ?? piece.span }
}

/** What a pattern of a layout is for a piece as a QR code holds it: values as deck.yaml has them, in no language. */
export const patternCode = (name: string, values: PieceValues): string =>
  replacePlaceholders(patternOf(name), (found) => {
    const value = found.name === undefined ? undefined : values.get(nameOf(found))
    return value?.text.value.trim() ?? found.raw
  })
