import type { Span } from '../../base/problems/problem.ts'
import { BODY } from '../../input/template/named-styles.ts'
import { deepestAt, keyOfEachFile } from '../../input/yaml/value-path.ts'
import type { ValuePath } from '../../input/yaml/value-path.ts'
import type { LaidOutBox } from '../../typesetting/layout/boxes-of-frame.ts'
import type { SideBox } from '../../typesetting/layout/boxes/box-tree.ts'
import type { RulePlace } from '../protocol/side.ts'
import type { PlaceOf } from './source-locations.ts'

/** Where lines that do not stand at the box decide on it, the nearest to the card last. */
export function rulePlaces(
  { box: { rules, content, origin }, context }: LaidOutBox,
  placeOf: PlaceOf,
): readonly RulePlace[] {
  const { source } = context.theme
  const style = content.kind === 'text' ? deepestAt(source, stylePath(rules)) : undefined
  const isStyle = style?.path.length === 2 && style.value.kind === 'map'
  const places = (of: RulePlace['of'], spans: readonly Span[]): readonly RulePlace[] =>
    spans.flatMap((span) => {
      const place = placeOf(span)
      return place ? [{ of, place }] : []
    })
  return [
    ...places('style', isStyle ? keyOfEachFile(style.value) : []),
    ...places('use', usesOf(origin.at)),
    ...places('change', rules.changedAt ?? []),
  ]
}

const stylePath = ({ style = BODY }: SideBox['rules']): ValuePath => ['styles', style]

/** Where the part is used that a place is in, and the part around that. */
const usesOf = (span: Span | undefined): readonly Span[] =>
  span?.usedAt ? [span.usedAt, ...usesOf(span.usedAt)] : []
