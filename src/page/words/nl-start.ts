import type { enStart } from './en-start.ts'

const cards = (number: number): string => (number === 1 ? '1 kaart' : `${number} kaarten`)

/** The words of the start page, in Dutch. */
export const nlStart: typeof enStart = {
  title: 'Kaartensets',
  toStart: 'Alle kaartensets',
  own: 'Jouw kaartensets',
  none: 'Je hebt nog geen kaartenset. Er een maken duurt een minuut.',
  shipped: 'Om te bekijken en te kopiëren',
  deckFacts: (number, language) =>
    language === '' ? cards(number) : `${cards(number)} · ${language}`,
  unreadable: 'kan nu niet gelezen worden; open hem om te zien waarom',
  copy: 'Kopiëren',
  copyOf: (title) => `‘${title}’ kopiëren`,
  copyTitle: (title) => `Kopie van ${title}`,
  copied: (title) => `Er is nu een kopie: ‘${title}’.`,
  newDeck: 'Nieuwe kaartenset',
  back: 'Terug',
  name: 'Hoe heet hij?',
  contents: 'Wat staat er op de kaarten?',
  from: {
    template: 'Voorbeelden, die je herschrijft',
    text: 'Een tekst van mij',
    table: 'Een tabel van mij',
  },
  count: 'Hoeveel kaarten?',
  text: 'Plak of typ je tekst',
  textHow:
    'Voor elke kaart een kop, met de woorden op de regels eronder. Laat tussen twee kaarten een regel leeg.',
  table: 'Kies je tabel, of sleep hem hierheen',
  tableHow:
    'Uit Excel of een ander rekenprogramma. In de eerste rij staan koppen, zoals ‘Titel’; elke rij daaronder wordt een kaart. Onder ‘Titel (Engels)’ staat de vertaling.',
  tableChosen: (name) => `Gekozen: ${name}`,
  pictures: 'Heb je foto’s? Kies ze allemaal tegelijk, of sleep ze hierheen',
  picturesHow: {
    cards:
      'Elke kaart krijgt er een, in de volgorde van hun namen. Kiezen kan ook later.',
    table:
      'Een kolom ‘Foto’ zegt welke bij welke kaart hoort; zonder zo’n kolom krijgt elke kaart er een, in de volgorde van hun namen.',
  },
  picturesChosen: (number) =>
    `Gekozen: ${number === 1 ? 'een foto' : `${number} foto’s`}`,
  design: 'Hoe zien ze eruit?',
  language: 'In welke taal schrijf je?',
  format: 'Hoe groot zijn ze?',
  templateNames: {
    question: 'Vraag',
    method: 'Werkvorm',
    'photo-talk': 'Fotogesprek',
  },
  make: 'Maak de kaartenset',
  making: 'De kaartenset wordt gemaakt …',
  refused: (name) => `‘${name}’ staat niet op een kaart.`,
  notChosen: (names) =>
    `De tabel noemt ${names.join(', ')}, maar je koos deze niet: dat kan nog bij de kaarten.`,
  leftOver: (names) => `Er is geen kaart over voor ${names.join(', ')}.`,
  made: 'De kaartenset is er.',
  open: 'Open de kaartenset',
  placing: (number, count) =>
    `De plaatjes worden klaargemaakt voor druk: ${number} van ${count} …`,
  tooLarge: 'Dit bestand is te groot: hoogstens 8 MB.',
}
