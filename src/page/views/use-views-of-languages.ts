import { useEffect, useState } from 'preact/hooks'

import type { View } from '../../preview/protocol/view.ts'
import { NoAnswer } from '../server/ask.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'

/** The deck laid out in each of its languages, one after another; the last ones stay until there are newer ones. */
export function useViewsOfLanguages(): ReadonlyMap<string, View> {
  const { server, project, asked, generation } = useWorkspace()
  const [views, setViews] = useState<ReadonlyMap<string, View>>(new Map())
  const tags = project.languages.map(({ tag }) => tag)
  const question = [searchParamsOf({ ...asked, language: '' }), generation, ...tags].join(
    ' ',
  )
  useEffect(() => {
    const control = new AbortController()
    const askAll = async (): Promise<void> => {
      for (const language of tags) {
        const view = await server.view({ ...asked, language }, control.signal)
        setViews((before) => new Map(before).set(language, view))
      }
    }
    askAll().catch((failure: unknown) => {
      if (!control.signal.aborted && !(failure instanceof NoAnswer)) throw failure
    })
    return () => control.abort()
  }, [question])
  return views
}
