import type { JSX } from 'preact'

import type { Words } from '../words/words.ts'

/** Where the cards of a new deck come from. */
type ContentsFrom = 'template' | 'text' | 'table'

/** What somebody has filled in about the cards. */
export interface Contents {
  readonly from: ContentsFrom
  readonly count: number
  readonly text: string
  readonly table: File | undefined
}

/** The kinds of files of tables. */
const TABLES =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The most cards of a new deck. */
const MOST_CARDS = 999

const FROM = ['template', 'text', 'table'] as const

/** The choice of what is on the cards, and the field for it. */
export function NewDeckContents({
  words,
  contents,
  onChange,
}: {
  readonly words: Words
  readonly contents: Contents
  readonly onChange: (some: Partial<Contents>) => void
}): JSX.Element {
  return (
    <fieldset>
      <legend>{words.start.contents}</legend>
      <div class="contents-choice">
        {FROM.map((from) => (
          <label class="check" key={from}>
            <input
              type="radio"
              name="contents"
              checked={contents.from === from}
              onChange={() => onChange({ from })}
            />
            {words.start.from[from]}
          </label>
        ))}
      </div>
      <ContentsField {...{ words, contents, onChange }} />
    </fieldset>
  )
}

function ContentsField({
  words: { start },
  contents: { from, count, text, table },
  onChange,
}: Parameters<typeof NewDeckContents>[0]): JSX.Element {
  if (from === 'text')
    return (
      <label class="new-deck-field">
        <span>{start.text}</span>
        <span class="quiet">{start.textHow}</span>
        <textarea
          rows={10}
          required
          value={text}
          onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      </label>
    )
  if (from === 'table')
    return (
      <label class="new-deck-field file-choice">
        <span>{start.table}</span>
        <span class="quiet">{start.tableHow}</span>
        <input
          type="file"
          accept={TABLES}
          required={!table}
          onChange={({ currentTarget }) =>
            onChange({ table: currentTarget.files?.[0] ?? table })
          }
        />
        {table && <span>{start.tableChosen(table.name)}</span>}
      </label>
    )
  return (
    <label class="new-deck-field">
      <span>{start.count}</span>
      <input
        type="number"
        min={1}
        max={MOST_CARDS}
        required
        value={count}
        onInput={({ currentTarget }) => onChange({ count: currentTarget.valueAsNumber })}
      />
    </label>
  )
}
