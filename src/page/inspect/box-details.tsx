import type { JSX } from 'preact'

import type { PlaceFacts } from '../../preview/protocol/problem.ts'
import type {
  NamedColor,
  TemplateBoxFacts,
  TextStyleFacts,
} from '../../preview/protocol/side.ts'
import { PlaceButtons } from '../problems/place-buttons.tsx'
import type { Words } from '../words/words.ts'
import { isForDesigners, useWorkspace } from '../workspace.ts'
import { edgesText } from './edges.ts'
import { ColorFact, FactList } from './facts.tsx'
import type { Fact } from './facts.tsx'

/** A box of the template: its box model, its background, its picture, and its line in the template. */
export function BoxDetails({ box }: { readonly box: TemplateBoxFacts }): JSX.Element {
  const workspace = useWorkspace()
  const { words } = workspace
  const { place, others } = box
  return (
    <>
      <FactList facts={[...boxFacts(box, words), ...pictureFacts(box, words)]} />
      {place && isForDesigners(workspace) && (
        <>
          <RuleLine name={words.inspect.template} place={place} />
          {others.map(({ of, place: other }, index) => (
            <RuleLine key={index} name={words.inspect.rules[of]} place={other} />
          ))}
        </>
      )}
    </>
  )
}

/** A place that says how the box looks. */
const RuleLine = ({
  name,
  place,
}: {
  readonly name: string
  readonly place: PlaceFacts
}): JSX.Element => (
  <>
    <p class="quiet">
      {name}: {place.file}:{place.line}
    </p>
    <div class="buttons">
      <PlaceButtons place={place} />
    </div>
  </>
)

/** The box model of a box. */
function boxFacts(box: TemplateBoxFacts, words: Words): readonly Fact[] {
  const number = (value: number): string => words.numbers.format(value)
  const { inspect } = words
  const { own, turned, margin, border, padding, background, gradient, lines } = box
  const edges = (lengths: typeof margin): string | undefined =>
    lengths.some((length) => length !== 0) ? edgesText(lengths, number) : undefined
  return [
    [
      inspect.box,
      `${words.size(number(own.width), number(own.height))}, ${words.at(number(box.x), number(box.y))}`,
    ],
    [inspect.turned, turned === 0 ? undefined : `${number(turned)}°`],
    [inspect.margin, edges(margin)],
    [inspect.border, edges(border)],
    [inspect.padding, edges(padding)],
    [inspect.background, background && <ColorFact color={background} />],
    [inspect.gradient, colorList(gradient)],
    [inspect.lines, colorList(lines)],
  ]
}

const colorList = (colors: readonly NamedColor[]): JSX.Element | undefined =>
  colors.length === 0 ? undefined : (
    <>
      {colors.map((color, index) => (
        <div key={index}>
          <ColorFact color={color} />
        </div>
      ))}
    </>
  )

function pictureFacts({ picture }: TemplateBoxFacts, words: Words): readonly Fact[] {
  if (!picture) return []
  const { file, ppi, pixels } = picture
  return [
    [words.inspect.picture, file],
    [
      words.inspect.resolution,
      ppi === undefined || !pixels
        ? words.inspect.drawing
        : words.inspect.ppi(ppi, pixels.width, pixels.height),
    ],
  ]
}

/** The style of a text box. */
export function styleFacts(text: TextStyleFacts, words: Words): readonly Fact[] {
  const { inspect } = words
  const number = (value: number): string => words.fine.format(value)
  const { style, family, weight, italic, lineHeight, tracking } = text
  const { usual, least, most } = text
  return [
    [inspect.style, style],
    [inspect.family, `${family} ${weight}${italic ? ` ${inspect.italic}` : ''}`],
    [
      inspect.theme,
      inspect.sizes(number(usual), number(least), most > usual ? number(most) : ''),
    ],
    [inspect.lineHeight, number(lineHeight)],
    [inspect.tracking, tracking === 0 ? undefined : `${number(tracking)} em`],
    [inspect.align, inspect.aligned[text.align]],
  ]
}
