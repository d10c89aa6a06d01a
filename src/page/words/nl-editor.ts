import type { enEditor } from './en-editor.ts'

const texts = (number: number): string => (number === 1 ? '1 tekst' : `${number} teksten`)

/** What the trainer's desk says, in Dutch. */
export const nlEditor: typeof enEditor = {
  parts: 'Onderdelen van de kaartenset',
  cards: 'De kaarten zoals ze nu zijn',
  unreadable:
    'De woorden in deze taal kunnen hier nu niet veranderd worden. Kies een andere taal, of bekijk de problemen.',
  closed:
    'Woorden kunnen hier veranderd worden in een eigen kaartenset, als het programma gestart is met ‘cardpress preview --edit’.',
  progress: (done, all) => `${done} van ${all} klaar`,
  toDo: (number) => `nog ${number} te doen`,
  part: {
    'The whole deck': 'De hele kaartenset',
    Footnotes: 'Voetnoten',
    'Words for {braces}': 'Woorden die ingevuld worden',
  },
  slot: {
    title: 'Titel',
    subtitle: 'Ondertitel',
    name: 'Naam',
    number: 'Nummer',
    step: 'Stap',
    call: 'Motto',
    text: 'Tekst',
    body: 'Tekst',
    question: 'Vraag',
    questions: 'Vragen',
    alt: 'Woorden voor wie het plaatje niet kan zien',
    logo: 'Woorden voor wie het logo niet kan zien',
  },
  form: { sg: 'één', pl: 'meer dan één' },
  status: {
    source: 'Geschreven',
    done: 'Klaar',
    missing: 'Te doen',
    empty: 'Te doen',
    same: 'Hetzelfde als de brontekst',
    stale: 'De brontekst is veranderd',
    differs: 'Vergelijk met de brontekst',
    unsaved: 'Nog niet bewaard',
    saving: 'Wordt bewaard …',
    saved: 'Bewaard',
    refused: 'Niet bewaard',
  },
  room: (lines, isShort) =>
    isShort
      ? lines < -1
        ? `${-lines} regels te lang`
        : 'ongeveer een regel te lang'
      : lines === 0
        ? 'vol: geen plaats voor nog een regel'
        : lines === 1
          ? 'plaats voor nog 1 regel'
          : `plaats voor nog ${lines} regels`,
  noWords: '(geen woorden)',

  save: 'Bewaren',
  saveAsItIs: 'Het klopt: bewaar het zo',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  busy: 'Een ogenblik …',
  allSaved: 'Alles is bewaard',
  unsaved: (number) => `${texts(number)} nog niet bewaard`,
  refused: (number) => `${texts(number)} kon niet bewaard worden: zie daarnaast`,
  conflict: 'Iemand anders heeft deze woorden intussen veranderd. In het bestand staat:',
  keepMine: 'Houd de mijne',
  takeTheirs: 'Neem die van de ander',
  keys: 'Bij de woorden bewaart Ctrl + S; Ctrl + Z en Ctrl + Shift + Z buiten een tekst maken ongedaan wat bewaard is, of doen het opnieuw.',

  how: 'Hoe schrijf je dit?',
  marks: [
    [
      '- brood',
      'Een punt van een lijst: een streepje en een spatie aan het begin van een regel',
    ],
    ['> goed gezegd', 'Een citaat'],
    ['**woord**', 'Vette woorden'],
  ],
  howTerm: (name) =>
    `Het woord voor ‘${name}’ dat bij de instellingen gekozen is; laat het zo staan`,

  settings: 'Instellingen van de kaartenset',
  terms: 'Woorden die ingevuld worden',
  termsHow: 'Op elke kaart staat het woord dat je hier kiest.',
  colours: 'Kleuren van de kaarten',
  logo: 'Logo',
  logos: {
    none: 'De kaartenset heeft nog geen logo. SVG, PNG of JPEG, hoogstens 8 MB.',
    shown:
      'De kaartenset heeft een logo. Een ander komt ervoor in de plaats: SVG, PNG of JPEG, hoogstens 8 MB.',
    'no-place': 'Het ontwerp van deze kaartenset heeft geen plaats voor een logo.',
  },
  chooseLogo: 'Kies een plaatje',
  removeLogo: 'Haal het logo weg',
  logoPicture: (file) => `Het plaatje in ${file}`,
  languages: 'Talen',
  newLanguage: 'Een taal toevoegen',
  newLanguageHow: 'De naam, of de code, zoals hu of pt-BR.',
  beginLanguage: 'Toevoegen',
  begun: 'De taal is er. De woorden kunnen nu geschreven worden.',
  print: 'Om te drukken',
}
