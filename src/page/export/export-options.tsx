import type { ComponentChildren, JSX } from 'preact'

import { Check, Choice } from '../toolbar/controls.tsx'
import { useWorkspace } from '../workspace.ts'
import { languagesFor, MOST_COPIES, paperName, pieceShown, toggled } from './choices.ts'
import type { ExportChoices } from './choices.ts'

/** The choices, and what changes them. */
interface OptionsProps {
  readonly choices: ExportChoices
  readonly onChange: (some: Partial<ExportChoices>) => void
}

const GOALS = ['press', 'sheets', 'screen'] as const

/** The fields of the dialog: those that the goal has a use for. */
export function ExportOptions(props: OptionsProps): JSX.Element {
  const { words } = useWorkspace()
  const { choices, onChange } = props
  const { goal } = choices
  return (
    <>
      <Group title={words.exporting.goal}>
        {GOALS.map((one) => (
          <label class="check" key={one}>
            <input
              type="radio"
              name="goal"
              checked={one === goal}
              onChange={() => onChange({ goal: one })}
            />
            <span>
              {words.exporting.goals[one]}
              <span class="quiet">{words.exporting.goalHow[one]}</span>
            </span>
          </label>
        ))}
      </Group>
      {goal === 'sheets' && <PaperChoices {...props} />}
      {goal === 'press' && (
        <div class="export-row">
          <Check
            label={words.exporting.marks}
            isOn={choices.marks}
            onToggle={() => onChange({ marks: !choices.marks })}
          />
          <Check
            label={words.exporting.repeat}
            isOn={choices.repeat}
            onToggle={() => onChange({ repeat: !choices.repeat })}
          />
        </div>
      )}
      {goal !== 'screen' && <Copies {...props} />}
      <LanguageChoices {...props} />
      <CardChoices {...props} />
    </>
  )
}

/** Fields under a heading. */
const Group = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element => (
  <fieldset>
    <legend>{title}</legend>
    {children}
  </fieldset>
)

function PaperChoices({ choices, onChange }: OptionsProps): JSX.Element {
  const { words, project } = useWorkspace()
  return (
    <div class="export-row">
      <Choice
        label={words.paper}
        value={choices.paper}
        options={project.papers.map((value) => ({
          value,
          text: paperName(value),
        }))}
        onChoose={(paper) => onChange({ paper })}
      />
      <Choice
        label={words.flipEdge}
        value={choices.flip}
        options={(['long', 'short'] as const).map((value) => ({
          value,
          text: words.exporting.flips[value],
        }))}
        onChoose={(flip) => onChange({ flip: flip === 'short' ? 'short' : 'long' })}
      />
    </div>
  )
}

function Copies({ choices, onChange }: OptionsProps): JSX.Element {
  const { words } = useWorkspace()
  return (
    <label class="choice">
      <span>{words.exporting.copies}</span>
      <input
        type="number"
        required
        min={1}
        max={MOST_COPIES}
        value={choices.copies}
        onInput={({ currentTarget }) => onChange({ copies: currentTarget.value })}
      />
    </label>
  )
}

/** The languages, where there are several. */
function LanguageChoices({ choices, onChange }: OptionsProps): JSX.Element | null {
  const { words, state, project } = useWorkspace()
  const languages = languagesFor(state, project)
  if (languages.length < 2) return null
  return (
    <Group title={words.exporting.languages}>
      <div class="export-list">
        {languages.map(({ tag, name, state: review }) => (
          <label class="check" key={tag}>
            <input
              type="checkbox"
              checked={choices.languages.includes(tag)}
              onChange={() => onChange({ languages: toggled(choices.languages, tag) })}
            />
            <span>
              <span lang={tag}>{name}</span>
              {review === 'draft' && <span class="quiet"> {words.state.draft}</span>}
            </span>
          </label>
        ))}
      </div>
    </Group>
  )
}

function CardChoices({ choices, onChange }: OptionsProps): JSX.Element {
  const { words, state, project } = useWorkspace()
  const { all, shown, chosen } = words.exporting.someCards
  const texts = {
    all: all(project.pieces.length),
    shown: shown(pieceShown(state, project)?.title ?? ''),
    chosen,
  }
  return (
    <Group title={words.exporting.cards}>
      {(['all', 'shown', 'chosen'] as const).map((which) => (
        <label class="check" key={which}>
          <input
            type="radio"
            name="which"
            checked={which === choices.which}
            onChange={() => onChange({ which })}
          />
          <span>{texts[which]}</span>
        </label>
      ))}
      {choices.which === 'chosen' && (
        <div class="export-list">
          {project.pieces.map(({ id, title }) => (
            <Check
              key={id}
              label={title}
              isOn={choices.pieces.includes(id)}
              onToggle={() => onChange({ pieces: toggled(choices.pieces, id) })}
            />
          ))}
        </div>
      )}
    </Group>
  )
}
