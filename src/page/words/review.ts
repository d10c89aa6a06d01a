/** The words of a page to review, in English. */
const en = {
  lead: 'Please read the cards. Write below a text what should be different; leave the field empty where all is well.',
  how: 'When you are done, save your remarks as a file and send it back, or put them in a mail. Nothing is sent by itself.',
  shared: 'Texts on several cards',
  source: 'Original',
  translation: 'Translation',
  text: 'Text',
  missing: '(not written yet)',
  remark: 'Remark',
  before: 'Remark from before',
  name: 'Your name',
  save: 'Save my remarks as a file',
  mail: 'Put them in a mail',
  copy: 'Copy them',
  copied: 'Copied.',
  none: 'There are no remarks yet.',
  count: (number: number) => (number === 1 ? '1 remark' : `${number} remarks`),
  kept: 'This page keeps what you write on this computer.',
  needsScript:
    'To write remarks here, open this file in a browser: save it from the mail first, then double-click it.',
  slots: {
    title: 'Title',
    subtitle: 'Subtitle',
    name: 'Name',
    number: 'Number',
    step: 'Step',
    call: 'Motto',
    body: 'Text',
    text: 'Text',
    question: 'Question',
    questions: 'Questions',
    alt: 'Description of the picture',
  },
}

/** In Dutch. */
const nl: typeof en = {
  lead: 'Lees de kaarten. Schrijf onder een tekst wat er anders moet; laat het veld leeg waar alles goed is.',
  how: 'Als je klaar bent, bewaar je opmerkingen dan als bestand en stuur het terug, of zet ze in een mail. Er wordt niets vanzelf verstuurd.',
  shared: 'Teksten op meer kaarten',
  source: 'Origineel',
  translation: 'Vertaling',
  text: 'Tekst',
  missing: '(nog niet geschreven)',
  remark: 'Opmerking',
  before: 'Eerdere opmerking',
  name: 'Je naam',
  save: 'Bewaar mijn opmerkingen als bestand',
  mail: 'Zet ze in een mail',
  copy: 'Kopieer ze',
  copied: 'Gekopieerd.',
  none: 'Er zijn nog geen opmerkingen.',
  count: (number) => (number === 1 ? '1 opmerking' : `${number} opmerkingen`),
  kept: 'Deze pagina bewaart op deze computer wat je schrijft.',
  needsScript:
    'Open dit bestand in een browser om opmerkingen te schrijven: bewaar het eerst vanuit de mail, en dubbelklik erop.',
  slots: {
    title: 'Titel',
    subtitle: 'Ondertitel',
    name: 'Naam',
    number: 'Nummer',
    step: 'Stap',
    call: 'Motto',
    body: 'Tekst',
    text: 'Tekst',
    question: 'Vraag',
    questions: 'Vragen',
    alt: 'Beschrijving van de afbeelding',
  },
}

export const REVIEW_WORDS = { en, nl }
export type ReviewWords = typeof en
