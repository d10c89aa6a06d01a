import { createHash } from 'node:crypto'
import { join } from 'node:path'

import type { Report } from '../../base/problems/problem.ts'
import { builtSides } from '../../compare/built-files.ts'
import type { ComparedSide } from '../../compare/compared-side.ts'
import { matchPages, pageName } from '../../compare/finished-pages.ts'
import type { Raster } from '../../compare/raster/raster.ts'
import { exists } from '../../input/project/project.ts'
import type { Project } from '../../input/project/project.ts'
import type { Side } from '../protocol/side.ts'
import type { FilePage } from './drawn-files.ts'
import type { RenderedView } from './render-view.ts'

/** The sides of a baseline, as they are compared and as the page shows them, and their pages by digest. */
export interface BaselineSides {
  readonly sides: readonly ComparedSide[]
  readonly shown: ReadonlyMap<string, Side>
  readonly pages: RenderedView['pages']
}

/**
 * The files that `build` wrote last into a folder, and what it would write now; both are read from PDF pages, since
 * built files know no boxes. Undefined (and a problem) where nothing was built.
 */
export async function compareWithBuild(
  now: RenderedView,
  output: string,
  { project, raster, report }: BuildReading,
): Promise<
  { readonly before: BaselineSides; readonly after: readonly ComparedSide[] } | undefined
> {
  const made = await now.compared()
  const paths = [...new Set(made.map(({ picture }) => picture.file.name))]
  const found = await Promise.all(
    paths.map(async (path) => {
      const whole = join(output, path)
      return (await exists(whole)) ? [whole] : []
    }),
  )
  if (found.flat().length === 0) {
    report({
      code: 'file-missing',
      severity: 'error',
      message: 'Nothing of this has been built yet.',
      hint: 'Run cardpress build; from then on you see here what has changed since.',
    })
    return undefined
  }
  const reading = { raster, project, nameOf: pageName }
  const onDisk = await builtSides(found.flat(), reading, report)
  const { rendered, built } = await matchPages(made, onDisk, raster)
  return {
    before: baselineSides(built, now),
    after: rendered.map((side) => withDigest(side, now)),
  }
}

/** What it takes to read finished files. */
export interface BuildReading {
  readonly project: Project
  readonly raster: Raster
  readonly report: Report
}

const withDigest = (side: ComparedSide, { view }: RenderedView): ComparedSide => {
  const digest = view.sides.find(({ name }) => name === side.name)?.digest
  return digest === undefined ? side : { ...side, digest }
}

function baselineSides(
  built: readonly ComparedSide[],
  { view }: RenderedView,
): BaselineSides {
  const shown = new Map<string, Side>()
  const pages = new Map<string, () => Promise<FilePage>>()
  const sides = built.map((side) => {
    const { file, page } = side.picture
    const digest = digestOf(file.bytes, page)
    const like = view.sides.find(({ name }) => name === side.name)
    shown.set(side.name, sideFacts(side, digest, like))
    pages.set(digest, async () => ({ file: digest, index: page, pdf: file.bytes }))
    return { ...side, digest }
  })
  return { sides, shown, pages }
}

const digestOf = (bytes: Uint8Array, page: number): string =>
  createHash('sha256').update(bytes).update(String(page)).digest('base64url').slice(0, 22)

function sideFacts(
  { name, trim, lines, language }: ComparedSide,
  digest: string,
  like: Side | undefined,
): Side {
  const margin = trim.x
  return {
    piece: like?.piece ?? name,
    side: like?.side ?? name,
    name,
    digest,
    trim: { width: trim.width, height: trim.height },
    margin,
    bleed: margin,
    safe: like?.safe ?? 0,
    folds: like?.folds ?? [],
    boxes: [],
    baselines: [],
    text: lines.map(({ text }) => text).join('\n'),
    language: language ?? like?.language ?? 'und',
    direction: like?.direction ?? 'ltr',
  }
}
