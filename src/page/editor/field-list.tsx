import type { JSX } from 'preact'

import type { EditorPiece } from '../../preview/protocol/editor.ts'
import { useWorkspace } from '../workspace.ts'
import { CardTools } from './card-tools.tsx'
import { FieldEditor } from './field-editor.tsx'
import { FocusSetting } from './focus-setting.tsx'
import { partLabel } from './labels.ts'
import { PictureSetting } from './picture-setting.tsx'
import { AccentSettings } from './settings/accent-settings.tsx'
import { SlackNote } from './slack-note.tsx'
import { slackOfField, slackOfPart } from './slack.ts'
import { useSlack } from './use-editor.ts'
import type { LoadedEditor } from './use-editor.ts'
import type { FocusChoice } from './use-focus.ts'
import type { PictureChoice } from './use-picture.ts'

/** The fields of a part. */
export function FieldList({
  editor,
  part,
  focus,
  picture,
}: {
  readonly editor: LoadedEditor
  readonly part: EditorPiece
  readonly focus: FocusChoice | undefined
  readonly picture: PictureChoice | undefined
}): JSX.Element {
  const { words } = useWorkspace()
  const { sides } = useSlack()
  const slack = slackOfPart(sides, part)
  return (
    <section class="fields" data-writing>
      <h2>
        <bdi>{part.id === '' ? partLabel(part.title, words) : part.title}</bdi>
      </h2>
      {part.id !== '' && <CardTools editor={editor} piece={part.id} />}
      {part.id !== '' && <AccentSettings editor={editor} piece={part.id} />}
      {slack && (
        <p class="quiet">
          <SlackNote slack={slack} />
        </p>
      )}
      <HowToWrite />
      {part.fields.map((field) => (
        <FieldEditor
          key={field.id}
          editor={editor}
          field={field}
          piece={part.id}
          slack={slackOfField(sides, part.id, field)}
        />
      ))}
      {picture && <PictureSetting picture={picture} />}
      {focus?.isCropped && <FocusSetting focus={focus} />}
    </section>
  )
}

/** An explanation of the marks in texts, for users who do not know Markdown. */
function HowToWrite(): JSX.Element {
  const { words, project } = useWorkspace()
  const terms = project.terms.map(
    ({ name }) => [`{${name}}`, words.editor.howTerm(name)] as const,
  )
  return (
    <details class="how-to-write">
      <summary>{words.editor.how}</summary>
      <dl>
        {[...words.editor.marks, ...terms].map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
