import { languageMeant } from '../base/problems/language-tag-of.ts'
import { isLinkHeading } from '../input/deck/linked-cells.ts'

/** What people call the slots of a card in English, Dutch and German, at the head of a column or before a colon. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'title, titel, heading, kop, name, naam, überschrift, titre',
  question: 'question, vraag, frage, front, voorkant',
  questions:
    'questions, vragen, fragen, back, achterkant, answer, answers, antwoord, antwoorden, antwort',
  purpose: 'purpose, what it is for, aim, goal, doel, waar het voor is, ziel, zweck',
  time: 'time, how long it takes, duration, tijd, duur, hoelang het duurt, zeit, dauer',
  group: 'group, for how many people, groep, voor hoeveel mensen, gruppe',
  needs:
    'needs, you need, what you need, materials, nodig, wat je nodig hebt, materiaal, material',
  steps: 'steps, stappen, schritte, werkwijze',
  story: 'story, verhaal, geschichte',
  task: 'task, opdracht, aufgabe',
  more: 'more, meer, toelichting, mehr',
  alt: 'alt, description of the picture, beschrijving van het plaatje, bildbeschreibung',
  picture: 'picture, photo, photograph, image, plaatje, foto, afbeelding, beeld, bild',
}

const SLOTS = new Map(
  Object.entries(NAMES).flatMap(([slot, names]) =>
    names.split(', ').map((name) => [name, slot] as const),
  ),
)

/** The slot (or `picture`, or `link`) that somebody means by a name: `questions` by “Vragen”; undefined where it is none of them. */
export const slotNamed = (name: string): string | undefined =>
  isLinkHeading(name) ? 'link' : SLOTS.get(name.trim().toLowerCase())

/** What a column of a table has: the words of a slot, in the language of the deck or in another one. */
export interface NamedColumn {
  readonly slot: string
  /** The tag of the language, where the head says one. */
  readonly language?: string
}

/** A name and a language behind it: `Titel (en)`, `Titel EN`, `title_nl`, `Vraag – Engels`. */
const WITH_LANGUAGE = /^(.*?)[\s\p{Pd}_.:/([]+(\p{L}[\p{L}-]+)[)\]]?$/u

/** What the head of a column says that stands below it; undefined where that is no name of a slot. */
export function columnNamed(head: string): NamedColumn | undefined {
  const slot = slotNamed(head)
  if (slot !== undefined) return { slot }
  const [, name = '', named = ''] = WITH_LANGUAGE.exec(head.trim()) ?? []
  const inLanguage = slotNamed(name)
  if (inLanguage === undefined) return undefined
  const language = languageMeant(named, [])
  return language === undefined ? undefined : { slot: inLanguage, language }
}
