import * as v from 'valibot'

import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import { count, flag, listOf, oneOf, point, text } from '../yaml/schemas.ts'
import { deepestAt, keySpanAt, spanAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import { BACKS, FITS, MAIN_PICTURE } from './deck.ts'
import type { Family, Piece, Text } from './deck.ts'
import { textOf, textsOf } from './named-text.ts'
import { pieceSize, sizeOf } from './piece-size.ts'
import { picturesSchema } from './read-families.ts'
import { wordName } from './read-terms.ts'

/** One of `pieces:` of deck.yaml. */
export const pieceSchema = v.strictObject({
  kind: text(),
  family: v.optional(text()),
  accent: v.optional(text()),
  picture: v.optional(text()),
  pictures: v.optional(picturesSchema),
  back: v.optional(oneOf(BACKS)),
  focus: v.optional(point()),
  fit: v.optional(oneOf(FITS)),
  mirror: v.optional(flag()),
  quantity: v.optional(count({ min: 1, max: 999 })),
  size: v.optional(pieceSize),
  facts: v.optional(v.record(wordName, text())),
  folds: v.optional(listOf(text())),
  /** What it changes in the layout of its kind; read where that layout is. */
  override: v.optional(v.unknown()),
})

/** The file that a piece is read from, and the families that it may belong to. */
export interface PieceContext {
  readonly source: SourceValue
  readonly families: readonly Family[]
  /** Whether the deck has a back for its cards. */
  readonly hasBack: boolean
  readonly report: Report
}

/** The piece under a name in a file that fits the schema. */
export function readPiece(
  id: string,
  piece: v.InferOutput<typeof pieceSchema>,
  { source, families, hasBack, report }: PieceContext,
): Piece {
  const path = ['pieces', id]
  const optional = (key: string, value: string | undefined): Text | undefined =>
    value === undefined ? undefined : textOf(source, [...path, key], value)
  const family = optional('family', piece.family)
  const own = family && familyOf(id, family, families, report)
  if (piece.back === 'common' && !hasBack)
    report(noCommonBack(id, textOf(source, [...path, 'back'], piece.back)))
  const accent = optional('accent', piece.accent) ?? own?.accent
  const named = textsOf(source, [...path, 'pictures'], piece.pictures)
  const picture = optional('picture', piece.picture) ?? named.get(MAIN_PICTURE)
  const size = sizeOf(source, [...path, 'size'], piece.size)
  return {
    id,
    span: keySpanAt(source, path),
    kind: textOf(source, [...path, 'kind'], piece.kind),
    ...(own && family && { family: { ...family, value: own.id } }),
    ...(accent && { accent }),
    ...(picture && { picture }),
    pictures: new Map([...named].filter(([name]) => name !== MAIN_PICTURE)),
    back: piece.back ?? 'own',
    ...(piece.focus && {
      focus: { ...piece.focus, span: spanAt(source, [...path, 'focus']) },
    }),
    ...(piece.fit && {
      fit: { value: piece.fit, span: spanAt(source, [...path, 'fit']) },
    }),
    mirror: piece.mirror ?? false,
    quantity: piece.quantity ?? 1,
    ...(size && { size }),
    ...(piece.override !== undefined && {
      override: deepestAt(source, [...path, 'override']).value,
    }),
    facts: textsOf(source, [...path, 'facts'], piece.facts),
    folds: (piece.folds ?? []).map((fold, index) =>
      textOf(source, [...path, 'folds', index], fold),
    ),
  }
}

/** The family of a name; of one that is not known the most likely one, so that nothing is missed for want of a family. */
function familyOf(
  id: string,
  name: Text,
  families: readonly Family[],
  report: Report,
): Family | undefined {
  const byName = new Map(families.map((one) => [one.id, one]))
  const found = byName.get(name.value)
  if (found) return found
  report(repeated(unknownFamily(name, families), `family ${name.value}`, id))
  return byName.get(suggest(name.value, byName.keys()) ?? '') ?? families[0]
}

const noCommonBack = (id: string, { span }: Text): Problem => ({
  code: 'missing-key',
  severity: 'error',
  message: `“${id}” takes the back of the deck, and the deck has none.`,
  hint: 'Add “back: …” to deck.yaml, above “pieces:”, with the path of a picture.',
  span,
})

const unknownFamily = ({ value, span }: Text, families: readonly Family[]): Problem => ({
  code: 'unknown-family',
  severity: 'error',
  message: `The deck has no family “${excerpt(value)}”.`,
  hint:
    didYouMean(
      value,
      families.map(({ id }) => id),
    ) ?? 'Name it under “families:” in deck.yaml.',
  span,
})
