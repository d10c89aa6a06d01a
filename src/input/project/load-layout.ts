import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Report } from '../../base/problems/problem.ts'
import { composeLayout } from '../template/compose-layout.ts'
import { decodeLayout } from '../template/layouts.ts'
import type { KindLayout } from '../template/layouts.ts'
import { withLengths } from '../template/lengths.ts'
import { overrideLayout } from '../template/override.ts'
import { partsUsedIn } from '../template/parts.ts'
import type { Parts } from '../template/parts.ts'
import { reuseBoxes } from '../template/reuse-boxes.ts'
import type { Theme } from '../template/theme.ts'
import type { SourceValue } from '../yaml/value.ts'
import { madeOnce } from './made-once.ts'
import { namesIn, readCached } from './project.ts'
import type { Project } from './project.ts'
import { readFile } from './template-layers.ts'
import type { TemplateFile } from './template-layers.ts'

/** What the layouts of a template are made with. */
export interface LayoutParts {
  /** The folder of the template, then those of the templates that it extends. */
  readonly folders: readonly string[]
  /** Undefined where it has mistakes. */
  readonly theme: Theme | undefined
}

/** Reads the layout of a kind that a template has; undefined, with problems, if it cannot be used. */
export async function loadLayout(
  project: Project,
  kind: string,
  { folders, theme }: LayoutParts,
  report: Report,
): Promise<KindLayout | undefined> {
  const files = await loadFiles(project, `${kind}.yaml`, folders, report)
  const [base, ...others] = files?.toReversed() ?? []
  const own = files?.[0]
  if (!files || !base || !own) return undefined
  const sources = files.map(({ source }) => source)
  const parts = await loadParts(project, folders, sources, report)
  const lengths = theme?.lengths ?? NO_LENGTHS
  return madeOnce(
    [own, ...sources, lengths, ...parts.sources.values()],
    (tell) => {
      const layers = [base.source, ...others.map(({ source }) => source)] as const
      const composed = composeLayout(layers, { parts, lengths, report: tell })
      const isWhole = composed === own.source && 'type' in own
      return isWhole ? own : decodeLayout(composed, tell)
    },
    report,
  )
}

/** The layout of a kind as a deck changes it for a piece; undefined, with problems, if that cannot be used. */
export async function loadOverride(
  project: Project,
  { layout, override }: { readonly layout: KindLayout; readonly override: SourceValue },
  { folders, theme }: LayoutParts,
  report: Report,
): Promise<KindLayout | undefined> {
  const { source } = layout
  if (source.kind !== 'map') return undefined
  const parts = await loadParts(project, folders, [override], report)
  const lengths = theme?.lengths ?? NO_LENGTHS
  return madeOnce(
    [override, layout, lengths, ...parts.sources.values()],
    (tell) => {
      const changed = overrideLayout(source, override, { parts, report: tell })
      const own = changed && decodeLayout(withLengths(changed, lengths, tell), tell)
      return own && reuseBoxes(own, layout)
    },
    report,
  )
}

const NO_LENGTHS: Theme['lengths'] = new Map()

/** The files of one name in some folders; undefined, with a problem, if one cannot be read. */
async function loadFiles(
  project: Project,
  name: string,
  folders: readonly string[],
  report: Report,
): Promise<readonly TemplateFile<KindLayout>[] | undefined> {
  const paths = folders
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path))
  const read = paths.map((path) =>
    readCached<TemplateFile<KindLayout> | undefined>(project, path, readFile, report),
  )
  const files = (await Promise.all(read)).flatMap((file) => file ?? [])
  return files.length === paths.length ? files : undefined
}

/** The folder of the parts, beside the theme. */
const FOLDER = 'parts'

/** The parts that some layouts use, and those that these use; the first folder that has one counts. */
async function loadParts(
  project: Project,
  folders: readonly string[],
  layouts: readonly SourceValue[],
  report: Report,
): Promise<Parts> {
  const sources = new Map<string, SourceValue>()
  let wanted = layouts.flatMap(partsUsedIn)
  if (wanted.length === 0) return { names: [], sources }
  const inside = folders.map((folder) => join(folder, FOLDER))
  const listed = await Promise.all(inside.map(namesIn))
  const paths = new Map(
    inside
      .flatMap((folder, index) =>
        (listed[index] ?? []).map((file) => [file, folder] as const),
      )
      .toReversed()
      .flatMap(([file, folder]) =>
        file.endsWith('.yaml')
          ? [[file.slice(0, -'.yaml'.length), join(folder, file)]]
          : [],
      ),
  )
  const seen = new Set<string>()
  while (wanted.length > 0) {
    const names = [...new Set(wanted)].filter((name) => !seen.has(name))
    for (const name of names) seen.add(name)
    // oxlint-disable-next-line no-await-in-loop -- a part says which others it uses
    const read = await Promise.all(
      names.map(async (name) => {
        const path = paths.get(name)
        const file = path && (await readCached(project, path, readFile<never>, report))
        return file ? [[name, file.source] as const] : []
      }),
    )
    for (const [name, source] of read.flat()) sources.set(name, source)
    wanted = read.flat().flatMap(([, source]) => partsUsedIn(source))
  }
  return { names: [...paths.keys()].toSorted(), sources }
}
