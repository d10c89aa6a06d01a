import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type {
  ReviewFacts,
  ReviewPart,
  ReviewText,
} from '../../preview/protocol/review.ts'
import { SidePicture } from '../compare/side-picture.tsx'
import { COMPARE_WORDS } from '../words/compare.ts'
import { REVIEW_WORDS } from '../words/review.ts'
import type { ReviewWords } from '../words/review.ts'

/** The body of a page to review as HTML: cards and words can be read without a script; remarks need it. */
export const renderReview = (facts: ReviewFacts): string =>
  renderToString(<Review {...facts} />)

function Review(facts: ReviewFacts): JSX.Element {
  const { title, deck, language, parts } = facts
  const words = REVIEW_WORDS[facts.words]
  return (
    <>
      <header>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>{words.lead}</p>
        <p class="quiet">{words.how}</p>
      </header>
      <main data-deck={deck} data-language={language} data-words={facts.words}>
        {parts.map((part, index) => (
          <Part key={index} part={part} facts={facts} id={`part-${index + 1}`} />
        ))}
      </main>
      <footer id="send">
        <noscript>{words.needsScript}</noscript>
      </footer>
    </>
  )
}

function Part({
  part: { title, sides, texts },
  facts,
  id,
}: {
  readonly part: ReviewPart
  readonly facts: ReviewFacts
  readonly id: string
}): JSX.Element {
  const words = REVIEW_WORDS[facts.words]
  return (
    <section class="review-part" aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{title === '' ? words.shared : title}</bdi>
      </h2>
      {sides.length > 0 && (
        <div class="ground review-sides">
          {sides.map((side, index) => (
            <SidePicture
              key={index}
              words={COMPARE_WORDS[facts.words]}
              side={side}
              extent={{ x: 0, y: 0, ...side.trim }}
            />
          ))}
        </div>
      )}
      <div class="review-texts">
        {texts.map((text) => (
          <Text key={text.name} text={text} facts={facts} words={words} />
        ))}
      </div>
    </section>
  )
}

/** A text beside its source, and the field for a remark on it. */
function Text({
  text: { name, print, slot, source, words: own, remarks },
  facts,
  words,
}: {
  readonly text: ReviewText
  readonly facts: ReviewFacts
  readonly words: ReviewWords
}): JSX.Element {
  const label = Object.entries(words.slots).find(([one]) => one === slot)?.[1] ?? slot
  const id = `remark-${name}`
  return (
    <div class="review-text">
      <h3>{label}</h3>
      {facts.source && (
        <div>
          <p class="quiet">{words.source}</p>
          <p class="words" lang={facts.source.language} dir={facts.source.direction}>
            {source}
          </p>
        </div>
      )}
      <div>
        <p class="quiet">{facts.source ? words.translation : words.text}</p>
        <p class="words" lang={facts.language} dir={facts.direction}>
          {own === '' ? words.missing : own}
        </p>
      </div>
      {remarks.map((remark, index) => (
        <p key={index} class="before">
          {words.before}: <bdi>{remark}</bdi>
        </p>
      ))}
      <div class="review-remark">
        <label for={id}>{words.remark}</label>
        <textarea
          id={id}
          aria-label={`${words.remark}: ${label}`}
          rows={2}
          dir="auto"
          data-name={name}
          data-print={print}
        />
      </div>
    </div>
  )
}
