import { excerpt } from '../../../base/problems/excerpt.ts'
import { repeated } from '../../../base/problems/problem.ts'
import type { Problem } from '../../../base/problems/problem.ts'
import { suggest } from '../../../base/problems/suggest.ts'
import { whereToWrite } from '../../../base/problems/table-place.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import { isPattern, lackingIn, missingValue } from '../../language/fill-values.ts'
import type { ResolvedPiece } from '../../language/resolved.ts'
import type { SideContext } from '../context.ts'

/** Reports words that stand in a layout where the name of a slot belongs; whether they do. */
export function reportedAsWords(
  slot: string,
  { span }: TemplateBox,
  { own }: ResolvedPiece,
  { report }: SideContext,
): boolean {
  if (
    isPattern(slot) ||
    !/[\s:.!?]/.test(slot) ||
    suggest(slot, own.keys()) !== undefined
  )
    return false
  report({
    code: 'missing-words',
    severity: 'error',
    message: `“text” is the name of a slot, and “${excerpt(slot)}” looks like words.`,
    hint: 'Write them under a name in the folder “words” of the template, such as “heading: …” in words/en.yaml, and that name here.',
    span,
    onceBy: `words ${slot}`,
  })
  return true
}

/** Reports that a piece has no words for a slot, or lacks what a text with names such as `{fact.value}` prints. */
export function reportMissing(
  slot: string,
  piece: ResolvedPiece,
  { report, language }: SideContext,
): void {
  if (isPattern(slot)) {
    for (const name of lackingIn(slot, piece.values))
      report({
        ...missingValue(name, { piece, values: piece.values, language }),
        span: piece.span,
      })
    return
  }
  const near = suggest(slot, piece.own.keys())
  const shown = excerpt(slot)
  const problem: Problem = {
    code: 'missing-words',
    severity: 'error',
    message: `“${piece.id}” has no words for “${shown}” in ${language}.`,
    hint:
      near === undefined
        ? whereToWrite(
            piece.wordsSpan,
            `${shown}.${language}`,
            `Add “${shown}: …” under “${piece.id}”.`,
          )
        : `Should “${excerpt(near)}” be called “${shown}”?`,
    span: piece.wordsSpan,
  }
  report(repeated(problem, `${slot} ${language}`, piece.id))
}
