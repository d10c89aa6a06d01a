import type { JSX } from 'preact'

import type { ReportSide } from '../../preview/protocol/comparison.ts'
import type { Area } from '../../preview/protocol/side.ts'
import { outline, viewBox } from './pair-figure.tsx'

/** A side and the line along which it is cut; read out it is the words on it. */
export function SidePicture({
  side: { page, trim, text, language, picture, pixels },
  extent,
}: {
  readonly side: ReportSide
  readonly extent: Area
}): JSX.Element {
  return (
    <svg
      class="side-picture"
      viewBox={viewBox(extent)}
      width={Math.round((pixels * extent.width) / page.width)}
      role="img"
      aria-label={text === '' ? 'A side without words' : text}
      lang={text === '' ? undefined : language}
    >
      <image {...page} href={picture} preserveAspectRatio="none" />
      <path class="line" data-line="cut" d={outline({ x: 0, y: 0, ...trim })} />
    </svg>
  )
}
