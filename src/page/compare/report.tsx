import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type {
  PairFacts,
  ReportFacts,
  ReportSide,
} from '../../preview/protocol/comparison.ts'
import { around } from '../overlay/boxes.ts'
import { enCompare as words } from '../words/en.ts'
import { PairFigure } from './pair-figure.tsx'
import { AlikeHeading, PairName } from './pair-name.tsx'
import { alikePairs } from './pairs.ts'
import { SidePicture, SmallPicture } from './side-picture.tsx'
import type { SharedPicture } from './side-picture.tsx'

/** The body of a report as HTML: everything is visible without a script, sides beside each other. */
export const renderReport = (facts: ReportFacts): string =>
  renderToString(<Report {...facts} />)

type Pair = PairFacts<ReportSide>

function Report({ title, before, after, summary, pairs }: ReportFacts): JSX.Element {
  const changed = pairs.filter(({ state }) => state !== 'same')
  const same = pairs.filter(({ state }) => state === 'same')
  return (
    <>
      <header>
        <h1>
          What changed in <bdi>{title}</bdi>
        </h1>
        <p class="summary">{summary}</p>
        <dl>
          <dt>{words.before}</dt>
          <dd>
            <bdi>{before}</bdi>
          </dd>
          <dt>{words.after}</dt>
          <dd>
            <bdi>{after}</bdi>
          </dd>
        </dl>
        {changed.length > 0 && <Contents pairs={changed} />}
      </header>
      <main>
        {changed.length > 0 && <div id="tools" class="tools" />}
        {changed.map((pair, index) => (
          <ChangedSide key={index} pair={pair} id={idOf(index)} />
        ))}
        {same.length > 0 && <SameSides pairs={same} />}
      </main>
      <footer>
        <p>Made by cardpress compare. The dashed line is where a side is cut.</p>
      </footer>
    </>
  )
}

const idOf = (index: number): string => `side-${index + 1}`

/** The sides that changed; those of which the same changed under what that is. */
const Contents = ({ pairs }: { readonly pairs: readonly Pair[] }): JSX.Element => (
  <nav aria-label="Sides that changed">
    <ul role="list" class="contents">
      {alikePairs(pairs).map((group, index) => (
        <li key={index}>
          {group.length > 1 && <AlikeHeading words={words} pairs={group} />}
          <ul role="list" class={group.length > 1 ? 'alike' : undefined}>
            {group.map((pair) => (
              <ContentsEntry
                key={pair.name}
                pair={pair}
                id={idOf(pairs.indexOf(pair))}
                isAlike={group.length > 1}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </nav>
)

function ContentsEntry({
  pair,
  id,
  isAlike,
}: {
  readonly pair: Pair
  readonly id: string
  readonly isAlike: boolean
}): JSX.Element {
  const { before, after } = pair
  const [side, when] = after ? [after, 'after'] : [before, 'before']
  return (
    <li>
      <a class="pair" data-state={pair.state} href={`#${id}`}>
        {side && <SmallPicture side={side} id={`${id}-${when}`} />}
        <PairName words={words} pair={pair} isAlike={isAlike} />
      </a>
    </li>
  )
}

function ChangedSide({
  pair,
  id,
}: {
  readonly pair: Pair
  readonly id: string
}): JSX.Element {
  const sides = [pair.before, pair.after].filter((side) => side !== undefined)
  const extent = around(sides.map(({ page }) => page))
  const { before } = pair
  const sharedBy = (side: ReportSide): SharedPicture =>
    side === before
      ? { id: `${id}-before` }
      : {
          id: `${id}-after`,
          ...(before && { below: { id: `${id}-before`, side: before } }),
        }
  return (
    <section id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        <bdi>{pair.name}</bdi>
      </h2>
      <p class="quiet">{pair.words}</p>
      <div class="ground">
        <PairFigure
          words={words}
          pair={pair}
          extent={extent}
          picture={(side) => (
            <SidePicture side={side} extent={extent} shared={sharedBy(side)} />
          )}
        />
      </div>
    </section>
  )
}

const SameSides = ({ pairs }: { readonly pairs: readonly Pair[] }): JSX.Element => (
  <section aria-labelledby="same">
    <h2 id="same">
      The same as before: {pairs.length} {pairs.length === 1 ? 'side' : 'sides'}
    </h2>
    <ul role="list" class="same">
      {pairs.map(({ name, after }, index) => (
        <li key={index}>
          <figure>
            {after && <SidePicture side={after} extent={after.page} />}
            <figcaption>
              <bdi>{name}</bdi>
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  </section>
)
