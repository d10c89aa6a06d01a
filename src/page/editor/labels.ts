import type { Words } from '../words/words.ts'

/** The label of a name; without one, the name itself. */
const labelOf = (names: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ?? name

/** The label of a part that belongs to no piece. */
export const partLabel = (title: string, { editor }: Words): string =>
  labelOf(editor.part, title)

/** The label of a colour of the palette. */
export const colorLabel = (name: string, { editor }: Words): string =>
  labelOf(editor.colorNames, name)

/** The slot of a form of a term, as the server names it: `client: resident, pl`. */
const FORM = /^[^:]+: (?<term>.+), (?<form>[^,]+)$/

/** The label of a field. */
export function slotLabel(slot: string, { editor }: Words): string {
  const { term, form } = FORM.exec(slot)?.groups ?? {}
  return term === undefined || form === undefined
    ? labelOf(editor.slot, slot)
    : `${term}, ${labelOf(editor.form, form)}`
}
