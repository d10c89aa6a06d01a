import type { Side } from '../../preview/protocol/side.ts'
import type { Words } from './words.ts'

/** What the page calls a side: “Joy, front”; of a leaflet with the fold: “Joy, outside (a4-half)”. */
export function sideLabel(
  { piece, side, title = piece }: Pick<Side, 'piece' | 'side' | 'title'>,
  { sideName }: Words,
): string {
  const [, fold, face = side] = /^(?:(\S+) )?(\S+)$/.exec(side) ?? []
  const name = Object.entries(sideName).find(([one]) => one === face)?.[1] ?? face
  return `${isolated(title)}, ${name}${fold === undefined ? '' : ` (${fold})`}`
}

/** Words that may run from right to left, so that the comma behind them stays behind them. */
const isolated = (words: string): string =>
  RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/

type NamedSide = Pick<Side, 'piece' | 'side' | 'title' | 'name'>

/** What turns the names of sides and cards in messages, which are those of the files, into what the page calls them. */
export function messageLabels(
  sides: readonly NamedSide[],
  words: Words,
): (message: string) => string {
  const labels = new Map<string, string>()
  for (const side of sides) {
    const label = sideLabel(side, words)
    labels.set(side.name, label)
    const { piece, title } = side
    if (title === undefined) continue
    // As a translated message has them.
    labels.set(sideLabel({ piece, side: side.side }, words), label)
    for (const [open, close] of ['“”', '‘’'])
      labels.set(`${open}${piece}${close}`, `${open}${title}${close}`)
  }
  // A name may begin another one: card-1, card-12.
  const names = [...labels.keys()].toSorted((one, other) => other.length - one.length)
  if (names.length === 0) return (message) => message
  const titles = new Map(sides.map(({ piece, title = piece }) => [piece, title]))
  const any = new RegExp(`(?<![\\w-])(?:${names.map(escaped).join('|')})(?![\\w-])`, 'gu')
  return (message) =>
    withTitles(message, titles, words).replaceAll(any, (name) => labels.get(name) ?? name)
}

/** Lists of cards at the end of a sentence: “… 3 others: fox, owl and 2 more.” */
const LIST =
  /(?<=: )[\w-]+(?:, [\w-]+)*(?: (?:and|en) (?:[\w-]+|\d+ more|nog \d+))?(?=\.)/g

/** The card that some words are of: “… in “body” of fox (nl)”. */
const OWNER = /(?<=[”’] (?:of|van) )[\w-]+(?= \()/g

/** The slot that a message is about, at its beginning, before its place, or behind its words: “body” runs …, “Joy” (“title”) … */
const SLOT =
  /(?<=^[“‘]|\([“‘])[\w-]+(?=[”’](?! \())|(?<=[“‘])[\w-]+(?=[”’] (?:in|of|on|op|van) )/g

/** The name of a text in a file of words: “pieces.fox.title”, “deck.call”. */
const TEXT_NAME = /(?<=[“‘])(?:pieces\.)?([\w-]+)\.([\w-]+)(?=[”’])/g

/** A message with the titles of cards in lists of them, and in the names of their texts. */
function withTitles(
  message: string,
  titles: ReadonlyMap<string, string>,
  { editor }: Words,
): string {
  const titled = (name: string): string => titles.get(name) ?? name
  const slots = new Map(Object.entries(editor.slot))
  return message
    .replaceAll(LIST, (list) => {
      const [first = ''] = list.split(/, | and | en /)
      return titles.has(first) ? list.replaceAll(/[\w-]+/g, titled) : list
    })
    .replaceAll(OWNER, titled)
    .replaceAll(SLOT, (slot) => slots.get(slot) ?? slot)
    .replaceAll(TEXT_NAME, (name, group: string, slot: string) => {
      const owner = group === 'deck' ? editor.part['The whole deck'] : titles.get(group)
      return owner === undefined ? name : `${owner}: ${slots.get(slot) ?? slot}`
    })
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What the page calls the side of a name that problems give; the name itself where the side is not shown. */
export function labelOfSide(
  name: string,
  sides: readonly NamedSide[],
  words: Words,
): string {
  const side = sides.find((one) => one.name === name)
  return side ? sideLabel(side, words) : name
}
