import { Document, Pair, Scalar, YAMLMap } from 'yaml'
import type { ScalarTag } from 'yaml'

import { isGroup } from './text-edit.ts'
import type { EditGroup, TextEdit } from './text-edit.ts'

/** How new YAML is written. */
export interface RenderStyle {
  /** On one line, between `{` and `}`. */
  readonly flow: boolean
  /** Whether texts of several lines may be block scalars; otherwise they are quoted. */
  readonly blocks: boolean
}

/** YAML after a key: the rest of its line, and the lines below, each with its line end. */
export interface RenderedText {
  readonly inline: string
  readonly body: string
}

/** A text as the value of a key; `step` is the indentation of a block scalar under it, in spaces. */
export function renderText(
  text: string,
  style: RenderStyle & {
    readonly type?: Scalar.Type | undefined
    readonly step?: number
  },
): RenderedText {
  // yaml 2.9.1 always declares two spaces where a text begins with a space.
  const step = /^\n*[ \t]/.test(text) ? 2 : (style.step ?? 2)
  const map = new YAMLMap<Scalar, Scalar>()
  map.flow = style.flow
  map.items.push(new Pair(new Scalar('k'), scalarOf(text, style)))
  const rendered = renderMap(map, step)
  if (style.flow)
    return { inline: rendered.slice('{ k: '.length, -' }\n'.length), body: '' }
  const lineEnd = rendered.indexOf('\n')
  return {
    inline: rendered.slice('k: '.length, lineEnd),
    body: rendered.slice(lineEnd + 1),
  }
}

/**
 * New entries of a group: lines without indentation, or `name: text, name: text` for between `{` and `}`. `apart` says
 * whether blank lines stand between them; without it, between groups.
 */
export function renderEntries(
  edits: EditGroup,
  style: RenderStyle & { readonly apart?: boolean | undefined },
): string {
  const rendered = renderMap(mapOf(edits, style), 2)
  return style.flow ? rendered.slice('{ '.length, -' }\n'.length) : rendered
}

/** Lines with more indentation; blank ones stay blank. */
export const indented = (lines: string, indent: number): string =>
  lines.replace(/^(?!$)/gm, ' '.repeat(indent))

function mapOf(
  edits: EditGroup,
  style: RenderStyle & { readonly apart?: boolean | undefined },
): YAMLMap<Scalar, Scalar | YAMLMap> {
  const map = new YAMLMap<Scalar, Scalar | YAMLMap>()
  map.flow = style.flow
  for (const [name, edit] of edits) {
    const key = new Scalar(name)
    // Without quotation marks, “<<” before a group would merge it.
    if (name === '<<') key.type = 'QUOTE_SINGLE'
    key.spaceBefore =
      !style.flow && map.items.length > 0 && (style.apart ?? isGroup(edit))
    const comment = isGroup(edit) || style.flow ? undefined : commentOf(edit)
    if (comment) key.commentBefore = comment
    map.items.push(new Pair(key, valueOf(edit, style)))
  }
  return map
}

function valueOf(
  edit: TextEdit | EditGroup,
  { flow, blocks }: RenderStyle,
): Scalar | YAMLMap {
  if (isGroup(edit)) return mapOf(edit, { flow, blocks })
  // A text that is not translated yet is an empty value.
  return edit.value === '' && !flow
    ? new Scalar(null)
    : scalarOf(edit.value, { flow, blocks })
}

function scalarOf(
  text: string,
  { type, flow, blocks }: RenderStyle & { readonly type?: Scalar.Type | undefined },
): Scalar {
  const scalar = new Scalar(text)
  const block = text.includes('\n') ? 'BLOCK_LITERAL' : type?.startsWith('BLOCK') && type
  if (text === '') scalar.type = 'QUOTE_SINGLE'
  else if (block)
    scalar.type = flow || !blocks || NOT_IN_BLOCK.test(text) ? 'QUOTE_DOUBLE' : block
  else scalar.type = ONLY_ESCAPED.test(text) ? 'QUOTE_DOUBLE' : (type ?? 'PLAIN')
  return scalar
}

/** What a block scalar cannot hold, or not visibly, such as blank lines at its end. */
const NOT_IN_BLOCK = /[\r\u2028\u2029\ufeff]|\n[ \t]*\n$|^\s*$/

/** Invisible characters, which are written as escapes. */
const ONLY_ESCAPED = /[\t\r\u2028\u2029\ufeff]/

/** What a file must not contain, not even in a comment. */
const NOT_IN_COMMENT = /[\p{Cc}\p{Cs}\ufeff\ufffd\u202a-\u202e\u2066-\u2069]/gu

function commentOf({ comment = '' }: TextEdit): string | undefined {
  if (comment.trim() === '') return undefined
  const lines = comment.trimEnd().split(/\r\n|[\r\n\u2028\u2029]/)
  return lines.map((line) => ` ${line.replace(NOT_IN_COMMENT, ' ').trimEnd()}`).join('\n')
}

/** An empty value. */
const NULL_TAG: ScalarTag = {
  tag: 'tag:yaml.org,2002:null',
  default: true,
  identify: (value) => value === null,
  resolve: () => null,
  stringify: () => '',
}

function renderMap(map: YAMLMap, indent: number): string {
  // All scalars are texts: `true` needs no quotation marks.
  const document = new Document<YAMLMap>(map, {
    schema: 'failsafe',
    customTags: (tags) => [...tags, NULL_TAG],
  })
  const rendered = document.toString({
    indent,
    lineWidth: 0,
    singleQuote: true,
    doubleQuotedMinMultiLineLength: Infinity,
  })
  return rendered.replace(/[\u2028\u2029\ufeff]/g, (sign) => ESCAPES.get(sign) ?? sign)
}

/** Only quoted texts have these. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
  ['\ufeff', '\\uFEFF'],
])
