import { render } from 'preact'
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

import { useLiveStatus } from './server/events.ts'
import { connect } from './server/server.ts'
import type { Server } from './server/server.ts'
import { StartPage } from './start/start-page.tsx'
import { useAddressState } from './state/address.ts'
import { usePreferences } from './state/preferences.ts'
import { useProject } from './state/use-project.ts'
import { wordsFor } from './words/choose.ts'
import { Workbench } from './workbench.tsx'

/** The page: loads the project, then shows it. */
function App({ server }: { readonly server: Server }): JSX.Element {
  const [state, change] = useAddressState()
  const [preferences, prefer] = usePreferences()
  const live = useLiveStatus()
  const words = wordsFor(preferences.words, navigator.languages)
  useLayoutEffect(() => {
    document.documentElement.lang = words.language
  }, [words])
  const isStart = state.view === 'start'
  const project = useProject(server, state.deck, live.generation)
  if (isStart)
    return <StartPage {...{ words, server, change }} generation={live.generation} />
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
      generation={Math.max(live.generation, project.value.generation)}
      isConnected={live.isConnected}
    />
  )
}

// A browser shows a file that is dropped beside its place instead of the page.
addEventListener('dragover', (event) => {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
})

const root = document.querySelector('#page')
if (root) render(<App server={connect()} />, root)
