import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

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
 * refer to. Throws where resvg does, and where it takes too long.
 */
export function simplified(source: string, fonts: SvgFonts): string {
  const options = optionsFor(fonts)
  return isPlain(source)
    ? new resvg.Resvg(source, options).toString()
    : apart({ source, options, as: 'text' }, LONGEST).toString('utf8')
}

const optionsFor = ({ files, family }: SvgFonts): resvg.ResvgRenderOptions => ({
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
})

/**
 * How long resvg may take to simplify a drawing or draw a filter, and to draw all filters, in milliseconds: much longer
 * than drawings of people take on a busy computer.
 */
const LONGEST = 8000
export const LONGEST_FILTERS = 20_000

/** A drawing as PNG, so many pixels wide. Throws where resvg does, and where it takes longer than `time` (ms). */
export const rendered = (source: string, width: number, time: number): Uint8Array => {
  const options = {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
    logLevel: 'off',
  } as const
  return apart({ source, options, as: 'png' }, time)
}

const NOT_PLAIN =
  /<(?:clipPath|filter|marker|mask|pattern|switch|symbol|text|use)\b|filter\s*:/

/** Plain drawings that are longer than this are drawn apart as well. */
const SHORT = 300_000

/** Whether nothing in a drawing can make resvg stumble: shapes, groups and gradients alone. */
const isPlain = (source: string): boolean =>
  source.length < SHORT && !NOT_PLAIN.test(source)

interface Order {
  readonly source: string
  readonly options: resvg.ResvgRenderOptions
  readonly as: 'text' | 'png'
}

const PROGRAM = `
const { source, options, as } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
const drawing = new (require(process.argv[1]).Resvg)(source, options)
process.stdout.write(as === 'png' ? drawing.render().asPng() : drawing.toString())`

/** The most that resvg may answer, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Runs resvg in a process of its own: a mistake in it (a Rust panic, a stack that overflows) ends the process that it
 * runs in, and nothing stops it while it draws.
 */
function apart(order: Order, time: number): Buffer {
  const module = createRequire(import.meta.url).resolve('@resvg/resvg-js')
  const { status, stdout } = spawnSync(process.execPath, ['-e', PROGRAM, module], {
    input: JSON.stringify(order),
    timeout: Math.max(1, Math.round(Math.min(time, LONGEST))),
    killSignal: 'SIGKILL',
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  })
  if (status !== 0) throw new Error('resvg did not finish')
  return stdout
}

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
