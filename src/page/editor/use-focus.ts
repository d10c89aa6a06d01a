import { useEffect, useState } from 'preact/hooks'

import type { EditorPiece } from '../../preview/protocol/editor.ts'
import { useWorkspace } from '../workspace.ts'
import { useAction } from './action.tsx'
import type { ActionState } from './action.tsx'
import { croppingBoxes } from './focus.ts'
import { useOptimistic } from './settings/use-optimistic.ts'
import type { LoadedEditor } from './use-editor.ts'

/** What is kept in sight of the picture of a piece, and how to choose it. */
export interface FocusChoice {
  /** `30% 20%`; empty for nothing in particular. */
  readonly value: string
  readonly set: (value: string) => void
  /** Whether a card crops the picture, so that the choice shows. */
  readonly isCropped: boolean
  /** Whether a click on the picture chooses. */
  readonly isPicking: boolean
  readonly pick: (isPicking: boolean) => void
  readonly action: ActionState
}

/** The choice for a part; undefined for one without a picture. */
export function useFocus(
  editor: LoadedEditor,
  part: EditorPiece | undefined,
): FocusChoice | undefined {
  const { server, view } = useWorkspace()
  const action = useAction()
  const [isPicking, pick] = useState(false)
  const { deck, facts } = editor
  const own = facts.settings.pictures.find(({ piece }) => piece === part?.id)
  const [value, set] = useOptimistic(own?.focus ?? '', (chosen) =>
    own
      ? action.run(() =>
          server.set({ deck, set: 'focus', piece: own.piece, value: chosen }),
        )
      : Promise.resolve(false),
  )
  useEffect(() => pick(false), [own?.piece])
  if (!own) return undefined
  const sides = (view.value?.sides ?? []).filter(({ piece }) => piece === own.piece)
  const isCropped = sides.some((side) => croppingBoxes(side).length > 0)
  return { value, set, isCropped, isPicking: isPicking && isCropped, pick, action }
}
