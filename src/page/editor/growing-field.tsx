import type { JSX } from 'preact'

import type { EditorField } from '../../preview/protocol/editor.ts'
import { htmlLang, directionIn } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'

/** The properties of a text field. */
export interface GrowingFieldProps {
  readonly id: string
  readonly field: EditorField
  readonly language: string
  readonly value: string
  readonly isWrong: boolean
  readonly onEnter: () => void
  readonly onWrite: (value: string) => void
  readonly onLeave: () => void
  /** Called with Escape. */
  readonly onDiscard: () => void
}

/** A text field that grows with its words. Short fields accept no line ends, and words of a table can only be read. */
export function GrowingField({
  id,
  field: { slot, isLong, table },
  language,
  value,
  isWrong,
  onEnter,
  onWrite,
  onLeave,
  onDiscard,
}: GrowingFieldProps): JSX.Element {
  const { project } = useWorkspace()
  return (
    <div class="growing" data-words={value}>
      <textarea
        id={id}
        rows={1}
        lang={htmlLang(language)}
        dir={directionIn(project, language)}
        spellcheck
        readOnly={table !== undefined}
        value={value}
        data-slot={slot}
        aria-describedby={`${id}-notes`}
        aria-invalid={isWrong}
        onFocus={({ currentTarget }) => {
          onEnter()
          selectToWrite(currentTarget)
        }}
        onClick={({ currentTarget }) => selectToWrite(currentTarget)}
        onBlur={onLeave}
        onInput={({ currentTarget }) =>
          onWrite(isLong ? currentTarget.value : onOneLine(currentTarget.value))
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isLong && !event.isComposing)
            event.preventDefault()
          if (event.key === 'Escape' && !event.isComposing) onDiscard()
        }}
      />
    </div>
  )
}

/** Selects the “…” of words that are still to be written, so that what is typed takes its place. */
function selectToWrite(area: HTMLTextAreaElement): void {
  const at = area.value.indexOf('…')
  if (at !== -1 && !/\p{L}/u.test(area.value)) area.setSelectionRange(at, at + 1)
}

const onOneLine = (value: string): string => value.replaceAll(/\s*\n\s*/g, ' ')
