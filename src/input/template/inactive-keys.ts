import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { deepestAt, keySpanAt, keysAt } from '../yaml/value-path.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'
import type { BoxContext } from './box-context.ts'
import { boxChange } from './box.ts'
import { noLargerThan, smallerThan } from './inactive-in-words.ts'
import { inactiveInQuotation, inactiveReason } from './inactive-reason.ts'
import type { KindLayout } from './layouts.ts'
import { textStyleEntries } from './text-style.ts'
import type { TextStyleRules } from './text-style.ts'
import type { Theme } from './theme.ts'
import { usualReason } from './usual-values.ts'

/** The names that exist, and the styles that keys depend on. */
export interface InactiveFacts extends Pick<
  BoxContext,
  'styles' | 'quotation' | 'isColorless'
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
    checkBox(root.value, { isRoot: true, isAlone: true, isInRow: false }, check)
  }
  if (type === 'leaflet')
    for (const { span, message } of flowStyles(source)) warn(span, message)
}

interface LayoutCheck {
  readonly facts: InactiveFacts
  readonly isLeaflet: boolean
  readonly warn: (span: Span, message: string, hint?: string) => void
}

type BoxPosition = Pick<BoxContext, 'isRoot' | 'isAlone' | 'isInRow'>

function rootsOf(
  source: SourceValue,
  type: KindLayout['type'],
): readonly (readonly [string, SourceEntry])[] {
  const holder = type === 'leaflet' ? deepestAt(source, ['panels']).value : source
  return holder.kind === 'map' ? [...holder.entries] : []
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
  const isInRow = [box, ...groups].some((group) =>
    textOf(group, 'flexDirection')?.startsWith('row'),
  )
  for (const child of children.items)
    checkBox(child, { isRoot: false, isAlone, isInRow }, check)
}

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

/** Reports settings of a theme that have no effect. */
export function reportInactiveSettings(
  { styles, blocks, sizes, source }: Theme,
  kinds: ReadonlyMap<string, KindLayout>,
  report: Report,
): void {
  const warn = (path: readonly string[], message: string): void =>
    report({
      code: 'no-effect',
      severity: 'warning',
      message,
      span: keySpanAt(source, path),
    })
  for (const [name, { landscape, formats, ...usual }] of styles) {
    const groups: readonly StyleGroup[] = [
      { path: [], rules: usual },
      ...(landscape ? [{ path: ['landscape'], rules: landscape }] : []),
      ...Object.entries(formats ?? {}).map(([format, rules]) => ({
        path: ['formats', format],
        rules,
      })),
    ]
    for (const { path, rules } of groups)
      for (const [key, reason] of inactiveSizes(rules, usual))
        warn(['styles', name, ...path, key], `“${key}” of “${excerpt(name)}” ${reason}.`)
  }
  for (const kind of sizes.byKind.keys())
    if (kinds.get(kind)?.type === 'leaflet')
      warn(
        ['sizes', kind],
        `“sizes” does nothing for “${excerpt(kind)}”: each leaflet has a size of its own.`,
      )
  if (keysAt(source, []).includes('baselineGrid') && styles.get('body')?.baselineGrid)
    warn(['baselineGrid'], '“baselineGrid” does nothing: “body” has one of its own.')
  const quotation = new Map(Object.entries(blocks.quotation ?? {}))
  const reason = inactiveInQuotation(
    (key) => quotation.has(key),
    new Set(quotation.keys()),
  )
  if (reason !== undefined) warn(['blocks', 'quotation'], `The theme ${reason}.`)
}

/** Rules of a style, for all formats or some. */
interface StyleGroup {
  readonly path: readonly string[]
  readonly rules: TextStyleRules
}

/** The sizes among some rules of a style that have no effect, and why. */
function inactiveSizes(
  rules: TextStyleRules,
  usual: TextStyleRules,
): readonly (readonly [string, string])[] {
  const { fontSize, minFontSize } = { ...usual, ...rules }
  const reasons = {
    fontSize: smallerThan(rules.fontSize, minFontSize),
    maxFontSize: noLargerThan(rules.maxFontSize, fontSize),
  }
  return Object.entries(reasons).flatMap(([key, reason]) =>
    reason === undefined ? [] : [[key, reason] as const],
  )
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
