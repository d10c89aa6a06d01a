import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type {
  BoxFacts,
  ElementFacts as PrintedFacts,
  Side,
  TemplateBoxFacts,
} from '../../preview/protocol/side.ts'
import { PlaceButtons } from '../problems/place-buttons.tsx'
import { pictureAddress } from '../server/server.ts'
import { Toggle } from '../toolbar/controls.tsx'
import { estimateContrast, hexOf } from '../tools/contrast.ts'
import type { WordsOnGround } from '../tools/contrast.ts'
import { gapBetween } from '../tools/geometry.ts'
import { readPicture } from '../tools/readable-picture.ts'
import { htmlLang } from '../words/html-lang.ts'
import type { Words } from '../words/words.ts'
import { isForDesigners, useWorkspace } from '../workspace.ts'
import { BoxDetails, styleFacts } from './box-details.tsx'
import { ColorFact, FactList } from './facts.tsx'
import type { Fact } from './facts.tsx'

/** A box of a side. */
export interface ElementOfSide {
  readonly side: Side
  readonly box: BoxFacts
  /** The index among the boxes of the side. */
  readonly index: number
}

/** The properties of an element: its words, how they are set, the box that it stands in, and its lines in the files. */
export function ElementFacts({
  side,
  box,
  index,
  within,
}: ElementOfSide & {
  /** The box of the template that it stands in. */
  readonly within?: TemplateBoxFacts
}): JSX.Element {
  const { words, anchor, measureFrom } = useWorkspace()
  const facts = useFacts({ side, box, index }, within)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  const isAnchor = anchor === index
  return (
    <div class="element-facts" ref={place}>
      <FactList facts={facts} />
      <div class="buttons">
        <Toggle
          isOn={isAnchor}
          onToggle={() => measureFrom(side.name, isAnchor ? undefined : index)}
        >
          {words.designer.measureFrom}
        </Toggle>
        {box.place && <PlaceButtons place={box.place} />}
      </div>
      {within && <BoxDetails box={within} />}
    </div>
  )
}

function useFacts(
  { side, box, index }: ElementOfSide,
  within: TemplateBoxFacts | undefined,
): readonly Fact[] {
  const workspace = useWorkspace()
  const { words, anchor } = workspace
  const contrast = useContrast(side, box)
  const from = anchor === undefined ? undefined : side.boxes[anchor]
  const number = (value: number): string => words.numbers.format(value)
  const text = box.text && (
    <span lang={htmlLang(side.language)} dir={side.direction}>
      {box.text}
    </span>
  )
  const away =
    from && from !== box
      ? words.designer.away(from.name, gapBetween(from, box))
      : undefined
  return [
    [words.fact.text, text],
    ...printedFacts(
      box,
      within?.elements.find((one) => one.index === index),
      words,
    ),
    ...(within?.text ? styleFacts(within.text, words) : []),
    [words.fact.at, words.at(number(box.x), number(box.y))],
    [words.fact.extent, words.size(number(box.width), number(box.height))],
    [words.fact.away, away],
    [words.fact.contrast, contrast && <ContrastFacts {...contrast} />],
    [
      words.fact.file,
      box.place && isForDesigners(workspace)
        ? `${box.place.file}:${box.place.line}`
        : undefined,
    ],
  ]
}

/** What the first words of an element are printed with. */
function printedFacts(
  { size }: BoxFacts,
  printed: PrintedFacts | undefined,
  words: Words,
): readonly Fact[] {
  const { font, color, leading } = printed ?? {}
  const number = (value: number): string => words.fine.format(value)
  return [
    [words.fact.size, size === undefined ? undefined : words.points(number(size))],
    [
      words.inspect.leading,
      leading === undefined || size === undefined
        ? undefined
        : words.inspect.spaced(number(leading), number(leading / size)),
    ],
    [words.inspect.font, font],
    [words.inspect.color, color && <ColorFact color={color} />],
  ]
}

/** The contrast between a text and its background, with both colours. */
function ContrastFacts({ words: ink, ground, contrast }: WordsOnGround): JSX.Element {
  const { words } = useWorkspace()
  return (
    <>
      {words.designer.contrast(contrast)}
      <br />
      <span class="colour-chip" style={{ background: hexOf(ink) }} />{' '}
      <code>{hexOf(ink)}</code> {words.designer.onGround}{' '}
      <span class="colour-chip" style={{ background: hexOf(ground) }} />{' '}
      <code>{hexOf(ground)}</code> {words.designer.asOnScreen}
    </>
  )
}

/** High enough for the stems of small letters to have pixels in their full colour. */
const DPI = 216

/** The contrast of the text in a box, once the picture of its side is loaded; undefined for boxes without text. */
function useContrast(side: Side, box: BoxFacts): WordsOnGround | undefined {
  const [contrast, setContrast] = useState<WordsOnGround>()
  const address = box.kind === 'paragraph' ? pictureAddress(side.digest, DPI) : undefined
  useEffect(() => {
    setContrast(undefined)
    if (address === undefined) return
    const image = new Image()
    image.src = address
    let isWanted = true
    image.decode().then(
      () => {
        const picture = isWanted ? readPicture(side, image) : undefined
        if (picture) setContrast(estimateContrast(picture.pixels(box)))
      },
      // Without the picture there is no contrast; the next change of the files requests another picture.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [address, box.x, box.y, box.width, box.height])
  return contrast
}
