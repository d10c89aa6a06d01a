import { plain } from '../../base/problems/plain.ts'
import type { Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { deepestAt, keySpanAt } from '../yaml/place.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'
import { inactiveInQuotation, inactiveReason, smallerThan } from './inactive-reason.ts'
import type { BoxContext } from './inactive-reason.ts'
import type { KindLayout } from './layouts.ts'
import { textStyleEntries } from './text-style.ts'
import type { Theme } from './theme.ts'

/** Names that keys may stand under, and what they name. */
export interface InactiveFacts extends Pick<
  BoxContext,
  'styles' | 'quotation' | 'isColorless'
> {
  readonly formats: readonly string[]
  readonly folds: readonly string[]
  /** The panels of all folds. */
  readonly panels: readonly string[]
}

/** Tells which keys of a layout do nothing where they stand: they were meant for another box, or another key is in the way. */
export function reportInactiveKeys(
  { source, type }: KindLayout,
  facts: InactiveFacts,
  report: Report,
): void {
  const tell = (span: Span, message: string, hint?: string): void =>
    report({ code: 'no-effect', severity: 'warning', message, hint, span })
  const looking: LayoutCheck = { facts, isLeaflet: type === 'leaflet', tell }
  for (const [name, root] of rootsOf(source, type)) {
    if (type === 'leaflet' && name !== 'other' && !facts.panels.includes(name))
      tell(
        root.key,
        `No fold has a panel “${plain(name)}”, so this is not shown.`,
        didYouMean(name, ['other', ...facts.panels]),
      )
    checkBox(root.value, { isRoot: true }, looking)
  }
  if (type === 'leaflet')
    for (const { span, message } of flowStyles(source)) tell(span, message)
}

interface LayoutCheck {
  readonly facts: InactiveFacts
  readonly isLeaflet: boolean
  readonly tell: (span: Span, message: string, hint?: string) => void
}

type Around = Pick<BoxContext, 'isRoot'>

function rootsOf(
  source: SourceValue,
  type: KindLayout['type'],
): readonly (readonly [string, SourceEntry])[] {
  const holder = type === 'leaflet' ? deepestAt(source, ['panels']).value : source
  return holder.kind === 'map' ? [...holder.entries] : []
}

function checkBox(box: SourceValue, around: Around, looking: LayoutCheck): void {
  if (box.kind !== 'map') return
  const { facts, tell } = looking
  const groups = overridesOf(box, looking)
  const settings = [box, ...groups].map((group): BoxContext => ({
    ...facts,
    ...around,
    keys: new Map([...box.entries, ...group.entries]),
  }))
  for (const [index, group] of [box, ...groups].entries())
    for (const [key, entry] of group.entries) {
      // A rule of the box itself may count on a format only.
      const where = index === 0 ? settings : settings.slice(index, index + 1)
      const reasons = where.map((setting) => inactiveReason(key, setting))
      const [reason] = reasons
      if (reason !== undefined && reasons.every((one) => one !== undefined))
        tell(entry.key, `“${plain(key)}” ${reason}.`)
    }
  const children = box.entries.get('children')?.value
  if (children?.kind === 'list')
    for (const child of children.items) checkBox(child, { isRoot: false }, looking)
}

/** The groups of rules for other shapes that count; the others are told. */
function overridesOf(box: SourceMap, looking: LayoutCheck): readonly SourceMap[] {
  const { isLeaflet, tell, facts } = looking
  const landscape = box.entries.get('landscape')
  if (isLeaflet && landscape)
    tell(landscape.key, '“landscape” does nothing in a leaflet; “formats” names folds.')
  const formats = box.entries.get('formats')?.value
  const named = formats?.kind === 'map' ? [...formats.entries] : []
  const [known, others] = isLeaflet
    ? [facts.folds, facts.formats]
    : [facts.formats, facts.folds]
  for (const [name, { key }] of named)
    if (!known.includes(name) && others.includes(name))
      tell(
        key,
        isLeaflet
          ? `“${plain(name)}” is a format of cards: it does nothing in a leaflet.`
          : `“${plain(name)}” is a fold of leaflets: it does nothing on a card.`,
      )
  const groups = [
    ...(landscape ? [landscape.value] : []),
    ...named.map(([, { value }]) => value),
  ]
  return groups.filter((group) => group.kind === 'map')
}

/** Tells which settings of a theme do nothing. */
export function reportInactiveSettings(
  { styles, blocks, source }: Theme,
  report: Report,
): void {
  const tell = (path: readonly string[], message: string): void =>
    report({
      code: 'no-effect',
      severity: 'warning',
      message,
      span: keySpanAt(source, path),
    })
  for (const [name, { fontSize, minFontSize }] of styles) {
    const reason = smallerThan(fontSize, minFontSize)
    if (reason !== undefined)
      tell(['styles', name, 'fontSize'], `“fontSize” of “${plain(name)}” ${reason}.`)
  }
  const quotation = new Map(Object.entries(blocks.quotation ?? {}))
  const idle = inactiveInQuotation((key) => quotation.has(key), new Set(quotation.keys()))
  if (idle !== undefined) tell(['blocks', 'quotation'], `The theme ${idle}.`)
}

/** A box whose words are not set as it says, and why. */
interface OtherStyle {
  readonly span: Span
  readonly message: string
}

const STYLES = ['style', ...Object.keys(textStyleEntries)]

/** Words run through all boxes with `flow` in one style: the boxes of a layout that have another one than the first. */
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
