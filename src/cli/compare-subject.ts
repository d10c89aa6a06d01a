import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { replaceControls } from '../base/problems/display.ts'
import { excerpt } from '../base/problems/excerpt.ts'
import { CardpressError } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { isPdf, pdfsIn } from '../compare/built-files.ts'
import { checkOut, findRevision } from '../compare/revision.ts'
import { fillParseCache } from '../input/project/precompiled.ts'
import { exists, openProject } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { isAbsent, whyUnreadable } from '../input/project/reasons.ts'
import type { CliContext } from './context.ts'

/** Something before and after. */
export interface BeforeAfter<T> {
  readonly before: T
  readonly after: T
}

/** The flags of `compare`. */
export interface CompareFlags {
  readonly lang?: readonly string[]
  readonly format?: readonly string[]
  readonly deck?: string
  readonly output?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** A run of `compare`, before it begins. */
export interface CompareRun {
  readonly names: BeforeAfter<string>
  readonly flags: CompareFlags
  readonly context: CliContext
  /** For Git. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Where the names on the command line are looked up. */
export interface SubjectContext extends Pick<CompareRun, 'context' | 'environment'> {
  /** An empty folder for the files of a revision. */
  readonly tempDir: string
}

/** One of the two states that are compared: a project to be laid out, or finished files. */
export type Subject = {
  /** What it is, in the words of the report. */
  readonly label: string
  readonly project: Project
} & (
  | { readonly kind: 'project' }
  /** Finished files; `isOne` where a file was named, not a folder. */
  | { readonly kind: 'built'; readonly paths: readonly string[]; readonly isOne: boolean }
)

/** What no revision is called: it begins as a path does, or ends as the name of a PDF or of a folder does. */
const IS_PATH = /^(?:\.{0,2}|~|[A-Za-z]:)[/\\]|[/\\]$|\.pdf$/i

/**
 * Resolves a name of the command line: the project as it is (`.`), another project's folder, a folder with
 * PDFs, a PDF, or a revision, whose files are checked out first; undefined (and a problem) for anything else.
 */
export async function findSubject(
  name: string,
  surroundings: SubjectContext,
  report: Report,
): Promise<Subject | undefined> {
  const { context } = surroundings
  const { folder, packageRoot } = context
  const path = resolve(folder, name)
  // An empty name comes from a shell variable that is not set; it does not mean this folder.
  const facts = name === '' ? undefined : await factsOf(path)
  const built = { kind: 'built', label: name } as const
  if (facts?.isFile()) {
    const project = await openProject(folder, packageRoot)
    if (isPdf(path)) return { ...built, project, paths: [path], isOne: true }
    const message = `“${excerpt(name)}” is a file, but not a PDF.`
    report({ code: 'usage', severity: 'error', message })
    return undefined
  }
  if (facts && (path === folder || (await exists(join(path, 'content'))))) {
    const label = path === folder ? 'the files as they are now' : name
    return {
      kind: 'project',
      label,
      project: await open({ folder: path, packageRoot }, context),
    }
  }
  if (!facts && IS_PATH.test(name)) {
    const message = `There is no file or folder “${excerpt(name)}”.`
    report({ code: 'usage', severity: 'error', message })
    return undefined
  }
  const paths = facts ? await pdfsIn(path) : []
  if (paths.length === 0) return openRevision(name, surroundings, report)
  const project = await openProject(folder, packageRoot)
  return { ...built, project, paths, isOne: false }
}

/** The kind of file at a path; undefined where there is none. Throws a CardpressError without permission to look. */
async function factsOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw new CardpressError({
      code: 'file-unreadable',
      severity: 'error',
      message: `“${replaceControls(path)}” cannot be read: ${whyUnreadable(error)}.`,
    })
  }
}

/** The project as it was in a revision. */
async function openRevision(
  name: string,
  { context, environment, tempDir }: SubjectContext,
  report: Report,
): Promise<Subject | undefined> {
  const { folder, packageRoot } = context
  const repository = { folder, packageRoot, environment }
  const revision = await findRevision(name, repository, report)
  const folders = revision && (await checkOut(revision, repository, tempDir, report))
  if (!folders) return undefined
  const project = await open(folders, context)
  const label = `${name} (${revision.commit.slice(0, 7)})`
  return { kind: 'project', label, project }
}

async function open(
  { folder, packageRoot }: Pick<CliContext, 'folder' | 'packageRoot'>,
  { precompiled }: Pick<CliContext, 'precompiled'>,
): Promise<Project> {
  const project = await openProject(folder, packageRoot)
  fillParseCache(project, packageRoot, precompiled)
  return project
}
