import type { JSX } from 'preact'

import type { CoverQuery } from '../../preview/protocol/start.ts'
import { resolutionFor, useDevicePixelRatio } from '../picture/use-loaded-picture.ts'
import { pictureAddress } from '../server/server.ts'
import type { Server } from '../server/server.ts'
import { useQuery } from '../server/use-query.ts'

/** The largest size of a cover, in CSS pixels. */
const MOST = { width: 150, height: 190 }

/** The first card of a deck or a template, without what is cut off; an outline until it is drawn. */
export function CoverPicture({
  server,
  cover: query,
  generation,
}: {
  readonly server: Server
  readonly cover: CoverQuery
  readonly generation: number
}): JSX.Element {
  const key = `${JSON.stringify(query)} ${generation}`
  const cover = useQuery(key, (signal) => server.cover(query, signal)).value
  const dots = useDevicePixelRatio()
  if (!cover) return <span class="cover" style={{ width: '105px', height: '148px' }} />
  const { digest, width, height, margin } = cover
  const trim = { width: width - 2 * margin, height: height - 2 * margin }
  const scale = Math.min(MOST.width / trim.width, MOST.height / trim.height)
  return (
    <span
      class="cover"
      style={{ width: `${trim.width * scale}px`, height: `${trim.height * scale}px` }}
    >
      <img
        src={pictureAddress(digest, resolutionFor(scale * dots))}
        alt=""
        style={{
          width: `${width * scale}px`,
          height: `${height * scale}px`,
          margin: `${-margin * scale}px`,
        }}
      />
    </span>
  )
}
