import { createHash } from 'node:crypto'
import { join } from 'node:path'

import type { Report } from '../../base/problems/problem.ts'
import { builtSides, pageName } from '../../compare/built-files.ts'
import type { DeckState } from '../../compare/compare-states.ts'
import type { ComparedSide } from '../../compare/compared-side.ts'
import type { Raster } from '../../compare/raster/raster.ts'
import { exists } from '../../input/project/project.ts'
import type { Project } from '../../input/project/project.ts'
import type { Side } from '../protocol/side.ts'
import type { FilePage } from './drawn-files.ts'
import type { RenderedView } from './render-view.ts'

/** A state that is compared, as the page shows it. */
export interface ComparedState extends DeckState {
  readonly shown: (side: ComparedSide) => Side | undefined
  /** Its pages by digest, of whole files. */
  readonly pages: ReadonlyMap<string, FilePage>
}

/** A view, to be compared. */
export async function viewState(
  rendered: RenderedView | undefined,
): Promise<ComparedState | undefined> {
  if (!rendered) return undefined
  const { view, compared } = rendered
  const sides = new Map(view.sides.map((side) => [side.name, side]))
  const shown = ({ name }: ComparedSide): Side | undefined => sides.get(name)
  const drawn = await compared()
  const pages = drawn.flatMap(({ digest, picture }) =>
    digest === undefined ? [] : [[digest, pageOf(picture)] as const],
  )
  return { isBuilt: false, sides: drawn, shown, pages: new Map(pages) }
}

/** What it takes to read finished files. */
export interface StateReading {
  readonly project: Project
  readonly raster: Raster
  readonly report: Report
}

/** The files of a view as `build` wrote them last into a folder; undefined (and a problem) where nothing was built. */
export async function builtState(
  now: RenderedView,
  output: string,
  { project, raster, report }: StateReading,
): Promise<ComparedState | undefined> {
  const drawn = await now.compared()
  const names = new Set(drawn.map(({ picture }) => picture.file.name))
  const paths = await Promise.all(
    [...names].map(async (name) => {
      const path = join(output, name)
      return (await exists(path)) ? [path] : []
    }),
  )
  if (paths.flat().length === 0) {
    report({
      code: 'file-missing',
      severity: 'error',
      message: 'Nothing of this has been built yet.',
      hint: 'Pin this version, or run cardpress build: from then on you see here what has changed since.',
    })
    return undefined
  }
  const reading = { raster, project, nameOf: pageName }
  const sides = await builtSides(paths.flat(), reading, report)
  const pages = sides.map(({ picture: { file, page } }) => {
    return [digestOf(file.bytes, page), pageOf({ file, page })] as const
  })
  return {
    isBuilt: true,
    sides,
    shown: (side) =>
      sideFacts(
        side,
        now.view.sides.find(({ name }) => name === side.name),
      ),
    pages: new Map(pages),
  }
}

const pageOf = ({ file, page }: ComparedSide['picture']): FilePage => ({
  index: page,
  pdf: file.bytes,
})

const digestOf = (bytes: Uint8Array, page: number): string =>
  createHash('sha256').update(bytes).update(String(page)).digest('base64url').slice(0, 22)

/** A page of a finished file; what it does not say is taken from the side that is laid out now. */
function sideFacts(
  { name, trim, lines, language, picture }: ComparedSide,
  like: Side | undefined,
): Side {
  const margin = trim.x
  return {
    piece: like?.piece ?? name,
    side: like?.side ?? name,
    name,
    digest: digestOf(picture.file.bytes, picture.page),
    trim: { width: trim.width, height: trim.height },
    margin,
    bleed: margin,
    safe: like?.safe ?? 0,
    cornerRadius: like?.cornerRadius ?? 0,
    folds: like?.folds ?? [],
    boxes: [],
    baselines: [],
    text: lines.map(({ text }) => text).join('\n'),
    language: language ?? like?.language ?? 'und',
    direction: like?.direction ?? 'ltr',
  }
}
