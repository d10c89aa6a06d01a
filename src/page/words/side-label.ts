import type { Side } from '../../preview/protocol/side.ts'
import type { Words } from './words.ts'

/** What the page calls a side: “Joy, front”; of a leaflet with the fold: “Joy, outside (a4-half)”. */
export function sideLabel(
  { piece, side, title = piece }: Pick<Side, 'piece' | 'side' | 'title'>,
  { sideName }: Words,
): string {
  const [, fold, face = side] = /^(?:(\S+) )?(\S+)$/.exec(side) ?? []
  const name = Object.entries(sideName).find(([one]) => one === face)?.[1] ?? face
  return `${title}, ${name}${fold === undefined ? '' : ` (${fold})`}`
}

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
  const any = new RegExp(`(?<![\\w-])(?:${names.map(escaped).join('|')})(?![\\w-])`, 'gu')
  return (message) => message.replaceAll(any, (name) => labels.get(name) ?? name)
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
