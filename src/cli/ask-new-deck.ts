import { isCancel, select, text } from '@clack/prompts'

import { fullName } from '../base/text/language-name.ts'
import { folderName } from '../build/folder-name.ts'
import { isCardCount, MOST_CARDS } from '../build/wanted-deck.ts'
import { adviceOnTag } from '../translation/language-advice.ts'
import type { Dialog } from './context.ts'
import { tagOf } from './language-of.ts'

/** What a new deck is to be, as far as it is known. */
export interface NewDeckAnswers {
  readonly folder?: string | undefined
  readonly title?: string | undefined
  /** A tag or a name. */
  readonly language?: string | undefined
  readonly template?: string | undefined
  readonly format?: string | undefined
  readonly cards?: number | undefined
}

/** What a new deck is where nobody says otherwise. */
export interface UsualDeck {
  readonly language: string
  readonly template: string
  readonly cards: number
}

/** What can be chosen: templates with the format that each is made for, and formats with their sizes. */
export interface NewDeckChoices {
  readonly templates: ReadonlyMap<string, string>
  readonly formats: ReadonlyMap<string, string>
}

/**
 * Asks at a terminal for what is not known yet of a new deck; undefined if the person gives up. `usual` is what an
 * empty answer stands for.
 */
export async function askNewDeck(
  known: NewDeckAnswers,
  usual: UsualDeck,
  choices: NewDeckChoices,
  person: Dialog,
): Promise<NewDeckAnswers | undefined> {
  const answers = { ...known }
  for (const [name, ask] of QUESTIONS) {
    if (answers[name] !== undefined) continue
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const answer = await ask({ answers, usual, choices, person })
    if (isCancel(answer)) return undefined
    Object.assign(answers, { [name]: name === 'cards' ? Number(answer) : answer })
  }
  return answers
}

/** What a question is asked with; `answers` are those that are known by then. */
interface Asking {
  readonly answers: NewDeckAnswers
  readonly usual: UsualDeck
  readonly choices: NewDeckChoices
  readonly person: Dialog
}

type Ask = (asking: Asking) => Promise<string | symbol | undefined>

const askTitle: Ask = ({ person }) =>
  text({
    message: 'What is your deck called?',
    placeholder: 'Our garden',
    validate: (title) => (title?.trim() ? undefined : 'Write a name for it.'),
    ...person,
  })

/** What an empty answer stands for; it is shown until something is typed. */
const otherwise = (
  usual: string,
): { readonly placeholder: string; readonly defaultValue: string } => ({
  placeholder: usual,
  defaultValue: usual,
})

const askFolder: Ask = ({ answers: { title = '' }, person }) =>
  text({
    message: 'Which folder shall it be in?',
    ...otherwise(folderName(title) ?? 'cards'),
    validate: (folder) =>
      folder && !folder.trim() ? 'Write the name of a folder.' : undefined,
    ...person,
  })

const askLanguage: Ask = ({ usual, person }) =>
  text({
    message: 'Which language will you write in?',
    ...otherwise(fullName(usual.language)),
    validate: (language) => (language ? languageRefusal(language) : undefined),
    ...person,
  })

function languageRefusal(language: string): string | undefined {
  const advice = adviceOnTag(tagOf(language))
  return advice?.severity === 'error' ? advice.hint : undefined
}

const askTemplate: Ask = async ({ usual, choices: { templates }, person }) =>
  templates.size < 2
    ? usual.template
    : select({
        message: 'What shall the cards look like?',
        options: Array.from(templates.keys(), (value) => ({ value })),
        initialValue: usual.template,
        ...person,
      })

const askFormat: Ask = ({ answers, usual, choices: { templates, formats }, person }) =>
  select({
    message: 'How large are the cards?',
    options: Array.from(formats, ([value, size]) => ({
      value,
      label: `${value}, ${size}`,
    })),
    initialValue: templates.get(answers.template ?? usual.template),
    maxItems: 8,
    ...person,
  })

const askCards: Ask = ({ usual, person }) =>
  text({
    message: 'How many cards?',
    ...otherwise(String(usual.cards)),
    validate: (cards) =>
      !cards || isCardCount(cards)
        ? undefined
        : `Write a number from 1 to ${MOST_CARDS}.`,
    ...person,
  })

const QUESTIONS = [
  ['title', askTitle],
  ['folder', askFolder],
  ['language', askLanguage],
  ['template', askTemplate],
  ['format', askFormat],
  ['cards', askCards],
] as const
