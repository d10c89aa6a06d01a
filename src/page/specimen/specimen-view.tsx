import type { JSX } from 'preact'

import type {
  ContrastPair,
  Specimen,
  SpecimenColor,
  SpecimenStyle,
} from '../../preview/protocol/specimen.ts'
import { styleFacts } from '../inspect/box-details.tsx'
import { ColorFact, FactList } from '../inspect/facts.tsx'
import { inksText } from '../inspect/inks.ts'
import { SideCard } from '../picture/side-card.tsx'
import { useQuery } from '../server/use-query.ts'
import { isReadable } from '../state/use-project.ts'
import { searchParamsOf } from '../state/view-query.ts'
import { useWorkspace } from '../workspace.ts'
import { levelOf } from './level.ts'

/** The colours and the type of the deck's template, as designers know them from specimens of type. */
export function SpecimenView(): JSX.Element {
  const { words, server, project, query, generation } = useWorkspace()
  const question = `${searchParamsOf(query)} ${generation}`
  const { value, isWaiting } = useQuery(
    isReadable(project) ? question : undefined,
    (signal) => server.specimen(query, signal),
  )
  const isEmpty = !value || value.colors.length === 0
  return (
    <div class="specimen" role="region" aria-label={words.view.specimen} tabIndex={0}>
      {isEmpty ? (
        <p role="status">
          {!value && isWaiting ? words.specimen.waiting : words.specimen.nothing}
        </p>
      ) : (
        <>
          <Colors {...value} />
          <Pairs {...value} />
          <Styles {...value} />
        </>
      )}
    </div>
  )
}

function Colors({ colors, template }: Specimen): JSX.Element {
  const { specimen } = useWorkspace().words
  return (
    <section aria-labelledby="specimen-colours">
      <h2 id="specimen-colours">
        {specimen.colors} <span class="quiet">{specimen.of(template)}</span>
      </h2>
      <ul role="list" class="swatches">
        {colors.map((color) => (
          <Swatch key={color.name} color={color} />
        ))}
      </ul>
    </section>
  )
}

/** A colour as on screen, its inks, and how well words are read in it and on it. */
function Swatch({ color }: { readonly color: SpecimenColor }): JSX.Element {
  const { words } = useWorkspace()
  const { name, also, srgb, spot, onWhite, onBlack } = color
  const ratio = (value: number): string => `${words.numbers.format(tenth(value))} : 1`
  return (
    <li>
      <div class="swatch" style={{ background: srgb }} />
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {also.length > 0 && <bdi class="quiet">{also.join(', ')}</bdi>}
      <code>{srgb}</code>
      <span>
        {inksText(color, (percent) => words.numbers.format(percent)) ||
          words.designer.noInk}
      </span>
      {spot !== undefined && (
        <span>
          {words.specimen.spot} <bdi>{spot}</bdi>
        </span>
      )}
      <span class="quiet">
        {ratio(onWhite)} {words.specimen.onWhite}, {ratio(onBlack)}{' '}
        {words.specimen.onBlack}
      </span>
    </li>
  )
}

/** Cut, so that no ratio looks like one that is enough. */
const tenth = (ratio: number): number => Math.floor(ratio * 10) / 10

function Pairs({ pairs }: Specimen): JSX.Element {
  const { specimen } = useWorkspace().words
  return (
    <section aria-labelledby="specimen-pairs">
      <h2 id="specimen-pairs">{specimen.pairs}</h2>
      <p class="quiet">{pairs.length > 0 ? specimen.pairsHint : specimen.noPairs}</p>
      <ul role="list" class="pairs-of-colours">
        {pairs.map((pair) => (
          <Pair key={`${pair.words.srgb} ${pair.ground.srgb}`} pair={pair} />
        ))}
      </ul>
    </section>
  )
}

function Pair({ pair }: { readonly pair: ContrastPair }): JSX.Element {
  const { words } = useWorkspace()
  const { ratio, ground, styles } = pair
  const level = levelOf(ratio)
  return (
    <li>
      {/* It shows the colours of the card, whatever their contrast; the ratio beside it says that. */}
      <svg class="pair-sample" viewBox="0 0 64 40" aria-hidden="true">
        <rect width="64" height="40" fill={ground.srgb} />
        <text x="32" y="27" text-anchor="middle" font-size="20" fill={pair.words.srgb}>
          {words.specimen.sample}
        </text>
      </svg>
      <span>
        <bdi>
          {words.specimen.on(
            pair.words.name ?? pair.words.srgb,
            ground.name ?? ground.srgb,
          )}
        </bdi>
        <br />
        <strong>{words.numbers.format(tenth(ratio))} : 1</strong>{' '}
        <span class="level" data-level={level}>
          {words.specimen.level[level]}
        </span>
        <br />
        <span class="quiet">
          <bdi>{styles.join(', ')}</bdi>
        </span>
      </span>
    </li>
  )
}

function Styles({ styles }: Specimen): JSX.Element {
  const { specimen } = useWorkspace().words
  return (
    <section aria-labelledby="specimen-styles">
      <h2 id="specimen-styles">{specimen.styles}</h2>
      <p class="quiet">{specimen.stylesHint}</p>
      <ul role="list" class="type-styles">
        {styles.map((style) => (
          <TypeStyle key={style.facts.style} style={style} />
        ))}
      </ul>
    </section>
  )
}

/** Words in a style at their actual size, and what the style says. */
function TypeStyle({ style }: { readonly style: SpecimenStyle }): JSX.Element {
  const { words, preferences } = useWorkspace()
  const { facts, side, font } = style
  const [name, ...others] = styleFacts(facts, words)
  return (
    <li>
      <div class="type-sample">
        <SideCard
          side={side}
          placeholder={side}
          scale={preferences.pixelsPerMm}
          trimmed
        />
      </div>
      <div class="element-facts">
        <h3>
          <bdi>{name?.[1]}</bdi>
        </h3>
        <FactList
          facts={[
            ...others,
            [words.inspect.color, <ColorFact color={facts.color} />],
            [words.specimen.font, font],
          ]}
        />
      </div>
    </li>
  )
}
