/** The cells of a sheet: the start of the tag of each, and what is in it. */
export const CELLS = /(<c\b[^<>]*?)(?:\/>|>((?:[^<]|<(?!c\b|\/c>))*)<\/c>)/g

/** A cell that holds a text in place of what it held; both are XML. */
export const withText = (tag: string, text: string): string =>
  `${tag.replace(/ t="\w+"/, '')} t="str"><v>${text}</v></c>`

/** An attribute of a tag; empty where it has none. */
export const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const SIGNS = [
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['&', '&amp;'],
] as const

/** The text that XML stands for. */
export const plain = (xml: string): string =>
  SIGNS.reduce((text, [sign, entity]) => text.replaceAll(entity, sign), withSigns(xml))

/** The signs that are written by their numbers, such as &#8364; for €. */
const withSigns = (xml: string): string =>
  xml.replaceAll(/&#(x?)([\da-f]{1,5});/gi, (_, hex, code) =>
    String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
  )
