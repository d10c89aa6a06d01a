import type { JSX } from 'preact'

import type { Side, TemplateBoxFacts } from '../../preview/protocol/side.ts'
import { elementsOf } from '../overlay/boxes.ts'
import { htmlLang } from '../words/html-lang.ts'
import { sideLabel } from '../words/side-label.ts'
import { useWorkspace } from '../workspace.ts'
import { BoxDetails } from './box-details.tsx'
import { rowsOf, textOf } from './box-rows.ts'
import type { BoxRow } from './box-rows.ts'
import { ElementFacts } from './element-facts.tsx'
import { useTemplateBoxes } from './use-template-boxes.ts'

/**
 * The boxes of the selected side as the template nests them, with what stands in each. The selected one is outlined on the
 * card, and its properties are listed.
 */
export function Inspector(): JSX.Element | null {
  const { side, words, change } = useWorkspace()
  const boxes = useTemplateBoxes(side)
  if (!side || (boxes.length === 0 && side.boxes.length === 0)) return null
  return (
    <section>
      <h2>
        {words.elements} <span class="quiet">{sideLabel(side, words)}</span>
      </h2>
      <p class="quiet">{words.elementsHint}</p>
      <button type="button" onClick={() => change({ view: 'specimen' })}>
        {words.specimen.open}
      </button>
      <ul role="list">
        {boxes.length > 0
          ? rowsOf(boxes, side).map((row) => {
              const box = boxes[row.box]
              return box && <Row key={row.box} {...{ side, box, row }} />
            })
          : elementsOf(side).map((index) => (
              <Element key={index} side={side} index={index} depth={0} />
            ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly side: Side
  readonly box: TemplateBoxFacts
  readonly row: BoxRow
}

/** A box of the template: with one element it is that, else its elements come below it. */
function Row({ side, box, row }: RowProps): JSX.Element {
  const { words, chosen, chosenBox, choose } = useWorkspace()
  const { element, elements, depth } = row
  if (element !== undefined)
    return <Element side={side} index={element} depth={depth} within={box} />
  const isChosen = chosenBox === row.box && !elements.includes(chosen ?? -1)
  return (
    <>
      <li style={indented(depth)}>
        <button
          type="button"
          class="element container"
          aria-expanded={isChosen}
          onClick={() => choose(side.name, undefined, isChosen ? undefined : row.box)}
        >
          <span class="name">{box.name}</span>{' '}
          <span class="quiet">
            {textOf(row, side.boxes) ?? words.inspect.holds[box.holds]}
          </span>
        </button>
        {isChosen && (
          <div class="element-facts">
            <BoxDetails box={box} />
          </div>
        )}
      </li>
      {elements.map((index) => (
        <Element key={index} side={side} index={index} depth={depth + 1} within={box} />
      ))}
    </>
  )
}

const indented = (depth: number): { readonly paddingInlineStart: string } => ({
  paddingInlineStart: `${depth * 0.9}rem`,
})

function Element({
  side,
  index,
  depth,
  within,
}: {
  readonly side: Side
  readonly index: number
  readonly depth: number
  /** The box of the template that it stands in. */
  readonly within?: TemplateBoxFacts
}): JSX.Element | null {
  const { words, chosen, choose } = useWorkspace()
  const box = side.boxes[index]
  if (!box) return null
  const isChosen = chosen === index
  return (
    <li style={indented(depth)}>
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
      {isChosen && (
        <ElementFacts side={side} box={box} index={index} {...(within && { within })} />
      )}
    </li>
  )
}
