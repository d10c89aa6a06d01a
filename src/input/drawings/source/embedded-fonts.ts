import { declarationsOf } from '../css/css-sheet.ts'

/** A font inside a drawing (`@font-face` with a `data:` address), as it is packed there. */
export interface EmbeddedFont {
  /** The name by which the drawing calls it, whatever the font says. */
  readonly family: string
  /** As written: `bold`, `300`, `100 900`. */
  readonly weight: string
  readonly italic: boolean
  readonly bytes: Uint8Array
}

const FACE = /@font-face\s*\{([^{}]*)\}/gi

/** Of the addresses of a font, one in a format that browsers of today read. */
const DATA = /url\(\s*["']?data:(?![^,]*(?:fontobject|eot|svg))[^,]*;base64,([\w+/=\s]+)/i

/** More fonts than any drawing has, those in pieces by script among them. */
const MOST = 64

/** The fonts inside a drawing. */
export const embeddedFonts = (text: string): readonly EmbeddedFont[] =>
  Array.from(text.matchAll(FACE), ([, face = '']) => declarationsOf(face))
    .slice(0, MOST)
    .flatMap((declarations) => {
      const all = (name: string): readonly string[] =>
        declarations.filter(({ property }) => property === name).map(({ value }) => value)
      const family = all('font-family')
        .at(-1)
        ?.replaceAll(/^["']|["']$/g, '')
      const [, data] = DATA.exec(all('src').join()) ?? []
      if (family === undefined || data === undefined) return []
      const weight = all('font-weight').at(-1) ?? 'normal'
      const italic = /italic|oblique/i.test(all('font-style').at(-1) ?? '')
      return [{ family, weight, italic, bytes: Buffer.from(data, 'base64') }]
    })
