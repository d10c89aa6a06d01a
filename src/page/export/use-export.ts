import { useState } from 'preact/hooks'

import type { FieldWords } from '../../preview/protocol/editor.ts'
import type { ExportAnswer, ExportRequest } from '../../preview/protocol/export.ts'
import { unsavedIn } from '../editor/drafts.ts'
import { RequestError } from '../server/request.ts'
import { useWorkspace } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { requestOf } from './choices.ts'
import type { ExportChoices } from './choices.ts'

/** What came of an export. */
export interface ExportState {
  readonly isExporting: boolean
  /** The answer, and what was asked for. */
  readonly made?: { readonly request: ExportRequest; readonly answer: ExportAnswer }
  /** How many texts were saved first. */
  readonly saved?: number
  /** How many could not be saved: then nothing was made, unless that was wanted. */
  readonly refused?: number
  readonly failure?: RequestError
}

/** Saves all unsaved words of a deck, then makes its files; does nothing while that is going on. */
export function useExport(choices: ExportChoices): ExportState & {
  readonly run: (how?: { readonly anyway: boolean }) => void
} {
  const workspace = useWorkspace()
  const { server, state, project } = workspace
  const [exportState, setExportState] = useState<ExportState>({ isExporting: false })
  const exportAll = async (
    request: ExportRequest,
    anyway: boolean,
  ): Promise<ExportState> => {
    const { saved, refused } = await saveAll(request, workspace)
    if (refused > 0 && !anyway) return { isExporting: false, refused }
    const answer = await server.export(request)
    return { isExporting: false, saved, made: { request, answer } }
  }
  const run = ({ anyway } = { anyway: false }): void => {
    const request = requestOf(choices, state, project)
    if (exportState.isExporting || !request) return
    setExportState({ isExporting: true })
    exportAll(request, anyway).then(setExportState, (failure: unknown) => {
      if (!(failure instanceof RequestError)) throw failure
      setExportState({ isExporting: false, failure })
    })
  }
  return { ...exportState, run }
}

/** Saves the unsaved words of the asked languages, also those that were typed in other tabs; counts what came of it. */
async function saveAll(
  { languages }: ExportRequest,
  { server, drafts, project, query, generation }: Workspace,
): Promise<{ readonly saved: number; readonly refused: number }> {
  if (!project.editable) return { saved: 0, refused: 0 }
  const { deck } = query
  const unsaved = new Map<string, FieldWords>()
  const source = project.languages.find(({ state }) => state === 'source')?.tag
  const wanted = [...new Set([...(source === undefined ? [] : [source]), ...languages])]
  const { signal } = new AbortController()
  const found = await Promise.all(
    wanted.map(async (language) => {
      const facts = await server.editor({ ...query, language }, signal)
      return unsavedIn({ deck, facts, generation }, drafts)
    }),
  )
  for (const words of found.flat())
    if (words.deck === deck) unsaved.set(`${words.language} ${words.field}`, words)
  const all = [...unsaved.values()]
  await Promise.all(all.map((words) => drafts.save(words)))
  const refused = all.filter((words) => drafts.of(words)?.outcome === 'refused').length
  return { saved: all.length - refused, refused }
}
