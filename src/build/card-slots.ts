import { labelled, onOneLine } from './card-text.ts'
import type { CardText, Slots } from './card-text.ts'
import { BULLET, isBelow, isMarked, isQuotation } from './pasted-lines.ts'

/**
 * The words of a card for the slots that another one has. What has a name, in its column or before a colon, goes to the
 * slot of that name. Of the rest the heading is the title, the first slot of one line takes a line, and that of several
 * lines takes the others, as a list if it is one there. Further slots of one line take one each only where just so many
 * stand before a list. A list alone, a table, or a quotation with who said it, stays whole. What has no place is for the `spare`
 * slot, which may be empty. The description of the picture stays.
 */
export function slotsOfCard(card: CardText, like: Slots, spare?: string): Slots {
  const { named, lines: rest } = sorted(card, {
    ...like,
    ...(spare !== undefined && { [spare]: '' }),
  })
  const usual = Object.entries(like).filter(([slot]) => slot !== spare)
  const title = 'title' in like ? 'title' : usual.find(([slot]) => slot !== 'alt')?.[0]
  const heading = withoutLabel(card.heading)
  // A title above a question, on cards that have a place for the question only, is not lost.
  if (title !== undefined && title in named && heading !== '') rest.unshift(heading)
  const [lead, ...others] = usual.flatMap(([slot, value]) =>
    slot === 'alt' || slot === title || isLong(value) ? [] : [slot],
  )
  const facts = others.filter((slot) => !(slot in named))
  const hasLead = lead !== undefined && !(lead in named) && !isWhole(rest)
  const first = hasLead ? (rest.shift() ?? '') : ''
  const areFacts = rest.findIndex((line) => BULLET.test(line)) === facts.length
  const words = usual.map(([slot, value]): [string, string] => {
    if (slot in named) return [slot, fitted(named[slot] ?? '', value)]
    if (slot === 'alt') return [slot, value]
    if (slot === title) return [slot, heading]
    if (slot === lead) return [slot, first.replace(BULLET, '')]
    if (!isLong(value)) return [slot, areFacts ? (rest.shift() ?? '') : '']
    return [slot, longText(rest.splice(0), value)]
  })
  const last = words.findLast(([slot]) => slot !== 'alt')
  if (spare !== undefined)
    words.push([spare, longText([named[spare] ?? '', ...rest].filter(Boolean))])
  // What has no place of its own is said below the last words.
  else if (last && rest.length > 0) last[1] = longText([last[1], ...rest])
  return Object.fromEntries(words.filter(([, value]) => value !== ''))
}

/** Whether lines belong together, so that none of them is the question above the others. */
const isWhole = (lines: readonly string[]): boolean =>
  isMarked(lines[0] ?? '') ||
  isQuotation(lines) ||
  (lines.length > 1 && lines.every((line) => BULLET.test(line)))

/** A heading without the word that says that it is one: `Title: Trust`, `Question: Whom?`. */
function withoutLabel(heading: string): string {
  const [slot = '', words] = labelled(heading) ?? []
  return /^(?:title|question)$/.test(slot) && words ? words : heading
}

/** Whether a slot holds several lines, by what another card has there. */
const isLong = (like: string): boolean => like.includes('\n')

/** A text on as many lines as another one. */
const fitted = (text: string, like: string): string =>
  isLong(like)
    ? longText(
        text.split('\n').map((line) => line.trim()),
        like,
      )
    : onOneLine(text)

/** What has a name among the words of a card, by slot, and the lines that have none, or one that the other card lacks. */
function sorted(
  { lines, named: given = {} }: CardText,
  like: Slots,
): { readonly named: Slots; readonly lines: string[] } {
  const named: Record<string, string> = {}
  const rest: string[] = []
  for (const [slot, value] of Object.entries(given))
    if (slot in like) named[slot] = value
    else if (slot !== 'picture' && slot !== 'alt') rest.push(...value.split('\n'))
  for (const line of lines.filter((one) => one !== '')) {
    const [slot = '', value = ''] = labelled(line) ?? []
    if (slot === 'title' || !(slot in like) || slot in named) rest.push(line)
    // A name alone stands over the lines that follow.
    else if (value !== '') named[slot] = value
  }
  return { named, lines: rest }
}

/** Lines as a text of several lines, as a list where some are points of one, or all where the text `like` is one. */
function longText(lines: readonly string[], like = ''): string {
  const [mark] = /^(?:- |1\. )/.exec(like) ?? []
  const isPoint = (line: string): boolean =>
    !isMarked(line) && (mark !== undefined || BULLET.test(line))
  const [only] = lines
  if (only === undefined) return ''
  // A single number is no list, but the beginning of a date.
  if (lines.length < 2 && mark === '1. ') return only.replace(BULLET, '')
  if (lines.length < 2 && !isPoint(only)) return only
  if (isQuotation(lines)) return `${lines.map((line) => `> ${line}`).join('\n')}\n`
  let count = 0
  const text = lines.map((line, index) => {
    if (isMarked(line))
      return lines[index + 1]?.startsWith(line.charAt(0)) ? line : `${line}\n`
    if (!isPoint(line)) return `${line}\n`
    const words = line.replace(BULLET, '')
    if (isBelow(line, only)) return `   - ${words}`
    count += 1
    const [own = '-'] = /^\d+[.)]/.exec(line) ?? []
    return `${mark === '1. ' ? `${count}.` : own} ${words}`
  })
  return `${text.join('\n').trimEnd()}\n`
}
