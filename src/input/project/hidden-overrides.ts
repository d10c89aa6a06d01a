import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { isOfPiece, namedPictures } from '../deck/deck-pictures.ts'
import type { Deck, Piece } from '../deck/deck.ts'
import type { TemplateBox } from '../template/box.ts'
import type { KindLayout } from '../template/layouts.ts'
import { BODY } from '../template/named-styles.ts'
import type { When } from '../template/when.ts'
import type { SourceEntry, SourceValue } from '../yaml/value.ts'
import type { Template } from './templates.ts'

/**
 * Reports changes (`override`) of boxes that a piece never shows: their conditions are not met by what deck.yaml says of it.
 * Conditions on words, languages and formats may be met elsewhere.
 */
export function reportHiddenOverrides(
  deck: Deck,
  { kinds }: Pick<Template, 'kinds'>,
  report: Report,
): void {
  for (const piece of deck.pieces) {
    const layout = piece.override && kinds.get(piece.kind.value)
    if (!layout) continue
    const boxes = sidesOf(layout).flatMap(([side, box]) =>
      seenBoxes(box, neverMet(piece, deck, side)),
    )
    for (const [key, span] of hiddenRules(piece.override, boxes))
      report({
        code: 'no-effect',
        severity: 'warning',
        message: `“${excerpt(key)}” does nothing: this card never meets the conditions (“when”) of the boxes that it would change.`,
        span,
      })
  }
}

type Rule = readonly [key: string, span: SourceEntry['key']]

interface SeenBox {
  readonly box: TemplateBox
  readonly isHidden: boolean
}

/** The changes of boxes, styles and rules of styles that would change hidden boxes only. */
function hiddenRules(
  override: SourceValue | undefined,
  all: readonly SeenBox[],
): readonly Rule[] {
  const ofBoxes = entriesOf(override, 'boxes')
  // Where the conditions are changed, other boxes are shown.
  if (ofBoxes.some(([, { value }]) => value.kind === 'map' && value.entries.has('when')))
    return []
  const isIdle = (boxes: readonly SeenBox[]): boolean =>
    boxes.length > 0 && boxes.every(({ isHidden }) => isHidden)
  const boxes = ofBoxes.filter(([name]) =>
    isIdle(all.filter(({ box }) => nameOf(box) === name)),
  )
  const ofStyles = entriesOf(override, 'styles').flatMap(([name, entry]) => {
    const styled = all.filter(
      ({ box }) =>
        (box.text !== undefined || box.flow === true) && (box.style ?? BODY) === name,
    )
    const rules = entry.value.kind === 'map' ? [...entry.value.entries] : []
    return isIdle(styled)
      ? [[name, entry] as const]
      : rules.filter(([key]) => isIdle(styled.filter(({ box }) => !(key in box))))
  })
  return [...boxes, ...ofStyles].map(([name, { key }]) => [name, key])
}

function entriesOf(
  override: SourceValue | undefined,
  group: string,
): readonly (readonly [string, SourceEntry])[] {
  const value = override?.kind === 'map' ? override.entries.get(group)?.value : undefined
  return value?.kind === 'map' ? [...value.entries] : []
}

const nameOf = ({ name, text, picture, qr }: TemplateBox): string | undefined =>
  name ?? text ?? picture ?? qr

const sidesOf = (layout: KindLayout): readonly (readonly [string, TemplateBox])[] =>
  layout.type === 'leaflet'
    ? [...layout.panels]
    : [['front', layout.front], ...(layout.back ? [['back', layout.back] as const] : [])]

/** A box and all in it; what is in a hidden box is hidden. */
function seenBoxes(
  box: TemplateBox,
  isNeverMet: (when: When) => boolean,
  isAround = false,
): readonly SeenBox[] {
  const isHidden = isAround || (box.when !== undefined && isNeverMet(box.when))
  const inner = (box.children ?? []).flatMap((one) =>
    seenBoxes(one, isNeverMet, isHidden),
  )
  return [{ box, isHidden }, ...inner]
}

/** Whether conditions are not met by a piece on a side, whatever its words, its language and its format are. */
const neverMet = (piece: Piece, deck: Deck, side: string): ((when: When) => boolean) => {
  const pictures = namedPictures(piece, deck)
  const knows = (name: string): boolean | undefined => {
    if (name.startsWith('fact.')) return piece.facts.has(name.slice('fact.'.length))
    // Other names of a family are those of its words.
    return isOfPiece(name) && (pictures.has(name) || !name.startsWith('family.'))
      ? pictures.has(name)
      : undefined
  }
  return ({ family, kind, side: sides, has, lacks, photograph }) =>
    isOther(family, piece.family?.value) ||
    isOther(kind, piece.kind.value) ||
    isOther(sides, side) ||
    [...(has ?? []), ...(photograph ?? [])].some((name) => knows(name) === false) ||
    (lacks ?? []).some((name) => knows(name) === true)
}

const isOther = (
  names: readonly string[] | undefined,
  own: string | undefined,
): boolean => names !== undefined && !names.some((one) => one === own)
