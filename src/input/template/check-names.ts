import { parseCssColor } from '../../base/color/css-color.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { ProblemCode, Report, Severity, Span } from '../../base/problems/problem.ts'
import { didYouMean, spanOf, suggest } from '../../base/problems/suggest.ts'
import { deepestAt } from '../yaml/value-path.ts'
import type { SourceEntry, SourceText, SourceValue } from '../yaml/value.ts'
import { colorOfLine } from './border.ts'
import { colorsOfGradient } from './gradient.ts'
import type { KindLayout } from './layouts.ts'
import { isNoGround, parseColor } from './palette-color.ts'
import type { Theme } from './theme.ts'

/** The keys whose value is a colour. */
const COLOR_KEYS = ['color', 'backgroundColor', 'borderColor', 'pictureColor']

/** `accent` or a variant such as `accent-deep`: the colour of the piece. */
const ACCENT = /^accent(?:-.+)?$/

/** The names that layouts may refer to. */
export interface KnownNames {
  readonly theme: Theme
  readonly formats: readonly string[]
  readonly folds: readonly string[]
  /** Kinds of pieces that the template has. */
  readonly kinds: readonly string[]
  /** The sides of cards, and the panels of all folds. */
  readonly sides: readonly string[]
}

/** Reports names in a theme and its layouts that do not exist. */
export function checkNames(
  layouts: Iterable<KindLayout>,
  { theme, formats, folds, kinds, sides }: KnownNames,
  reportAll: Report,
): void {
  const report = cssColorsOnce(reportAll)
  const colors = [...theme.palette.keys()]
  const accents = [...new Set(colors.map(accentOf))]
  const colorNames = (name: string): readonly string[] =>
    ACCENT.test(name) ? accents : colors
  const rules: readonly NameRule[] = [
    ...COLOR_KEYS.map((key) => ({ key, what: COLOR, known: colorNames })),
    { key: 'style', what: STYLE, known: () => [...theme.styles.keys()] },
    { key: 'tiles', what: KIND, known: () => kinds },
    { key: 'newPanel', what: FOLD, known: () => [...folds, 'true', 'false'] },
    { key: 'kind', what: KIND, known: () => kinds },
    { key: 'format', what: FORMAT, known: () => [...formats, ...folds] },
    { key: 'side', what: SIDE, known: () => sides },
  ]
  const sources = [...layouts].map(({ source }) => source)
  for (const [value, { key }] of entriesUnder('sizes', theme.source))
    check({ value, span: key }, { what: KIND, known: kinds }, report)
  for (const source of [...settingsOf(theme), ...sources]) {
    for (const { key, text } of namedValues(source))
      for (const rule of rules)
        if (rule.key === key)
          check(text, { what: rule.what, known: rule.known(text.value) }, report)
    for (const [value, { key }] of entriesUnder('formats', source))
      check({ value, span: key }, { what: FORMAT, known: [...formats, ...folds] }, report)
  }
  for (const source of sources) checkConditions(source, report)
}

/** The conditions that name slots. */
const SLOT_CONDITIONS = new Set(['has', 'lacks', 'short'])

/**
 * Reports misspelt slots in conditions, which would be met always or never. Other names that no box shows are let be: a
 * variant may have taken their boxes away.
 */
function checkConditions(source: SourceValue, report: Report): void {
  const slots = slotsIn(source)
  for (const { key, text } of namedValues(source))
    if (
      SLOT_CONDITIONS.has(key) &&
      !slots.has(text.value) &&
      !isOfDeck(text.value) &&
      suggest(text.value, slots) !== undefined
    )
      check(text, { what: SLOT, known: [...slots] }, report)
}

/** The names that are allowed under a key. */
interface NameRule {
  readonly key: string
  readonly what: NameKind
  readonly known: (name: string) => readonly string[]
}

/** The kind of thing that a name refers to. */
interface NameKind {
  readonly word: string
  readonly code: ProblemCode
  /** An error where it is absent. */
  readonly severity?: Severity
}

const COLOR: NameKind = { word: 'colour', code: 'unknown-color' }
const STYLE: NameKind = { word: 'style', code: 'wrong-value' }
const KIND: NameKind = { word: 'kind of piece', code: 'unknown-template' }
const SIDE: NameKind = { word: 'side or panel', code: 'wrong-value' }
const SLOT: NameKind = { word: 'slot', code: 'wrong-value', severity: 'warning' }
const FOLD: NameKind = { word: 'fold', code: 'unknown-fold' }
const FORMAT: NameKind = { word: 'format or fold', code: 'unknown-format' }

function check(
  { value, span }: { readonly value: string; readonly span: Span },
  { what, known }: { what: NameKind; known: readonly string[] },
  report: Report,
): void {
  if (known.includes(value)) return
  report({
    code: what.code,
    severity: what.severity ?? 'error',
    message: `There is no ${what.word} “${excerpt(value)}”.`,
    hint: what === COLOR ? colorHint(value, known) : didYouMean(value, known),
    span,
  })
}

/** What to do about a colour that the palette lacks: it may have been written as CSS writes it. */
function colorHint(value: string, known: readonly string[]): string | undefined {
  if (suggest(value, known) !== undefined) return didYouMean(value, known)
  if (parseCssColor(value) !== undefined)
    return `${ADD_COLOR} of theme.yaml, such as “${cssName(value)}: '${excerpt(value)}'”, and write that name here.`
  return SEE_THROUGH.test(value)
    ? 'Write a colour of the palette and how solid it is, as in “ink / 80%”.'
    : didYouMean(value, known)
}

const ADD_COLOR = 'Give it a name in “palette”'

/** A colour of CSS that may have an alpha. */
const SEE_THROUGH = /^(?:rgb|hsl)a?\(|^#(?:[\da-f]{4}){1,2}$/i

/** The name that is proposed for a colour of CSS: its own, if it has one. */
const cssName = (value: string): string => (/^[a-z]+$/.test(value) ? value : 'my-colour')

/** Passes on a colour of CSS that the palette lacks once: an entry there makes it right in all places. */
function cssColorsOnce(report: Report): Report {
  const told = new Set<string>()
  return (problem) => {
    const { hint = '' } = problem
    if (told.has(hint)) return
    if (hint.startsWith(ADD_COLOR)) told.add(hint)
    report(problem)
  }
}

/** A palette with `teal-deep` lets templates say `accent-deep`. */
function accentOf(color: string): string {
  const dash = color.indexOf('-')
  return dash === -1 ? 'accent' : `accent${color.slice(dash)}`
}

/** The parts of a theme that use names, not those that define them. */
const settingsOf = ({ source }: Theme): readonly SourceValue[] =>
  source.kind === 'map'
    ? ['styles', 'blocks'].flatMap((key) => source.entries.get(key)?.value ?? [])
    : []

/** The suffixes of the accents in a file of a template: `''` for `accent`, `-pale` for `accent-pale`. */
export function accentsIn(source: SourceValue): readonly string[] {
  const accents = knownAccents.get(source) ?? findAccents(source)
  knownAccents.set(source, accents)
  return accents
}

/** They are asked for by every card of a deck. */
const knownAccents = new WeakMap<SourceValue, readonly string[]>()

const findAccents = (source: SourceValue): readonly string[] => [
  ...new Set(
    namedValues(source).flatMap(({ key, text }) =>
      COLOR_KEYS.includes(key) && ACCENT.test(text.value)
        ? [text.value.slice('accent'.length)]
        : [],
    ),
  ),
]

/** The families that the conditions of a layout name. */
export const familiesIn = ({ source }: KindLayout): readonly SourceText[] =>
  namedValues(source).flatMap(({ key, text }) => (key === 'family' ? [text] : []))

/** The slots that a layout shows, in file order. */
export const slotsOf = ({ source }: KindLayout): ReadonlySet<string> => slotsIn(source)

/** The slots that the front of a card shows. */
export const frontSlotsOf = ({ source }: KindLayout): ReadonlySet<string> =>
  slotsIn(deepestAt(source, ['front']).value)

/** What a layout prints of a text with values in braces: `Card {card} of {cards}`. */
export const patternsOf = ({ source }: KindLayout): readonly SourceText[] =>
  namedValues(source).flatMap(({ key, text }) =>
    key === 'text' && text.value.includes('{') ? [text] : [],
  )

/** The keys whose value is a slot, or what is known of a piece. */
const SLOT_KEYS = ['text', 'slot', 'qr']

function slotsIn(source: SourceValue): ReadonlySet<string> {
  const slots = namedValues(source).filter(({ key }) => SLOT_KEYS.includes(key))
  return new Set(slots.map(({ text }) => text.value))
}

/** Whether the name of a picture stands for one that comes from the deck: of a piece, of its family, or its logo. */
const isOfDeck = (name: string): boolean =>
  name === 'logo' || /^(?:piece|family)(?:\.[a-z0-9-]+)?$/.test(name)

/** The pictures beside the template that it uses, each with the span of its first use. */
export function picturesOf(
  theme: Theme,
  layouts: Iterable<KindLayout>,
): ReadonlyMap<string, Span> {
  const pictures = new Map<string, Span>()
  const sources = [...layouts].map(({ source }) => source)
  for (const source of [...settingsOf(theme), ...sources])
    for (const { key, text } of namedValues(source))
      if (key === 'picture' && !isOfDeck(text.value) && !pictures.has(text.value))
        pictures.set(text.value, text.span)
  return pictures
}

/** A text in a template, with its key. */
interface NamedValue {
  readonly key: string
  readonly text: SourceText
}

const namedValuesCache = new WeakMap<SourceValue, readonly NamedValue[]>()

/** Every text in a file of a template with its key, at any depth. */
function namedValues(source: SourceValue): readonly NamedValue[] {
  const cached = namedValuesCache.get(source)
  if (cached) return cached
  const named: NamedValue[] = []
  gather(source, '', named)
  namedValuesCache.set(source, named)
  return named
}

function gather(value: SourceValue, key: string, named: NamedValue[]): void {
  switch (value.kind) {
    case 'text':
      named.push(namedText(key, value), ...colorsWithin(key, value))
      break
    case 'list':
      for (const item of value.items) gather(item, key, named)
      break
    case 'map':
      for (const [name, entry] of value.entries)
        // The style of a line is none of words.
        if (name !== 'style' || !LINE_KEYS.test(key)) gather(entry.value, name, named)
      break
  }
}

/** The colours that are part of a longer text, as in `border: 0.5mm solid sea`. */
function colorsWithin(key: string, text: SourceText): readonly NamedValue[] {
  const colors =
    key === 'backgroundImage'
      ? colorsOfGradient(text.value)
      : LINE_KEYS.test(key)
        ? [colorOfLine(text.value)].filter((color) => color !== undefined)
        : []
  return colors.map((color) => namedColor('color', color, text))
}

const namedColor = (key: string, color: string, text: SourceText): NamedValue => ({
  key,
  text: { ...text, value: color, span: spanOf(color, text) },
})

/** A text with its key; of a see-through colour, its name. */
function namedText(key: string, text: SourceText): NamedValue {
  if (key === 'backgroundColor' && isNoGround(text.value)) return { key: '', text }
  const color = key === 'backgroundColor' ? parseColor(text.value) : undefined
  return color && color.opacity < 1 ? namedColor(key, color.name, text) : { key, text }
}

/** The keys whose value is the line of a border or a rule. */
const LINE_KEYS = /^(?:border(?:Top|Right|Bottom|Left)?|line)$/

/** Every entry of the groups under a key, at any depth: `square` of `formats: { square: … }`. */
function* entriesUnder(
  key: string,
  value: SourceValue,
): Generator<readonly [string, SourceEntry]> {
  if (value.kind === 'text') return
  if (value.kind === 'list') {
    for (const item of value.items) yield* entriesUnder(key, item)
    return
  }
  for (const [name, entry] of value.entries) {
    if (name === key && entry.value.kind === 'map') yield* entry.value.entries
    yield* entriesUnder(key, entry.value)
  }
}
