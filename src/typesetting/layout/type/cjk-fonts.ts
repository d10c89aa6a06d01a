import type { FontFacts } from '../../../input/fonts/font-facts.ts'
import { readLanguageTag } from '../../text/language-tag.ts'

/** A regional form of Chinese characters, by the suffix of font names: Noto Sans JP. */
type CjkRegion = 'JP' | 'TC' | 'HK' | 'SC' | 'KR'

const FAMILY_NAMES: Readonly<Record<CjkRegion, RegExp>> = {
  JP: /(?<![A-Z])JP(?![A-Za-z])|Japan/,
  TC: /(?<![A-Z])TC(?![A-Za-z])|Traditional/,
  HK: /(?<![A-Z])HK(?![A-Za-z])|Hong ?Kong/,
  SC: /(?<![A-Z])SC(?![A-Za-z])|Simplified/,
  KR: /(?<![A-Z])KR(?![A-Za-z])|Korea/,
}

/** Bits of `FontFacts.codePages` (OS/2 ulCodePageRange1): Shift JIS, GBK, Wansung, Big5. */
const CODE_PAGES: Readonly<Record<number, CjkRegion>> = {
  [2 ** 17]: 'JP',
  [2 ** 18]: 'SC',
  [2 ** 19]: 'KR',
  [2 ** 20]: 'TC',
}
const ALL_CODE_PAGES = (2 ** 17) | (2 ** 18) | (2 ** 19) | (2 ** 20)

const CJK_REGIONS = ['JP', 'TC', 'HK', 'SC', 'KR'] as const

/** The region that a font is for: by its name, or else by the only code page that it was made for. */
const cjkRegionOf = ({ family, codePages }: FontFacts): CjkRegion | undefined =>
  CJK_REGIONS.find((region) => FAMILY_NAMES[region].test(family)) ??
  CODE_PAGES[codePages & ALL_CODE_PAGES]

/**
 * How well a font suits the Chinese characters of a language, since 骨 has a different form in each region: 0 if it is for
 * its region, 1 for one nearby, then fonts of no region, then those of others.
 */
export function regionRank(font: FontFacts, language: string): number {
  const region = cjkRegionOf(font)
  const wanted = regionsFor(language)
  const place = wanted.findIndex((one) => one === region)
  if (place !== -1) return place
  return region === undefined ? wanted.length : wanted.length + 1
}

function regionsFor(tag: string): readonly CjkRegion[] {
  const { language, script, region } = readLanguageTag(tag)
  if (language === 'ja') return ['JP']
  if (language === 'ko') return ['KR']
  if (script === 'Hans') return ['SC']
  if (script !== 'Hant') return []
  const isSouthern = language === 'yue' || region === 'HK' || region === 'MO'
  return isSouthern ? ['HK', 'TC'] : ['TC', 'HK']
}
