import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { deepestAt } from '../yaml/value-path.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'
import { isAsHighAsContent } from './box-context.ts'
import type { BoxContext } from './box-context.ts'
import { boxChange } from './box.ts'
import { inactiveReason } from './inactive-reason.ts'
import type { KindLayout } from './layouts.ts'
import { textStyleEntries } from './text-style.ts'
import { usualReason } from './usual-values.ts'

/** The names that exist, and the styles that keys depend on. */
export interface InactiveFacts extends Pick<
  BoxContext,
  'styles' | 'quotation' | 'isColorless' | 'baselineGrid'
> {
  readonly formats: readonly string[]
  readonly folds: readonly string[]
  /** The panels of all folds. */
  readonly panels: readonly string[]
}

/** Reports keys of a layout that have no effect: they were meant for another box, or another key overrides them. */
export function reportInactiveKeys(
  { source, type }: KindLayout,
  facts: InactiveFacts,
  report: Report,
): void {
  const warn = (span: Span, message: string, hint?: string): void =>
    report({ code: 'no-effect', severity: 'warning', message, hint, span })
  const check: LayoutCheck = { facts, isLeaflet: type === 'leaflet', warn }
  for (const [name, root] of rootsOf(source, type)) {
    if (type === 'leaflet' && name !== 'other' && !facts.panels.includes(name))
      warn(
        root.key,
        `No fold has a panel “${excerpt(name)}”, so this is not shown.`,
        didYouMean(name, ['other', ...facts.panels]),
      )
    checkBox(
      root.value,
      { isRoot: true, isAlone: true, isInRow: false, isInTight: false, around: [] },
      check,
    )
  }
  if (type === 'leaflet')
    for (const { span, message } of flowStyles(source)) warn(span, message)
}

interface LayoutCheck {
  readonly facts: InactiveFacts
  readonly isLeaflet: boolean
  readonly warn: (span: Span, message: string, hint?: string) => void
}

type BoxPosition = Pick<
  BoxContext,
  'isRoot' | 'isAlone' | 'isInRow' | 'isInTight' | 'around'
>

function rootsOf(
  source: SourceValue,
  type: KindLayout['type'],
): readonly (readonly [string, SourceEntry])[] {
  const holder = type === 'leaflet' ? deepestAt(source, ['panels']).value : source
  const roots = holder.kind === 'map' ? [...holder.entries] : []
  // What else a card has is not known, and told as that.
  return type === 'leaflet'
    ? roots
    : roots.filter(([name]) => name === 'front' || name === 'back')
}

function checkBox(box: SourceValue, position: BoxPosition, check: LayoutCheck): void {
  if (box.kind !== 'map') return
  const { facts } = check
  // What seems to do nothing may want the key that was meant.
  const isMisspelt = [...box.entries.keys()].some((key) => !(key in boxChange.entries))
  const warn = isMisspelt ? (): void => {} : check.warn
  const groups = overridesOf(box, check)
  const contexts = [box, ...groups].map((group): BoxContext => ({
    ...facts,
    ...position,
    keys: new Map([...box.entries, ...group.entries]),
  }))
  for (const [index, group] of [box, ...groups].entries())
    for (const [key, entry] of group.entries) {
      // That of a case says when its rules count, and not when the box is there.
      if (key === 'when' && index > 0) continue
      // A rule of the box itself may have an effect in one format only.
      const where = index === 0 ? contexts : contexts.slice(index, index + 1)
      const reasons = where.map((context) => inactiveReason(key, context))
      const isOnlyOne = ![box, ...groups].some(
        (other) => other !== group && other.entries.has(key),
      )
      const usual = index === 0 || isOnlyOne ? usualReason(key, entry) : undefined
      const isIdle = reasons.every((one) => one !== undefined)
      const reason = usual ?? (isIdle ? reasons[0] : undefined)
      if (reason !== undefined) warn(entry.key, `“${excerpt(key)}” ${reason}.`)
    }
  const children = box.entries.get('children')?.value
  if (children?.kind !== 'list') return
  const isAlone = children.items.length === 1
  const around = [box, ...groups]
  const isInRow = around.some((group) =>
    textOf(group, 'flexDirection')?.startsWith('row'),
  )
  const isInTight = !isInRow && contexts.every(isTight)
  const inner = { isRoot: false, isAlone, isInRow, isInTight, around }
  for (const child of children.items) checkBox(child, inner, check)
}

const isTight = (context: BoxContext): boolean =>
  isAsHighAsContent(context) &&
  !['flexShrink', 'maxHeight'].some((key) => context.keys.has(key))

/** The groups of rules for other shapes that apply; the others are reported. */
function overridesOf(box: SourceMap, check: LayoutCheck): readonly SourceMap[] {
  const { isLeaflet, warn, facts } = check
  const landscape = box.entries.get('landscape')
  if (isLeaflet && landscape)
    warn(landscape.key, '“landscape” does nothing in a leaflet; “formats” names folds.')
  const formats = box.entries.get('formats')?.value
  const named = formats?.kind === 'map' ? [...formats.entries] : []
  const [known, others] = isLeaflet
    ? [facts.folds, facts.formats]
    : [facts.formats, facts.folds]
  for (const [name, { key }] of named)
    if (!known.includes(name) && others.includes(name))
      warn(
        key,
        isLeaflet
          ? `“${excerpt(name)}” is a format of cards: it does nothing in a leaflet.`
          : `“${excerpt(name)}” is a fold of leaflets: it does nothing on a card.`,
      )
  const cases = box.entries.get('cases')?.value
  const groups = [
    ...(cases?.kind === 'list' ? cases.items : []),
    ...(landscape ? [landscape.value] : []),
    ...named.map(([, { value }]) => value),
  ]
  return groups.filter((group) => group.kind === 'map')
}

/** A box whose own style is not used, and why. */
interface OtherStyle {
  readonly span: Span
  readonly message: string
}

const STYLES = ['style', ...Object.keys(textStyleEntries)]

/** Finds boxes with `flow` that have another style than the first one: a flow has one style. */
function flowStyles(source: SourceValue): readonly OtherStyle[] {
  const [first, ...others] = flowBoxes(source)
  return others.flatMap((box) => {
    const key = STYLES.find(
      (name) => textOf(box, name) !== (first && textOf(first, name)),
    )
    const entry =
      key === undefined ? undefined : (box.entries.get(key) ?? box.entries.get('flow'))
    if (!entry) return []
    const message =
      'This box has another style than the first one with “flow”: words run through all of them in the style of the one that a reader meets first.'
    return [{ span: entry.key, message }]
  })
}

function textOf({ entries }: SourceMap, key: string): string | undefined {
  const value = entries.get(key)?.value
  return value?.kind === 'text' ? value.value : undefined
}

function* flowBoxes(value: SourceValue): Generator<SourceMap> {
  if (value.kind === 'list') for (const item of value.items) yield* flowBoxes(item)
  if (value.kind !== 'map') return
  if (textOf(value, 'flow') === 'true') yield value
  for (const { value: inner } of value.entries.values()) yield* flowBoxes(inner)
}
