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

/** The slot (or `picture`) that somebody means by a name: `questions` by “Vragen”; undefined where it is none of them. */
export const slotNamed = (name: string): string | undefined =>
  SLOTS.get(name.trim().toLowerCase())
