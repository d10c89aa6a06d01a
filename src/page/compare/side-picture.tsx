import type { JSX } from 'preact'

import type { ReportLayer, ReportSide } from '../../preview/protocol/comparison.ts'
import type { Area } from '../../preview/protocol/side.ts'
import type { CompareWords } from '../words/compare.ts'
import { outline, viewBox } from './pair-figure.tsx'

/** The name of a side in its page, by which others show it again without another copy of its pictures. */
export interface SharedPicture {
  readonly id: string
  /** The side whose lowest picture this one may have too, and its name. */
  readonly below?: { readonly id: string; readonly side: ReportSide }
}

/** A side and the line along which it is cut; read out it is the words on it. */
export function SidePicture({
  words,
  side: { page, trim, text, language, layers, pixels },
  extent,
  shared,
}: {
  readonly words: CompareWords
  readonly side: ReportSide
  readonly extent: Area
  readonly shared?: SharedPicture
}): JSX.Element {
  const [lowest] = shared?.below?.side.layers ?? []
  const isShared = ({ picture }: ReportLayer): boolean => picture === lowest?.picture
  return (
    <svg
      class="side-picture"
      viewBox={viewBox(extent)}
      width={Math.round((pixels * extent.width) / page.width)}
      role="img"
      aria-label={text === '' ? words.report.noWords : text}
      lang={text === '' ? undefined : language}
    >
      <g id={shared?.id}>
        {layers.map((layer, index) =>
          shared?.below && isShared(layer) ? (
            <use key={index} href={`#${shared.below.id}`} />
          ) : (
            <image
              key={index}
              {...layer.area}
              href={layer.picture}
              preserveAspectRatio="none"
            />
          ),
        )}
      </g>
      <path class="line" data-line="cut" d={outline({ x: 0, y: 0, ...trim })} />
    </svg>
  )
}

/** A side that the page shows elsewhere, small. */
export const SmallPicture = ({
  side: { trim },
  id,
}: {
  readonly side: ReportSide
  readonly id: string
}): JSX.Element => (
  <svg
    class="small-picture"
    viewBox={viewBox({ x: 0, y: 0, ...trim })}
    aria-hidden="true"
  >
    <use href={`#${id}`} />
  </svg>
)
