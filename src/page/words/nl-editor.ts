import type { enEditor } from './en-editor.ts'

const texts = (number: number): string => (number === 1 ? '1 tekst' : `${number} teksten`)

/** The words of the editor, in Dutch. */
export const nlEditor: typeof enEditor = {
  parts: 'Onderdelen van de kaartenset',
  cards: 'De kaarten zoals ze nu zijn',
  inTable: (table: string) =>
    `Uit ${table}: verander het daar, dan verandert het hier mee.`,
  unreadable:
    'De teksten in deze taal kunnen nu niet bewerkt worden. Kies een andere taal, of bekijk de problemen.',
  copyFirst:
    'Alleen je eigen kaartensets kun je bewerken. Kopieer deze bij ‘Alle kaartensets’, en schrijf in de kopie.',
  closed:
    'Start het programma met ‘cardpress preview --edit’ om hier teksten te bewerken.',
  progress: (done, all) => `${done} van ${all} klaar`,
  toDo: (number) => `nog ${number} te doen`,
  part: {
    'The whole deck': 'De hele kaartenset',
    Families: 'Groepen van kaarten',
    Footnotes: 'Voetnoten',
    'Words for {braces}': 'Invulwoorden',
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
    more: 'Onder de vraag',
    purpose: 'Waar het voor is',
    steps: 'Stappen',
    needs: 'Wat je nodig hebt',
    time: 'Hoelang het duurt',
    group: 'Voor hoeveel mensen',
    story: 'Verhaal',
    task: 'Opdracht',
    why: 'Waarom',
    how: 'Hoe',
    cards: 'Over de kaarten',
    'conversation-cards': 'Over de gesprekskaarten',
    'topic-cards': 'Over de onderwerpkaarten',
    alt: 'Beschrijving van het plaatje, voor wie het niet kan zien',
    logo: 'Beschrijving van het logo, voor wie het niet kan zien',
  },
  kindNames: {
    card: 'Kaart',
    conversation: 'Gesprek',
    topic: 'Onderwerp',
    question: 'Vraag',
    method: 'Werkvorm',
    photo: 'Foto',
    leaflet: 'Folder',
  },
  form: { sg: 'één', pl: 'meer dan één' },
  status: {
    source: 'Geschreven',
    optional: 'Mag leeg blijven',
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
        : 'ongeveer één regel te lang'
      : lines === 0
        ? 'vol: er past geen regel meer bij'
        : lines === 1
          ? 'ruimte voor nog 1 regel'
          : `ruimte voor nog ${lines} regels`,
  noWords: '(leeg)',

  save: 'Bewaren',
  discard: 'Niet bewaren',
  saveAsItIs: 'Klopt zo: bewaren',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  busy: 'Even geduld …',
  allSaved: 'Alles is bewaard',
  unsaved: (number) => `${texts(number)} nog niet bewaard`,
  refused: (number) =>
    `${texts(number)} ${number === 1 ? 'kon' : 'konden'} niet bewaard worden: eronder staat waarom`,
  conflict: 'Iemand anders heeft deze tekst intussen veranderd. In het bestand staat nu:',
  keepMine: 'Mijn tekst houden',
  takeTheirs: 'De andere tekst nemen',
  keys: 'Bij ‘Woorden’ bewaart Ctrl + S. Buiten een tekstveld maakt Ctrl + Z ongedaan wat het laatst bewaard is, en doet Ctrl + Shift + Z het opnieuw.',

  how: 'Tekst opmaken',
  marks: [
    [
      '- brood',
      'Een punt in een lijst: een streepje en een spatie aan het begin van een regel',
    ],
    ['> goed gezegd', 'Een citaat'],
    ['**woord**', 'Vette tekst'],
  ],
  howTerm: (name) =>
    `Wordt het woord voor ‘${name}’ dat bij de instellingen gekozen is; laat het zo staan`,

  focus: {
    title: 'Wat van de afbeelding in beeld blijft',
    how: 'De kaart toont een deel van de afbeelding. Kies het punt dat erop moet staan, zoals een gezicht.',
    pick: 'Klik op de afbeelding',
    none: 'Geen bepaald punt',
    x: 'Vanaf links, in procenten',
    y: 'Vanaf boven, in procenten',
  },

  picture: {
    title: 'Plaatje',
    how: 'Sleep een plaatje op de kaart, of kies er hier een: een tekening (SVG) of een foto, hoogstens 30 MB. Het wordt zo groot gemaakt als de kaart nodig heeft. Kies er meer, en de volgende kaarten krijgen de rest, in de volgorde van hun namen.',
    choose: 'Kies het plaatje van deze kaart',
    remove: 'Plaatje weghalen',
    fit: 'Hoe het plaatje past',
    fits: {
      '': 'Zoals het ontwerp wil',
      cover: 'Vult zijn plaats',
      contain: 'Helemaal te zien',
    },
    done: 'Klaar. Beschrijf het plaatje hierboven, voor wie het niet kan zien.',
    unused: (names) => `Op geen enkele kaart: ${names.join(', ')}.`,
  },

  cardTools: {
    title: 'Deze kaart',
    add: 'Nieuwe kaart',
    newTitle: 'Nieuwe kaart',
    duplicate: 'Dupliceren',
    remove: 'Verwijderen',
    earlier: 'Naar voren',
    later: 'Naar achteren',
    moved: (place, all) => `Nu nummer ${place} van ${all}.`,
    kind: 'Soort',
    family: 'Groep',
    noFamily: '(geen)',
    quantity: 'Aantal',
    inTable: (table) =>
      `Deze kaart staat in ${table}: verander hem daar, dan verandert hij hier mee.`,
  },

  settingParts: {
    colours: 'Kleuren',
    organisation: 'Organisatie',
    settings: 'Instellingen van de kaartenset',
  },
  terms: 'Invulwoorden',
  termsHow: 'Op elke kaart staat het woord dat je hier kiest.',
  cardColor: 'Kleur',
  cardColors: 'De kleur van elke kaart',
  colors: {
    how: 'Ze zijn hetzelfde in alle kaartensets van dit project. Geef één kleur, zoals je huisstijl die heeft; de inkten, een diepe en een lichte tint en de kleur van woorden erop volgen vanzelf.',
    code: (name) => `Code van ${name}`,
    onColor: 'Woorden erop',
    onPale: 'Diep op licht',
    inks: (inks) => (inks ? `Inkten: ${inks}` : 'Geen inkt'),
    reset: (name) => `${name}: terug naar de kleur van het ontwerp`,
    remove: (name) => `‘${name}’ verwijderen`,
    newColor: 'Een nieuwe kleur',
    newName: 'Naam',
    add: 'Kleur toevoegen',
    others: 'Andere kleuren van het ontwerp',
  },
  insteadOf: (color) => `in plaats van ${color}`,
  colorNames: {
    organisation: 'van de organisatie',
    teal: 'zeegroen',
    coral: 'koraal',
    sun: 'zonnegeel',
    plum: 'pruim',
    blue: 'blauw',
    leaf: 'bladgroen',
    ink: 'inkt',
    paper: 'papier',
    white: 'wit',
    sand: 'zand',
    night: 'nacht',
  },
  organisation: {
    how: 'Zeg het één keer voor alle kaartensets van dit project: ontwerpen drukken het af waar ze er plaats voor hebben. Elk veld wordt bewaard als je het verlaat.',
    name: 'Naam',
    address: 'Adres',
    web: 'Webadres',
    color: 'Kleur',
    noColor: 'Geen eigen kleur',
    otherLogo: 'Een ander logo, alleen voor deze kaartenset',
  },
  before: 'Eerst',
  now: 'Nu',
  logos: {
    title: { organisation: 'Logo', deck: 'Logo van deze kaartenset' },
    how: 'Kies een tekening (SVG) of een afbeelding (PNG, JPEG, WebP, AVIF, TIFF, GIF), hoogstens 8 MB, of sleep die hierheen.',
    replace:
      'Er is een logo. Een nieuw logo komt ervoor in de plaats: een tekening (SVG) of een afbeelding (PNG, JPEG, WebP, AVIF, TIFF, GIF), hoogstens 8 MB. Kies het, of sleep het hierheen.',
    noPlace: 'Het ontwerp van deze kaartenset heeft geen plaats voor een logo.',
    choose: 'Kies een plaatje',
    remove: 'Logo verwijderen',
    picture: (file) => `Het plaatje in ${file}`,
  },
  languages: 'Talen',
  review: {
    title: 'Laten nalezen',
    how: 'Wie de taal spreekt, heeft er geen programma voor nodig: maak een pagina, stuur die op, en lees de opmerkingen hier weer in.',
    make: (language) => `Maak de pagina om na te lezen in: ${language}`,
    file: (title, language) => `${title}, ${language}, om na te lezen`,
    made: 'Klaar: je browser heeft de pagina bewaard. Stuur haar op, bijvoorbeeld met de mail.',
    back: 'Opmerkingen die terugkwamen (kies het bestand, of sleep het hierheen)',
    done: (number, by, language) =>
      number === 0
        ? `De opmerkingen van ${by} bij de teksten in het ${language} stonden hier al.`
        : `${number === 1 ? '1 opmerking' : `${number} opmerkingen`} van ${by} bij de teksten in het ${language}. Elke staat bij haar tekst.`,
  },
  removal: {
    remove: 'Verwijderen',
    sure: (name) =>
      `${name} uit deze kaartenset verwijderen? Met ‘Ongedaan maken’ komt de taal terug.`,
    yes: 'Ja, verwijder haar',
    no: 'Nee, laat haar staan',
    done: (name) => `${name} zit niet meer in deze kaartenset.`,
  },
  newLanguage: 'Een taal toevoegen',
  newLanguageHow: 'Typ de naam, of de code, zoals hu of pt-BR.',
  beginLanguage: 'Toevoegen',
  remark: (name) => `${name} merkt op:`,
  approve: {
    title: 'Ik heb dit gelezen: goedkeuren',
    as: (name) => `Als ${name}`,
    name: 'Je naam',
    by: (name, day) => `Goedgekeurd door ${name}, ${day}`,
    takeBack: 'Terugnemen',
    number: (number) => `${number} goedgekeurd`,
    count: (approved, all) =>
      `Van ${texts(all)} in deze taal zijn er ${approved} goedgekeurd door iemand die de taal spreekt.`,
    all: 'Alle teksten in deze taal goedkeuren',
    how: 'Voor wie de taal spreekt en alles gelezen heeft. Een tekst die daarna verandert, moet opnieuw goedgekeurd worden.',
  },
  begun: 'De taal is toegevoegd. Nu kun je de teksten vertalen.',
  print: 'Afdrukken',
}
