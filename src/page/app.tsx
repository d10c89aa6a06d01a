import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

import { useLiveStatus } from './server/events.ts'
import type { Server } from './server/server.ts'
import { useStateOfAddress } from './state/address.ts'
import { usePreferences } from './state/preferences.ts'
import { useProject } from './state/use-project.ts'
import { wordsFor } from './words/choose.ts'
import { Workbench } from './workbench.tsx'

/** The page: opens the project, then shows it. */
export function App({ server }: { readonly server: Server }): JSX.Element {
  const [state, change] = useStateOfAddress()
  const [preferences, prefer] = usePreferences()
  const heard = useLiveStatus()
  const words = wordsFor(preferences.words, navigator.languages)
  useLayoutEffect(() => {
    document.documentElement.lang = words.language
  }, [words])
  const project = useProject(server, state.deck, heard.generation)
  if (!project.value)
    return (
      <main class="opening">
        <h1>cardpress</h1>
        <p role="status">
          {project.failure ? words.unanswered(project.failure.status) : words.opening}
        </p>
      </main>
    )
  return (
    <Workbench
      {...{ words, state, change, preferences, prefer, server }}
      project={project.value}
      generation={Math.max(heard.generation, project.value.generation)}
      isLinked={heard.isLinked}
    />
  )
}
