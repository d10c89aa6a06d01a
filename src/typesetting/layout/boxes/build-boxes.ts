import { pt } from '../../../base/geometry/length.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import type { BoxOrigin } from '../../frame/frame.ts'
import type { ResolvedPiece } from '../../language/resolved.ts'
import type { SideContext } from '../context.ts'
import { points } from '../type/styles.ts'
import { contentOf } from './box-content.ts'
import { applyOverrides, isWanted } from './box-rules.ts'
import type { SideBox } from './box-tree.ts'
import { inheritRules } from './inherit-rules.ts'
import type { InheritedRules } from './inherit-rules.ts'

/** Builds the boxes of a side: those of its template, with the text and pictures of a piece. */
export function buildBoxes(
  template: TemplateBox,
  piece: ResolvedPiece,
  context: SideContext,
  around: Surroundings = {},
): SideBox {
  const own = applyOverrides(template, piece, context)
  const rules = inheritRules(own, around.rules ?? {}, context)
  const origin = originOf(rules, context, around)
  const inner = { rules, ...(origin.safe !== undefined && { safe: origin.safe }) }
  const content = contentOf(rules, template.like ?? template, piece, context)
  const children = (template.children ?? []).filter((child) =>
    isWanted(child, piece, context),
  )
  return {
    rules,
    name: origin.name,
    origin,
    isEmptied: template.children !== undefined && children.length === 0,
    content,
    children: children.map((child) => buildBoxes(child, piece, context, inner)),
  }
}

/** What a box has of those around it. */
interface Surroundings extends Pick<BoxOrigin, 'safe'> {
  readonly rules?: InheritedRules
}

/** What messages need of a box; its safe area holds for its descendants as well. */
function originOf(
  { name, text, picture, qr, line, span, safe: own, decoration }: TemplateBox,
  context: SideContext,
  around: Pick<BoxOrigin, 'safe'>,
): BoxOrigin {
  const safe = own ? pt(points(own, context)) : around.safe
  return {
    name: name ?? text ?? picture ?? qr ?? (line ? 'line' : 'box'),
    ...(text !== undefined && { slot: text }),
    ...(span && { at: span }),
    ...(safe !== undefined && { safe }),
    ...(decoration === true && { isDecoration: true }),
  }
}
