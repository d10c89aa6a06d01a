import type { BuildRequest, Target } from '../build/request.ts'
import { make } from '../pipeline.ts'
import { collectProblems } from '../problems/problem.ts'
import type { FilePage, MadeView, OpenPlace } from './made-view.ts'
import type { Asked, AskedSheets, ProblemFacts, RoomFacts, View } from './messages.ts'
import { openPlaces } from './places.ts'
import type { FilePlace } from './places.ts'
import { problemFacts } from './problem-facts.ts'
import { deckFacts } from './project-facts.ts'
import type { DeckFacts } from './project-facts.ts'
import { openViews, requestOf } from './views.ts'
import type { Changed, ViewsWorld } from './views.ts'

/** What a maker tells, with the places in files that it names. */
export type Told<T> = T & { readonly places: ReadonlyMap<string, FilePlace> }

/** A view as the page gets it. */
export interface ToldView {
  readonly view: View
}

/** The files that `build` would write, or why there are none. */
export interface ToldFiles {
  readonly files: readonly { readonly path: string; readonly pdf: Uint8Array }[]
  readonly problems: readonly ProblemFacts[]
}

/** What a maker does, by name: what it takes and what it gives. */
export interface Maker {
  readonly changed: (what: Changed) => Promise<void>
  readonly facts: (deck: string | undefined) => Promise<DeckFacts>
  readonly view: (asked: Asked) => Promise<Told<ToldView>>
  readonly sheets: (asked: AskedSheets) => Promise<Told<ToldView>>
  /** The page of a digest; undefined where no view of late has it. */
  readonly page: (digest: string) => Promise<FilePage | undefined>
  readonly rooms: (asked: Asked) => Promise<readonly RoomFacts[]>
  readonly files: (wanted: FilesWanted) => Promise<Told<ToldFiles>>
}

/** What is asked of `build`. */
export interface FilesWanted {
  readonly asked: AskedSheets
  readonly targets: readonly Target[]
}

/** Opens a maker: it lays out and draws for a preview, as `build` does. */
export function openMaker(world: ViewsWorld): Maker {
  const views = openViews(world)
  return {
    changed: views.changed,
    facts: async (deck) => deckFacts((await views.place()).project, deck),
    view: async (asked) => tell(await views.show(asked, 'press')),
    sheets: async (asked) => tell(await views.show(asked, 'sheets')),
    page: views.page,
    rooms: async (asked) => (await views.show(asked, 'press')).rooms(),
    files: async ({ asked, targets }) => {
      const request = { ...requestOf(asked, world.date), targets }
      return makeFiles(request, await views.place())
    },
  }
}

const tell = ({ view, places }: MadeView): Told<ToldView> => ({ view, places })

async function makeFiles(
  request: BuildRequest,
  place: OpenPlace,
): Promise<Told<ToldFiles>> {
  const { problems, report } = collectProblems()
  place.opening.forEach(report)
  const { files } = await make(request, place, { report, progress: () => undefined })
  const { texts } = place.project
  const { of, told } = openPlaces(place.project)
  return {
    files: files.map(({ path, bytes }) => ({ path, pdf: bytes })),
    problems: problemFacts(problems, { texts, placeOf: of }),
    places: told,
  }
}
