import type { ComparedPair } from './compare-sides.ts'
import type { Area, ComparedSide } from './compared-side.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** The pictures of a side before and after. */
export interface PairPictures {
  readonly before?: ReportPicture
  readonly after?: ReportPicture
}

/** A PNG and its size in pixels. */
export interface ReportPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** A side that changed: both pictures, what changed outlined. */
export function changedSection(
  { name, words, before, after, areas }: ComparedPair,
  index: number,
  pictures: PairPictures,
): Html {
  const id = `side-${index + 1}`
  const isPair = pictures.before !== undefined && pictures.after !== undefined
  return html`<section class="side" id="${id}" aria-labelledby="${id}-name">
    <h2 id="${id}-name"><bdi>${name}</bdi></h2>
    <p class="words">${words}</p>
    <div class="views ${isPair ? 'pair' : 'single'}">
      ${oneSide('before', before, pictures.before, areas)}
      ${oneSide('after', after, pictures.after, areas)}
      ${isPair ? html`<input class="range" type="range" min="0" max="100" value="50" aria-label="Where before ends and after begins on ${name}, in per cent" hidden />` : []}
    </div>
  </section>`
}

function oneSide(
  when: 'before' | 'after',
  side: ComparedSide | undefined,
  picture: ReportPicture | undefined,
  areas: readonly Area[],
): Html {
  if (!side || !picture)
    return html`<p class="missing">
      ${when === 'before' ? 'It was not there before.' : 'It is not there any more.'}
    </p>`
  return html`<figure class="${when}">
    <figcaption>${when === 'before' ? 'Before' : 'After'}</figcaption>
    <div class="picture">${image(side, picture)}${outlines(side, areas)}</div>
  </figure>`
}

/** A picture; read out it is the words on it. */
function image({ lines, language }: ComparedSide, picture: ReportPicture): Html {
  const { png, width, height } = picture
  const words = lines.map(({ text }) => text).join('\n')
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const tongue =
    words === '' || language === undefined ? [] : html` lang="${language}" dir="auto"`
  return html`<img
    src="${source}"
    width="${width}"
    height="${height}"
    alt="${words === '' ? 'A side without words' : words}"
    ${tongue}
  />`
}

/** Where the side is cut, and around what changed; light under dark, to be seen on any ground. */
function outlines({ page, trim }: ComparedSide, areas: readonly Area[]): Html {
  const view = [-trim.x, -trim.y, page.width, page.height].map(decimal).join(' ')
  return html`<svg viewBox="${view}" preserveAspectRatio="none" aria-hidden="true">
    ${rectangle('trim', { ...trim, x: 0, y: 0 })}
    ${areas.map((area) => rectangle('halo', around(area)))}
    ${areas.map((area) => rectangle('area', around(area)))}
  </svg>`
}

/** So much room, in millimetres, keeps an outline off what it surrounds. */
const ROOM = 0.7

const around = ({ x, y, width, height }: Area): Area => ({
  x: x - ROOM,
  y: y - ROOM,
  width: width + 2 * ROOM,
  height: height + 2 * ROOM,
})

const rectangle = (name: string, { x, y, width, height }: Area): Html =>
  html`<rect
    class="${name}"
    x="${decimal(x)}"
    y="${decimal(y)}"
    width="${decimal(width)}"
    height="${decimal(height)}"
    vector-effect="non-scaling-stroke"
  />`

const decimal = (length: number): number => Number(length.toFixed(2))

/** The sides that did not change, small. */
export const sameSection = (
  same: readonly ComparedPair[],
  pictures: ReadonlyMap<ComparedPair, PairPictures>,
): Html =>
  html`<section class="side same" aria-labelledby="same">
    <h2 id="same">
      The same as before: ${same.length} ${same.length === 1 ? 'side' : 'sides'}
    </h2>
    <ul>
      ${same.map((pair) => {
        const picture = pictures.get(pair)?.after
        return html`<li>
          <figure>
            <figcaption><bdi>${pair.name}</bdi></figcaption>
            <div class="picture">
              ${pair.after && picture ? image(pair.after, picture) : []}
            </div>
          </figure>
        </li>`
      })}
    </ul>
  </section>`
