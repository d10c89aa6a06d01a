import type { TemplateNames } from '../../preview/protocol/editor.ts'
import type { Words } from '../words/words.ts'

/** The label of a name; without one, the name itself. */
const labelOf = (names: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ?? name

/** The label of a part that belongs to no piece. */
export const partLabel = (title: string, { editor }: Words): string =>
  labelOf(editor.part, title)

/** The label of a colour of the palette; of one of the user's own, its name with spaces. */
export const colorLabel = (name: string, { editor }: Words): string =>
  labelOf(editor.colorNames, name).replaceAll('-', ' ')

/** The slot of a form of a term, as the server names it: `client: resident, pl`. */
const FORM = /^[^:]+: (?<term>.+), (?<form>[^,]+)$/

/** The label of a field; `names` are those of the template. */
export function slotLabel(
  slot: string,
  { editor }: Words,
  names: TemplateNames = {},
): string {
  const { term, form } = FORM.exec(slot)?.groups ?? {}
  return term === undefined || form === undefined
    ? (names[`slot.${slot}`] ?? labelOf(editor.slot, slot))
    : `${term}, ${labelOf(editor.form, form)}`
}

/** The label of a kind of card; `names` are those of the template. */
export const kindLabel = (
  kind: string,
  { editor }: Words,
  names: TemplateNames = {},
): string => names[`kind.${kind}`] ?? labelOf(editor.kindNames, kind)
