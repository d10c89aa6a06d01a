import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { BoxFacts, Side } from '../../preview/protocol/side.ts'
import { PlaceButtons } from '../problems/place-buttons.tsx'
import { Toggle } from '../toolbar/toggle.tsx'
import { ContrastFacts } from '../tools/contrast-facts.tsx'
import { gapBetween } from '../tools/gap.ts'
import { useContrast } from '../tools/use-contrast.ts'
import { spoken } from '../words/spoken.ts'
import { useWorkspace } from '../workspace.ts'

/** An element of a side. */
export interface ElementOfSide {
  readonly side: Side
  readonly box: BoxFacts
  /** Among the boxes of the side. */
  readonly index: number
}

/** What is known of an element: its words, their size, where it is, and the line of the file that it comes from. */
export function ElementFacts({ side, box, index }: ElementOfSide): JSX.Element {
  const { words, anchor, measureFrom } = useWorkspace()
  const facts = useFacts(side, box)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  const isAnchor = anchor === index
  return (
    <div class="element-facts" ref={place}>
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div class="buttons">
        <Toggle
          isOn={isAnchor}
          onToggle={() => measureFrom(side.name, isAnchor ? undefined : index)}
        >
          {words.designer.measureFrom}
        </Toggle>
        {box.place && <PlaceButtons place={box.place} />}
      </div>
    </div>
  )
}

type Fact = readonly [name: string, value: JSX.Element | string | undefined]

function useFacts(side: Side, box: BoxFacts): readonly Fact[] {
  const { words, anchor } = useWorkspace()
  const contrast = useContrast(side, box)
  const from = anchor === undefined ? undefined : side.boxes[anchor]
  const number = (value: number): string => words.numbers.format(value)
  const size = box.size === undefined ? undefined : words.points(number(box.size))
  const text = box.text && (
    <span lang={spoken(side.language)} dir={side.direction}>
      {box.text}
    </span>
  )
  const away =
    from && from !== box
      ? words.designer.away(from.name, gapBetween(from, box))
      : undefined
  return [
    [words.fact.text, text],
    [words.fact.size, size],
    [words.fact.at, words.at(number(box.x), number(box.y))],
    [words.fact.extent, words.size(number(box.width), number(box.height))],
    [words.fact.away, away],
    [words.fact.contrast, contrast && <ContrastFacts {...contrast} />],
    [words.fact.file, box.place && `${box.place.file}:${box.place.line}`],
  ]
}
