import { mergeCauses } from '../base/problems/merge-causes.ts'
import { CardpressError, collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { DrawnFile } from '../build/draw-documents.ts'
import { openEngines } from '../build/engines.ts'
import type { BuildContext } from '../build/engines.ts'
import { layOutDeck, make } from '../build/pipeline.ts'
import type { Speaking } from '../build/pipeline.ts'
import type { BuildRequest } from '../build/request.ts'
import { sizesOf } from '../build/sizes.ts'
import type { SizeFact } from '../build/sizes.ts'
import { slackOf } from '../build/slack.ts'
import type { SlackFact } from '../build/slack.ts'
import { fillParseCache } from '../input/project/precompiled.ts'
import { openProject } from '../input/project/project.ts'
import { stageFile } from '../input/project/staging.ts'
import type { CliContext } from './context.ts'

/** What a process, or one of several, is to do. */
export interface Task {
  readonly work: 'make' | 'check'
  readonly request: BuildRequest
  /** The folder where files wait until all of them are there; none of them is written where there is no such folder. */
  readonly staging?: string | undefined
}

/** A file that was made. */
export interface MadeFile {
  readonly path: string
  readonly pages: number
  readonly toPrint: DrawnFile['toPrint']
  /** How many bytes it has. */
  readonly size: number
  /** Where it waits to be put in its place. */
  readonly temporary?: string | undefined
}

/** What came of a task. */
export interface Outcome {
  readonly files: readonly MadeFile[]
  /** The languages that no native speaker has read. */
  readonly drafts: readonly string[]
  readonly sizes: readonly SizeFact[]
  readonly rooms: readonly SlackFact[]
  readonly problems: readonly Problem[]
  /** The files that were read, by the name that problems give them. */
  readonly texts: ReadonlyMap<string, string>
}

/** An outcome without what there is to tell. */
type Making = Omit<Outcome, 'problems' | 'texts'>

/** Where tasks are done; a second one finds everything ready. */
export interface TaskRunner {
  readonly perform: (task: Task, progress: (doing: string) => void) => Promise<Outcome>
}

/** Where a bench stands. */
interface BenchPlace extends Pick<CliContext, 'folder' | 'packageRoot' | 'precompiled'> {
  /** How many pictures may be decoded at a time; as many as there are cores, unless they are shared. */
  readonly decodesAtOnce?: number
}

/** Opens a project to work in. */
export async function openTaskRunner({
  folder,
  packageRoot,
  precompiled,
  decodesAtOnce,
}: BenchPlace): Promise<TaskRunner> {
  const project = await openProject(folder, packageRoot)
  fillParseCache(project, packageRoot, precompiled)
  const opening = collectProblems()
  const place = {
    project,
    engines: openEngines(project, opening.report, decodesAtOnce),
  }
  return {
    perform: async (task, progress) => {
      const { problems, report } = collectProblems()
      const made = await performIn(place, task, { report, progress }).catch((error) => {
        // What it cannot go on for is told beside what was found before.
        if (!(error instanceof CardpressError)) throw error
        error.problems.forEach(report)
        return NOTHING
      })
      return {
        ...made,
        problems: mergeCauses([...opening.problems, ...problems]),
        texts: project.texts,
      }
    },
  }
}

/** What came of a task that could not go on. */
const NOTHING: Making = { files: [], drafts: [], sizes: [], rooms: [] }

async function performIn(
  place: BuildContext,
  { work, request, staging }: Task,
  speaking: Speaking,
): Promise<Making> {
  if (work === 'make') {
    const made = await make(request, place, speaking, (file, report) =>
      staging === undefined ? factsOf(file) : stage(file, staging, report),
    )
    return { ...made, sizes: [], rooms: [] }
  }
  const facts = await layOutDeck(request, place, speaking, ({ edition, isDraft }) => ({
    drafts: isDraft ? [edition.language] : [],
    sizes: sizesOf(edition),
    rooms: slackOf(edition),
  }))
  return {
    files: [],
    drafts: [...new Set(facts.flatMap(({ drafts }) => drafts))],
    sizes: facts.flatMap(({ sizes }) => sizes),
    rooms: facts.flatMap(({ rooms }) => rooms),
  }
}

const factsOf = ({ path, pages, toPrint, bytes }: DrawnFile): MadeFile => ({
  path,
  pages,
  toPrint,
  size: bytes.length,
})

async function stage(
  file: DrawnFile,
  folder: string,
  report: Report,
): Promise<MadeFile | undefined> {
  const staged = await stageFile(folder, file, report)
  return staged && { ...factsOf(file), ...staged }
}
