import { useState } from 'preact/hooks'

import type { ExportAnswer } from '../../preview/protocol/view.ts'
import { NoAnswer } from '../server/ask.ts'
import type { Target } from '../server/server.ts'
import { sheetQueryOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'

/** How far the making of files is. */
export interface Making {
  readonly isMaking: boolean
  readonly answer?: ExportAnswer
  readonly failure?: NoAnswer
}

/** Has the files of what is looked at made; asked again before they are there, it does nothing. */
export function useExport(): Making & { readonly make: (target: Target) => void } {
  const { server, state, project } = useWorkspace()
  const [making, setMaking] = useState<Making>({ isMaking: false })
  const make = (target: Target): void => {
    if (making.isMaking) return
    setMaking({ isMaking: true })
    server.export({ ...sheetQueryOf(state, project), targets: [target] }).then(
      (answer) => setMaking({ isMaking: false, answer }),
      (failure: unknown) => {
        if (!(failure instanceof NoAnswer)) throw failure
        setMaking({ isMaking: false, failure })
      },
    )
  }
  return { ...making, make }
}
