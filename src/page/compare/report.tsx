import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type {
  PairFacts,
  ReportFacts,
  ReportSide,
} from '../../preview/protocol/comparison.ts'
import { around } from '../overlay/boxes.ts'
import { COMPARE_WORDS } from '../words/compare.ts'
import type { CompareWords } from '../words/compare.ts'
import { PairFigure } from './pair-figure.tsx'
import { AlikeHeading, PairName } from './pair-name.tsx'
import { alikePairs } from './pairs.ts'
import { SidePicture, SmallPicture } from './side-picture.tsx'
import type { SharedPicture } from './side-picture.tsx'

/** A report: its title, and its body as HTML. Everything is visible without a script, sides beside each other. */
export const renderReport = (
  facts: ReportFacts,
): { readonly title: string; readonly body: string } => ({
  title: `${facts.title}: ${COMPARE_WORDS[facts.words].changes(facts.summary)}`,
  body: renderToString(<Report {...facts} />),
})

type Pair = PairFacts<ReportSide>

function Report(facts: ReportFacts): JSX.Element {
  const { title, before, after, summary, pairs } = facts
  const words = COMPARE_WORDS[facts.words]
  const changed = pairs.filter(({ state }) => state !== 'same')
  const same = pairs.filter(({ state }) => state === 'same')
  return (
    <>
      <header>
        <h1>
          {words.report.title} <bdi>{title}</bdi>
        </h1>
        <p class="summary">{words.changes(summary)}</p>
        <dl>
          <dt>{words.before}</dt>
          <dd>
            <bdi>{words.changes(before)}</bdi>
          </dd>
          <dt>{words.after}</dt>
          <dd>
            <bdi>{words.changes(after)}</bdi>
          </dd>
        </dl>
        {changed.length > 0 && <Contents words={words} pairs={changed} />}
      </header>
      <main>
        {changed.length > 0 && <div id="tools" class="tools" />}
        {changed.map((pair, index) => (
          <ChangedSide key={index} words={words} pair={pair} id={idOf(index)} />
        ))}
        {same.length > 0 && <SameSides words={words} pairs={same} />}
      </main>
      <footer>
        <p>{words.report.foot}</p>
      </footer>
    </>
  )
}

const idOf = (index: number): string => `side-${index + 1}`

/** Some pairs, and the words around them. */
interface PairsProps {
  readonly words: CompareWords
  readonly pairs: readonly Pair[]
}

/** The sides that changed; those of which the same changed under what that is. */
const Contents = ({ words, pairs }: PairsProps): JSX.Element => (
  <nav aria-label={words.report.changed}>
    <ul role="list" class="contents">
      {alikePairs(pairs).map((group, index) => (
        <li key={index}>
          {group.length > 1 && <AlikeHeading words={words} pairs={group} />}
          <ul role="list" class={group.length > 1 ? 'alike' : undefined}>
            {group.map((pair) => (
              <ContentsEntry
                key={pair.name}
                words={words}
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
  words,
  pair,
  id,
  isAlike,
}: {
  readonly words: CompareWords
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
  words,
  pair,
  id,
}: {
  readonly words: CompareWords
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
        <bdi>{words.side(pair.name)}</bdi>
      </h2>
      <p class="quiet">{words.changes(pair.words)}</p>
      <div class="ground">
        <PairFigure
          words={words}
          pair={pair}
          extent={extent}
          picture={(side) => (
            <SidePicture
              words={words}
              side={side}
              extent={extent}
              shared={sharedBy(side)}
            />
          )}
        />
      </div>
    </section>
  )
}

const SameSides = ({ words, pairs }: PairsProps): JSX.Element => (
  <section aria-labelledby="same">
    <h2 id="same">{words.report.same(pairs.length)}</h2>
    <ul role="list" class="same">
      {pairs.map(({ name, after }, index) => (
        <li key={index}>
          <figure>
            {after && <SidePicture words={words} side={after} extent={after.page} />}
            <figcaption>
              <bdi>{words.side(name)}</bdi>
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  </section>
)
