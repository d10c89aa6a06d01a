import type { JSX } from 'preact'

import { byName, PICTURE_KINDS } from '../editor/picture-kinds.ts'
import { FileChoice } from '../toolbar/file-choice.tsx'
import type { Words } from '../words/words.ts'

/** Where the cards of a new deck come from. */
type ContentsFrom = 'template' | 'text' | 'table'

/** What somebody has filled in about the cards. */
export interface Contents {
  readonly from: ContentsFrom
  readonly count: number
  readonly text: string
  readonly table: File | undefined
  /** Pictures for the cards, in the order of their names. */
  readonly pictures: readonly File[]
}

/** The kinds of files of tables. */
const TABLES =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What some files are for the cards: a table, and pictures; of examples there are as many as there are pictures. */
export function contentsOf(files: Iterable<File>): Partial<Contents> {
  const pictures = byName(files).filter(isPicture)
  const table = [...files].find((file) => !isPicture(file))
  return {
    ...(table && { from: 'table', table }),
    ...(pictures.length > 0 && { pictures, count: pictures.length }),
  }
}

/** Browsers know no type of pictures that few programs show, such as those of iPhones. */
const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(?:svg|tiff?|hei[cf]|avif)$/i.test(name)

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
      <PicturesField {...{ words, contents, onChange }} />
    </fieldset>
  )
}

/** Pictures for all cards at once. */
const PicturesField = ({
  words: { start, chooseFiles },
  contents: { from, pictures },
  onChange,
}: Parameters<typeof NewDeckContents>[0]): JSX.Element => (
  <div class="new-deck-field">
    <FileChoice
      button={chooseFiles}
      multiple
      accept={PICTURE_KINDS}
      onChoose={(files) => onChange(contentsOf(files))}
    >
      <span>{start.pictures}</span>
      <span class="quiet">{start.picturesHow[from === 'table' ? 'table' : 'cards']}</span>
    </FileChoice>
    <span role="status">
      {pictures.length > 0 && start.picturesChosen(pictures.length)}
    </span>
  </div>
)

function ContentsField({
  words: { start, chooseFile },
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
      <div class="new-deck-field">
        <FileChoice
          button={chooseFile}
          accept={TABLES}
          required={!table}
          onChoose={(files) => onChange(contentsOf(files))}
        >
          <span>{start.table}</span>
          <span class="quiet">{start.tableHow}</span>
        </FileChoice>
        <span role="status">{table && start.tableChosen(table.name)}</span>
      </div>
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
