import type { ViewQuery } from '../../src/preview/protocol/view-query.ts'
import type { View } from '../../src/preview/protocol/view.ts'
import { openLayoutService } from '../../src/preview/workers/layout-service.ts'
import type { LayoutService } from '../../src/preview/workers/layout-service.ts'
import { changeFiles, project, ROOT } from '../cli/run.ts'
import type { Changes } from '../cli/run.ts'

/** What the small deck is asked for. */
export const QUERY: ViewQuery = {
  deck: 'small',
  language: 'nl',
  format: 'little',
  terms: {},
}
const DATE = new Date('2026-11-24T00:00:00Z')

/** The layout service for a folder. */
export const serviceIn = (folder: string): LayoutService =>
  openLayoutService({ folder, packageRoot: ROOT, precompiled: undefined, date: DATE })

/** A preview of a project whose files can be changed. */
export function watched(changes: Changes = {}) {
  const folder = project('small', changes)
  const service = serviceIn(folder)
  let generation = 0
  const show = async (): Promise<View> => (await service.view(QUERY)).view
  return {
    folder,
    service,
    show,
    change: async (files: Changes, reopen = false): Promise<View> => {
      changeFiles(folder, files)
      generation += 1
      await service.changed({ generation, fonts: 0, reopen, unsaved: new Map() })
      return show()
    },
  }
}

/** The words of the small deck. */
export const NL = 'content/small/nl.yaml'
