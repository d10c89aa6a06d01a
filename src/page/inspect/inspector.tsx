import type { JSX } from 'preact'

import { elementsOf } from '../overlay/boxes.ts'
import { htmlLang } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import { ElementFacts } from './element-facts.tsx'
import type { ElementOfSide } from './element-facts.tsx'

/** The boxes of the selected side. The selected box is outlined on the card, and its properties are listed. */
export function Inspector(): JSX.Element | null {
  const { side, words } = useWorkspace()
  const elements = side ? elementsOf(side) : []
  if (!side || elements.length === 0) return null
  return (
    <section>
      <h2>
        {words.elements} <span class="quiet">{side.name}</span>
      </h2>
      <p class="quiet">{words.elementsHint}</p>
      <ul role="list">
        {elements.map((index) => {
          const box = side.boxes[index]
          return box && <Element key={index} side={side} box={box} index={index} />
        })}
      </ul>
    </section>
  )
}

function Element({ side, box, index }: ElementOfSide): JSX.Element {
  const { words, chosen, choose } = useWorkspace()
  const isChosen = chosen === index
  return (
    <li>
      <button
        type="button"
        class="element"
        aria-expanded={isChosen}
        onClick={() => choose(side.name, isChosen ? undefined : index)}
      >
        <span class="name">{box.name}</span>{' '}
        <span class="quiet">
          {box.text ? (
            <bdi lang={htmlLang(side.language)}>{box.text}</bdi>
          ) : (
            words.element[box.kind]
          )}
        </span>
      </button>
      {isChosen && <ElementFacts side={side} box={box} index={index} />}
    </li>
  )
}
