import { lineWords } from './change-words.ts'
import type { ComparedPair } from './compare-sides.ts'

/** What there is to say in one sentence: “5 of 14 sides changed; actions back lost a line.” */
export function summaryOf(pairs: readonly ComparedPair[]): string {
  if (pairs.length === 0) return 'There are no sides to compare.'
  const of = (state: ComparedPair['state']): readonly ComparedPair[] =>
    pairs.filter((pair) => pair.state === state)
  const [changed, added, removed] = [of('changed'), of('added'), of('removed')]
  const both = pairs.length - added.length - removed.length
  const counts = [
    ...(both === 0 ? [] : [changedWords(changed.length, both)]),
    ...(added.length === 0 ? [] : [`${counted(added.length)} new`]),
    ...(removed.length === 0 ? [] : [`${counted(removed.length)} gone`]),
  ]
  return `${[counts.join(', '), ...foremost(changed)].join('; ')}.`
}

function changedWords(changed: number, all: number): string {
  if (changed > 0) return `${changed} of ${all} ${all === 1 ? 'side' : 'sides'} changed`
  return all === 1 ? 'The side is the same' : `All ${all} sides are the same`
}

const counted = (number: number): string =>
  number === 1 ? '1 side is' : `${number} sides are`

/** What most wants to be looked at: lines more or less, and else the first change of which there are words. */
function foremost(changed: readonly ComparedPair[]): readonly string[] {
  const [first, ...others] = changed.filter((pair) => linesOf(pair) !== 0)
  if (first && others.length === 0) return [`${first.name} ${lineWords(linesOf(first))}`]
  if (first) {
    const more = others.length === 1 ? '1 other' : `${others.length} others`
    const ways = new Set([first, ...others].map((pair) => linesOf(pair) > 0))
    const did = ways.size === 2 ? 'gained or lost' : ways.has(true) ? 'gained' : 'lost'
    return [`${first.name} and ${more} ${did} lines`]
  }
  const [told] = changed
  return told ? [`${told.name}: ${told.words}`] : []
}

/** How many lines a side has more than before. */
const linesOf = ({ changes }: ComparedPair): number =>
  changes.reduce((sum, change) => (change.kind === 'lines' ? sum + change.count : sum), 0)
