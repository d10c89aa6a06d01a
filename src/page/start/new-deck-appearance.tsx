import type { JSX } from 'preact'

import type { NewDeckRequest, StartFacts } from '../../preview/protocol/start.ts'
import { languageNames } from '../editor/settings/language-names.ts'
import type { Server } from '../server/server.ts'
import { formatLabel, labelIn } from '../words/choice-labels.ts'
import type { Words } from '../words/words.ts'
import { CoverPicture } from './cover-picture.tsx'

/** The design, the language and the size of a new deck. */
export type Look = Pick<NewDeckRequest, 'template' | 'language' | 'format'>

/** What the choice of a look needs. */
interface AppearanceProps {
  readonly words: Words
  readonly server: Server
  readonly generation: number
  readonly facts: StartFacts
  readonly look: Look
  readonly onChange: (some: Partial<Look>) => void
}

/** Asks for the design, the language and the size. */
export function Appearance(props: AppearanceProps): JSX.Element {
  const { words, facts, look, onChange } = props
  return (
    <>
      <Designs {...props} />
      <Select
        label={words.start.language}
        value={look.language}
        options={languageNames(words.language).map(({ tag, name, own }) => ({
          value: tag,
          text: name === own ? name : `${name} (${own})`,
        }))}
        onChoose={(language) => onChange({ language })}
      />
      <Select
        label={words.start.format}
        value={look.format}
        options={facts.formats.map((one) => ({
          value: one.name,
          text: formatLabel(one, words),
        }))}
        onChoose={(format) => onChange({ format })}
      />
    </>
  )
}

/** The designs of cards, each with its picture. */
const Designs = ({
  words,
  server,
  generation,
  facts,
  look: { template, language },
  onChange,
}: AppearanceProps): JSX.Element => (
  <fieldset>
    <legend>{words.start.design}</legend>
    <div class="designs">
      {facts.templates.map(({ name, format }) => (
        <label class="design" key={name}>
          <CoverPicture
            server={server}
            generation={generation}
            cover={{ template: name, language }}
          />
          <span class="check">
            <input
              type="radio"
              name="design"
              checked={name === template}
              onChange={() => onChange({ template: name, format })}
            />
            {labelIn(words.start.templateNames, name)}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** A list to choose from. */
function Select({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onChoose: (value: string) => void
}): JSX.Element {
  return (
    <label class="new-deck-field">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}
