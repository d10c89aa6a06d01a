import { excerpt } from '../base/problems/excerpt.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import type { Finding, FindingKind, TranslationSummary } from '../translation/finding.ts'
import type { TooLong } from '../translation/too-long.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

/** How far the translation into a language is; only its tag if its words cannot be read. */
export interface LanguageStatus {
  readonly language: string
  readonly words?: {
    readonly review: 'draft' | 'approved'
    readonly summary: TranslationSummary
    /** The texts that somebody who speaks the language has approved. */
    readonly approved: number
    readonly findings: readonly PlacedFinding[]
    readonly tooLong: readonly TooLong[]
  }
}

/** A finding with its line number. */
export interface PlacedFinding extends Finding {
  readonly line: number
}

type Readable = Required<LanguageStatus>

/** The state of languages as text: a table, what is to be done about each text, and the next command. */
export function statusLines(
  languages: readonly LanguageStatus[],
  { deck }: Pick<TranslatedDeck, 'deck'>,
  { outColor }: Pick<Terminal, 'outColor'>,
): readonly string[] {
  if (languages.length === 0)
    return [
      `“${excerpt(deck.name)}” has no translation yet. cardpress translate add de begins one in German.`,
    ]
  const [head = '', ...rows] = tableLines([HEAD, ...languages.map(languageRow)])
  const details = languages.flatMap(({ language, words }) =>
    words ? detailLines({ language, words }) : [],
  )
  return [outColor.bold(head), ...rows, ...details, ...neverAccepted(languages)]
}

const HEAD = [
  'Language',
  'Texts',
  'Accepted',
  'Approved',
  'New',
  'Stale',
  'Same',
  'Differs',
  'Missing',
  'Extra',
  'Too long',
]

function languageRow({ language, words }: LanguageStatus): readonly string[] {
  if (!words) return [`${language} (cannot be read)`, ...HEAD.slice(1).map(() => '')]
  const { review, approved, tooLong, summary } = words
  const { texts, accepted, counts } = summary
  return [
    `${language} (${review})`,
    String(texts),
    String(accepted),
    ...[
      approved,
      counts.new,
      counts.stale,
      counts.same,
      counts.differs,
      counts.missing + counts.empty,
      counts.extra,
      tooLong.length,
    ].map((count) => (count === 0 ? '' : String(count))),
  ]
}

const detailLines = (status: Readable): readonly string[] => {
  const rows = detailRows(status)
  return rows.length === 0 ? [] : ['', ...tableLines([['', '', ''], ...rows]).slice(1)]
}

/** New texts get one line for all languages, since at first all are new; the missing ones of a card share a line. */
const detailRows = ({ words }: Readable): readonly (readonly string[])[] => [
  ...byCard(words.findings.filter(({ kind }) => kind !== 'new')).map(
    ([{ kind, says, span, line, name }, ...more]) => [
      `${span.file}:${line}`,
      [name, ...more.map((one) => slotOf(one))].map(excerpt).join(', '),
      kind === 'differs' ? says : SAYS[kind],
    ],
  ),
  ...words.tooLong.map(({ name, formats }) => [
    '',
    excerpt(name),
    `too long for ${formats.length === 0 ? 'its place' : formats.join(', ')}`,
  ]),
]

/** Findings apart, but for texts that one card lacks at one place, as a card does that has no words at all. */
function byCard(
  findings: readonly PlacedFinding[],
): readonly (readonly [PlacedFinding, ...PlacedFinding[]])[] {
  const groups = new Map<string, [PlacedFinding, ...PlacedFinding[]]>()
  for (const [index, finding] of findings.entries()) {
    const card = finding.name.slice(0, -slotOf(finding).length)
    const key = finding.kind === 'missing' ? `${card} ${finding.line}` : String(index)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

/** The name of a text without that of its card: `title` of `pieces.welcome.title`; all of it for texts of no card. */
const slotOf = ({ name }: PlacedFinding): string => name.replace(/^pieces\.[^.]+\./, '')

const SAYS: Readonly<Record<Exclude<FindingKind, 'differs'>, string>> = {
  missing: 'missing',
  empty: 'empty',
  same: 'the same as its source',
  stale: 'stale: its source has changed',
  new: 'never accepted',
  extra: 'extra: its source does not have it',
}

function neverAccepted(languages: readonly LanguageStatus[]): readonly string[] {
  const counts = languages.flatMap(({ language, words }) =>
    words && words.summary.counts.new > 0
      ? [{ language, count: words.summary.counts.new }]
      : [],
  )
  const [first] = counts
  if (!first) return []
  const names = new Intl.ListFormat('en').format(counts.map(({ language }) => language))
  const count = counts.reduce((sum, one) => sum + one.count, 0)
  const texts = count === 1 ? 'One text' : `${count} texts`
  const were = count === 1 ? 'was' : 'were'
  return [
    '',
    `${texts} of ${names} ${were} never accepted. When somebody has compared a language with its source: cardpress translate accept ${first.language}`,
  ]
}
