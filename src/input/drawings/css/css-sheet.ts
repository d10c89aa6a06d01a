import { parseListOfComponentValues } from '@csstools/css-parser-algorithms'
import type { ComponentValue } from '@csstools/css-parser-algorithms'
import { tokenize, TokenType } from '@csstools/css-tokenizer'
import type { CSSToken } from '@csstools/css-tokenizer'

/** A property of CSS, its value as written, and whether it is `!important`. */
export interface Declaration {
  readonly property: string
  readonly value: string
  readonly important: boolean
}

/** A rule of a style sheet that is for screens in daylight, as a browser shows pictures. */
export interface SheetRule {
  readonly selectors: string
  readonly declarations: readonly Declaration[]
}

/** The rules of a style sheet, those in fitting `@media` among them; `tellOf` is called for the other at-rules, by name. */
export const rulesOf = (
  sheet: string,
  tellOf: (name: string) => void,
): readonly SheetRule[] => rulesIn(tokenize({ css: sheet }), tellOf, 0)

/** The declarations of a style attribute. */
export const declarationsOf = (style: string): readonly Declaration[] =>
  declarationsIn(tokenize({ css: style }))

/** How deep brackets may lie in one another, and how many words a value may have; nobody writes more. */
const DEEPEST = 32
const LONGEST = 1000

/** Words and functions of a value of CSS; none of one beyond all measure, with which the parser would be slow. */
export function valuesOf(css: string): ComponentValue[] {
  const tokens = tokenize({ css: css.slice(0, 10 * LONGEST) })
  const isLong = tokens.length > LONGEST || depthsOf(tokens).some((one) => one > DEEPEST)
  return isLong ? [] : parseListOfComponentValues(tokens)
}

/** How many brackets are open after each token. */
function depthsOf(tokens: readonly CSSToken[]): readonly number[] {
  let depth = 0
  return tokens.map(([, text]) => {
    if (/[([{]$/.test(text)) depth += 1
    else if (/^[)\]}]$/.test(text)) depth = Math.max(0, depth - 1)
    return depth
  })
}

/** `parent` is the selector of the rule around (CSS Nesting 1). */
function rulesIn(
  tokens: readonly CSSToken[],
  tellOf: (name: string) => void,
  level: number,
  parent?: string,
): readonly SheetRule[] {
  const rules: SheetRule[] = []
  let from = 0
  let block = 0
  for (const [at, depth] of depthsOf(tokens).entries()) {
    const sign = tokens[at]?.[1]
    if (depth === 1 && sign === '{') block = at
    if (depth > 0 || (sign !== '}' && sign !== ';')) continue
    const isBlock = sign === '}'
    const head = tokens.slice(from, isBlock ? block : at)
    const inside = isBlock ? tokens.slice(block + 1, at) : []
    const [, name] = /^@([\w-]+)/.exec(textOf(head)) ?? []
    from = at + 1
    const isRule = name === undefined
    if (isRule && !isBlock) continue
    if (!isRule && !(isBlock && isShown(name, textOf(head)))) {
      tellOf(name.toLowerCase())
      continue
    }
    const selectors = isRule ? nestedIn(parent, head) : parent
    if (selectors !== undefined)
      rules.push({ selectors, declarations: declarationsIn(inside) })
    if (level < DEEPEST && inside.some(([, text]) => text === '{'))
      rules.push(...rulesIn(inside, tellOf, level + 1, selectors))
  }
  return rules
}

/** The selectors of a rule that lies in another one; none beyond all measure. */
function nestedIn(parent: string | undefined, head: readonly CSSToken[]): string {
  if (parent === undefined) return textOf(head)
  const around = `:is(${parent})`
  const depths = depthsOf(head)
  const commas = [...depths.keys()].filter(
    (at) => depths[at] === 0 && head[at]?.[1] === ',',
  )
  const all = [...commas, head.length].map((end, index) => {
    const one = textOf(head.slice((commas[index - 1] ?? -1) + 1, end))
    return one.includes('&') ? one.replaceAll('&', around) : `${around} ${one}`
  })
  const list = all.join(',')
  return list.length > LONGEST ? '' : list
}

/** What tokens say, without comments. */
const textOf = (tokens: readonly CSSToken[]): string =>
  tokens
    .map(([kind, text]) => (kind === TokenType.Comment ? '' : text))
    .join('')
    .trim()

const isShown = (rule: string, condition: string): boolean =>
  rule === 'media'
    ? isForScreens(condition.replace(/^@media/i, ''))
    : rule === 'supports' || rule === 'layer' || rule === 'container'

const ELSEWHERE =
  /\b(?:print|speech|tty|tv|projection|handheld|braille|embossed|aural)\b|:\s{0,9}(?:dark|active|more|reduce)\b|\bmax-(?:width|height)/i

/** Whether a media query holds on a screen with light colours and room for the picture. */
export const isForScreens = (query: string): boolean =>
  query
    .split(',')
    .some((one) => ELSEWHERE.test(one) === /^\s*not\b/i.test(one) || one.trim() === '')

function declarationsIn(tokens: readonly CSSToken[]): readonly Declaration[] {
  const depths = depthsOf(tokens)
  const ends = [...depths.keys()].filter(
    (at) => depths[at] === 0 && /^[;}]$/.test(tokens[at]?.[1] ?? ''),
  )
  return [...ends, tokens.length].flatMap((end, index) => {
    // A rule in this one.
    if (tokens[end]?.[1] === '}') return []
    const text = textOf(tokens.slice((ends[index - 1] ?? -1) + 1, end))
    const [, property = '', value = ''] = /^([\w-]+)\s*:([^]*)$/.exec(text) ?? []
    if (property === '') return []
    const [important = ''] = /\s*!\s*important$/i.exec(value.slice(-40)) ?? []
    return [
      {
        property: property.startsWith('--') ? property : property.toLowerCase(),
        value: value.slice(0, value.length - important.length).trim(),
        important: important !== '',
      },
    ]
  })
}
