import type * as v from 'valibot'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { ValuePath } from './value-path.ts'
import type { SourceValue } from './value.ts'

/** The name of a value in a message, by its path: “quantity”, item 2 of “folds”. */
export function nameOf(path: ValuePath): string {
  const last = path.at(-1)
  if (last === undefined) return 'this file'
  if (typeof last === 'string') return `“${excerpt(last)}”`
  return path.length === 1
    ? `item ${last + 1}`
    : `item ${last + 1} of ${nameOf(path.slice(0, -1))}`
}

/** What is wrong with a value, in one sentence. */
export function messageFor(
  issue: v.BaseIssue<unknown>,
  name: string,
  found: SourceValue | undefined,
): string {
  const own =
    customMessage(issue) ?? (found?.kind === 'text' ? messageWithin(issue) : undefined)
  if (own !== undefined) return sentence(/^\p{Ll}/u.test(own) ? `${name} ${own}` : own)
  const expected = expectationOf(issue)
  if (found?.kind === 'text' && found.value.trim() === '')
    return sentence(
      `${name} is empty${expected === undefined ? '' : `; it must be ${expected}`}`,
    )
  const instead = found ? `, not ${described(found)}` : ''
  return expected === undefined
    ? sentence(`${name} is not right here`)
    : sentence(`${name} must be ${expected}${instead}`)
}

/** The texts that a value must be one of; undefined for other issues. */
export function choicesOf({
  expected,
}: v.BaseIssue<unknown>): readonly string[] | undefined {
  if (expected === null || !/^\(?"[^"]*"(?: \| "[^"]*")*\)?$/.test(expected))
    return undefined
  return Array.from(expected.matchAll(/"([^"]*)"/g), (match) => match[1] ?? '')
}

/** Whether an issue is about a value that should be a text. */
export const expectsText = (issue: v.BaseIssue<unknown>): boolean =>
  customMessage(issue) === undefined &&
  (issue.type === 'string' || (issue.issues ?? []).some(expectsText))

/** The message that a schema of ours gives, not a default of valibot. */
const customMessage = ({ message }: v.BaseIssue<unknown>): string | undefined =>
  /^Invalid \w+: (?:Expected|Received) /.test(message) ? undefined : message

/** What the schema says that reads the short form of a value, which may be a group as well. */
const messageWithin = ({ issues }: v.BaseIssue<unknown>): string | undefined =>
  issues?.map(customMessage).find((message) => message !== undefined)

/** The expected value, to follow “must be”. */
function expectationOf(issue: v.BaseIssue<unknown>): string | undefined {
  const choices = choicesOf(issue)
  if (choices) return alternatives(choices.map((choice) => `“${choice}”`))
  switch (issue.type) {
    case 'string':
      return 'text'
    case 'array':
      return 'a list'
    case 'object':
    case 'strict_object':
    case 'loose_object':
    case 'object_with_rest':
    case 'record':
    case 'variant':
      return 'a group of “name: text” lines'
    case 'raw_transform':
      return issue.expected ?? undefined
    case 'union': {
      const each = (issue.issues ?? []).flatMap((inner) => expectationOf(inner) ?? [])
      return each.length === 0 ? undefined : alternatives([...new Set(each)])
    }
    default:
      return undefined
  }
}

const alternatives = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

function described(value: SourceValue): string {
  if (value.kind === 'text') return `“${excerpt(value.value)}”`
  return value.kind === 'list' ? 'a list' : 'a group of lines'
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`
