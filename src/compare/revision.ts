import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { PROJECT_FILES } from '../input/project/project.ts'
import { isAbsent, whyUnreadable } from '../input/project/reasons.ts'

/** A revision of the project's Git repository. */
export interface Revision {
  /** As the user wrote it. */
  readonly name: string
  /** The commit, as Git identifies it. */
  readonly commit: string
}

/** What a deck is built from. */
const PATHS = ['content', 'templates', 'assets', ...PROJECT_FILES]

/** Where Git runs. */
export interface Repository {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Looks a revision up; undefined (and a problem) where there is none, no repository or no Git. */
export async function findRevision(
  name: string,
  repository: Repository,
  report: Report,
): Promise<Revision | undefined> {
  const inside = await git(['rev-parse', '--show-prefix'], repository)
  if (inside.code !== 0) {
    report(noRepository(name, inside))
    return undefined
  }
  const found = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    repository,
  )
  const commit = found.out.toString('latin1').trim()
  if (found.code === 0 && /^[\da-f]{40,64}$/.test(commit)) return { name, commit }
  report({
    code: 'usage',
    severity: 'error',
    message: `“${excerpt(name)}” is not a folder, a PDF or a revision of this project.`,
    hint: 'A revision is a commit, a branch or a tag, such as HEAD~1 or main; “.” is the files as they are now.',
  })
  return undefined
}

function noRepository(name: string, { code, err, cause }: GitResult): Problem {
  const [reason = ''] = err.split('\n')
  const whyNoGit =
    cause === undefined || isAbsent(cause)
      ? 'Git is not installed'
      : `Git cannot be started (${whyUnreadable(cause)})`
  return {
    code: 'usage',
    severity: 'error',
    message: `“${excerpt(name)}” is not a folder or a PDF, and it cannot be a revision: ${
      code === undefined ? whyNoGit : 'this folder is not in a Git repository'
    }.`,
    hint:
      code === undefined || /not a git repository/.test(err)
        ? 'Name a folder with built PDFs, one PDF, or “.” for the files as they are now.'
        : `Git says: ${excerpt(reason)}`,
  }
}

/** The most bytes that the files of a revision may have together. */
const MOST_BYTES = 512 * 1024 * 1024

/** The folders that `openProject` takes. */
interface ProjectFolders {
  readonly folder: string
  readonly packageRoot: string
}

/**
 * Writes the files of a project, as they were in a revision, into an empty folder, to be opened as a project of its own;
 * undefined (and a problem) where they are not to be had.
 */
export async function checkOut(
  revision: Revision,
  from: Repository & ProjectFolders,
  folder: string,
  report: Report,
): Promise<ProjectFolders | undefined> {
  if (!(await writeRevision(revision, from, folder, report))) return undefined
  // In the package's own folder a revision is a whole package, which today's files must not complete.
  const isPackage = from.folder === from.packageRoot
  return { folder, packageRoot: isPackage ? folder : from.packageRoot }
}

/** Writes the files of a revision below a folder; whether it could (a problem where not). */
async function writeRevision(
  { name, commit }: Revision,
  from: Repository,
  to: string,
  report: Report,
): Promise<boolean> {
  const refuse = (why: string): false => {
    const message = `“${excerpt(name)}” cannot be compared: ${why}.`
    report({ code: 'file-unreadable', severity: 'error', message })
    return false
  }
  const listed = await git(['ls-tree', '-r', '-z', '-l', commit, '--', ...PATHS], from)
  if (listed.code !== 0) return refuse('Git cannot list its files')
  const files = filesOf(listed.out.toString('utf8'))
  if (!files.some(({ path }) => path.startsWith('content/')))
    return refuse('there was no content/ folder in this project then')
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    return refuse('its files are larger than 512 MB')
  const ids = files.map(({ id }) => `${id}\n`).join('')
  const { out, code } = await git(['cat-file', '--batch'], from, ids)
  const contents = code === 0 ? contentsOf(out, files) : undefined
  if (!contents) return refuse('not all of its files are in this repository')
  await Promise.all(
    [...contents].map(async ([path, bytes]) => {
      await mkdir(dirname(join(to, path)), { recursive: true })
      await writeFile(join(to, path), bytes)
    }),
  )
  return true
}

/** A file of a revision, by the path from the project. */
interface RevisionFile {
  readonly path: string
  readonly id: string
  readonly size: number
}

/** The plain files of a listing: a link may lead anywhere, and a repository in a repository is none of the project. */
const filesOf = (listing: string): readonly RevisionFile[] =>
  listing.split('\0').flatMap((entry) => {
    const [, id, size, path] =
      /^100\d{3} blob ([\da-f]+) +(\d+)\t(.+)$/s.exec(entry) ?? []
    const isBelow = path?.split(/[/\\]/).every((part) => !OUTSIDE.has(part)) ?? false
    return id && path && isBelow ? [{ path, id, size: Number(size) }] : []
  })

/** Parts of a path that would lead out of the project. */
const OUTSIDE = new Set(['', '.', '..'])

/** Splits the output of `git cat-file --batch`: for each file a line with its size, and its bytes. */
function contentsOf(
  answers: Buffer,
  files: readonly RevisionFile[],
): ReadonlyMap<string, Buffer> | undefined {
  const contents = new Map<string, Buffer>()
  let at = 0
  for (const { path, id, size } of files) {
    const start = answers.indexOf('\n', at) + 1
    if (answers.toString('latin1', at, start) !== `${id} blob ${size}\n`) return undefined
    contents.set(path, answers.subarray(start, start + size))
    at = start + size + 1
  }
  return contents
}

/** The exit code and the output of Git; no code where it could not be started. */
interface GitResult {
  readonly code: number | undefined
  /** Why it could not be started. */
  readonly cause?: unknown
  readonly out: Buffer
  readonly err: string
}

/** Runs Git without a shell; it speaks English, asks nothing, and fetches nothing from another machine. */
async function git(
  args: readonly string[],
  { folder, environment }: Repository,
  input: string = '',
): Promise<GitResult> {
  const child = spawn('git', args, {
    cwd: folder,
    env: {
      ...environment,
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
  // Git may end before it has read everything, which its exit code shows.
  child.stdin.on('error', () => undefined).end(input)
  const ended = await once(child, 'close').then(
    ([code]: number[]) => ({ code: code ?? 1 }),
    (cause: unknown) => ({ code: undefined, cause }),
  )
  return { ...ended, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') }
}
