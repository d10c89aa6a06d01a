import type { JSX } from 'preact'

import type { ColorFacts } from '../../../preview/protocol/editor.ts'
import { inksText } from '../../inspect/inks.ts'
import { useWorkspace } from '../../workspace.ts'
import { ActionNotes, useAction } from '../action.tsx'
import { colorLabel } from '../labels.ts'
import type { LoadedEditor } from '../use-editor.ts'
import { AccentSettings } from './accent-settings.tsx'
import { ColorInput } from './color-input.tsx'
import { NewColor } from './new-color.tsx'

/** The colours of all decks of the project, each from one value, and those of the cards. */
export function ColorSettings({
  editor,
}: {
  readonly editor: LoadedEditor
}): JSX.Element {
  const { words, server } = useWorkspace()
  const action = useAction()
  const { palette } = editor.facts.settings
  const set = (name: string, value: string): Promise<boolean> =>
    action.run(() => server.set({ deck: editor.deck, set: 'color', name, value }))
  const rows = (colors: readonly ColorFacts[]): JSX.Element => (
    <ul class="palette" role="list">
      {colors.map((color) => (
        <ColorRow
          key={color.name}
          color={color}
          set={(value) => set(color.name, value)}
        />
      ))}
    </ul>
  )
  const { colors } = words.editor
  return (
    <section class="deck-settings">
      <h2>{words.editor.settingParts.colours}</h2>
      <section>
        <p class="quiet">{colors.how}</p>
        {rows(palette.filter(({ isAccent }) => isAccent))}
        <NewColor set={set} />
        <ActionNotes action={action} done={words.editor.status.saved} />
      </section>
      <details>
        <summary>{colors.others}</summary>
        {rows(palette.filter(({ isAccent }) => !isAccent))}
      </details>
      <AccentSettings editor={editor} />
    </section>
  )
}

/** A colour with words in its tones, as they look on the cards. */
function ColorRow({
  color,
  set,
}: {
  readonly color: ColorFacts
  readonly set: (value: string) => Promise<boolean>
}): JSX.Element {
  const { words } = useWorkspace()
  const { colors } = words.editor
  const label = colorLabel(color.name, words)
  const number = (percent: number): string => words.numbers.format(percent)
  return (
    <li class="palette-color">
      <ColorInput label={label} value={color.css} set={set} />
      <div class="palette-tones">
        {color.textOnColor && <Sample pair={color.textOnColor} text={colors.onColor} />}
        {color.deepOnPale && <Sample pair={color.deepOnPale} text={colors.onPale} />}
      </div>
      <p class="quiet">
        {colors.inks(
          inksText({ cmyk: color.inks }, (percent) => number(Math.round(percent))),
        )}
      </p>
      {color.isOwn && (
        <button type="button" class="linkish" onClick={() => void set('')}>
          {color.isOfTemplate ? colors.reset(label) : colors.remove(label)}
        </button>
      )}
    </li>
  )
}

/** Words on a ground in two tones of a colour, and how well they can be read. */
function Sample({
  pair: { words: ink, ground, contrast },
  text,
}: {
  readonly pair: NonNullable<ColorFacts['textOnColor']>
  readonly text: string
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <p class="palette-tone">
      <span class="palette-sample" style={{ color: ink, background: ground }}>
        {text}
      </span>{' '}
      <span class="quiet">{words.designer.contrast(contrast)}</span>
    </p>
  )
}
