/** Names of weights as they stand in names of font files (OpenType, OS/2 usWeightClass). */
const WEIGHTS = [
  'Thin',
  'ExtraLight',
  'Light',
  'Regular',
  'Medium',
  'SemiBold',
  'Bold',
  'ExtraBold',
  'Black',
] as const

/** What the file of a family in a weight and slope is usually called: `NunitoSans-BoldItalic.ttf`. */
export function fontFileName(family: string, weight: number, italic: boolean): string {
  const index = Math.min(8, Math.max(0, Math.round(weight / 100) - 1))
  const name = `${WEIGHTS[index]}${italic ? 'Italic' : ''}`.replace(/^RegularI/, 'I')
  return `${family.replaceAll(/\s/g, '')}-${name}.ttf`
}

/** Families of Noto whose names are not “Noto Sans” and the English name of the script. */
const NOTO: Readonly<Record<string, string>> = {
  Beng: 'Noto Sans Bengali',
  Bopo: 'Noto Sans TC',
  Cans: 'Noto Sans Canadian Aboriginal',
  Cyrl: 'Noto Sans',
  Grek: 'Noto Sans',
  Hang: 'Noto Sans KR',
  Hani: 'Noto Sans SC',
  Hans: 'Noto Sans SC',
  Hant: 'Noto Sans TC',
  Hira: 'Noto Sans JP',
  Jpan: 'Noto Sans JP',
  Kana: 'Noto Sans JP',
  Kore: 'Noto Sans KR',
  Latn: 'Noto Sans',
  Nkoo: 'Noto Sans NKo',
  Orya: 'Noto Sans Oriya',
  Tibt: 'Noto Serif Tibetan',
}

/** A free font for a script (ISO 15924), by the names that its files have where it is to be had. */
export function freeFontFor(script: string): string {
  const family = NOTO[script] ?? `Noto Sans ${scriptName(script)}`
  return `${family} from fonts.google.com (${fontFileName(family, 400, false)}, ${fontFileName(family, 700, false)})`
}

const scriptName = (script: string): string =>
  new Intl.DisplayNames(['en'], { type: 'script' }).of(script) ?? script
