import resvg from '@resvg/resvg-js'

import type { SvgProblems } from './svg-problems.ts'
import { readXml } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** The fonts that text in a drawing is set in. */
export interface SvgFonts {
  /** Whole paths. */
  readonly files: readonly string[]
  readonly families: readonly string[]
  /** The family for text whose own one is not there. */
  readonly family: string
}

export const NO_FONTS: SvgFonts = { files: [], families: [], family: '' }

/**
 * Simplifies a drawing with resvg: the text of an SVG that has nothing but groups, paths and images, and what they
 * refer to. Throws where resvg does.
 */
export const simplified = (source: string, { files, family }: SvgFonts): string =>
  new resvg.Resvg(source, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...files],
      defaultFontFamily: family,
      serifFamily: family,
      sansSerifFamily: family,
      cursiveFamily: family,
      fantasyFamily: family,
      monospaceFamily: family,
    },
    logLevel: 'off',
  }).toString()

/** A drawing as PNG, so many pixels wide. */
export const rendered = (source: string, width: number): Uint8Array =>
  new resvg.Resvg(source, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
    logLevel: 'off',
  })
    .render()
    .asPng()

/** More than any guarded file comes to. */
const LIMITS = { depth: 2000, elements: 600_000 }

/** What resvg made of a drawing. */
export function parseSimplified(
  file: string,
  text: string,
  problems: SvgProblems,
): XmlElement | undefined {
  return readXml(file, text, { ...LIMITS, problems })
}
