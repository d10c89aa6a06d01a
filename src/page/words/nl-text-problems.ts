import type { Phrases } from './translate.ts'

/** Marks in words, lists and tables. */
const markup: Phrases = {
  'There is no note for the mark “{mark}”.':
    'Er is geen voetnoot bij het teken ‘{mark}’.',
  'Add “{name}: …” under “notes:”, or take the mark out.':
    'Zet ‘{name}: …’ onder ‘notes:’, of haal het teken weg.',
  'The link to “{address}” does not lead to a web page or a mail address.':
    'De link naar ‘{address}’ leidt niet naar een webpagina of een mailadres.',
  'Begin it with https:// or mailto:. If no link is meant, write \\[ for [.':
    'Laat hem beginnen met https:// of mailto:. Is er geen link bedoeld, schrijf dan \\[ in plaats van [.',
  'Words cannot contain a picture.': 'In woorden kan geen plaatje staan.',
  'The picture of a card is named in deck.yaml, as “picture: …”.':
    'Het plaatje van een kaart kies je op de kaart zelf.',
  'Lists and quotations are nested too deeply here.':
    'Lijsten en citaten staan hier te diep in elkaar.',
  'A quotation is {done!} and never {missing!} near “{near}”.':
    'Bij ‘{near}’ is een citaat {done} en nergens {missing}.',
  'Add the other quotation mark, or type the curly one (‘ ’ “ ”) that is meant.':
    'Zet het andere aanhalingsteken erbij, of typ het gekrulde (‘ ’ “ ”) dat bedoeld is.',
  'Emphasis is opened and never closed near “{near}”, so the star would be printed.':
    'Er begint nadruk die nergens eindigt, bij ‘{near}’; daarom wordt het sterretje gedrukt.',
  'Add a star after the words that are meant, or write \\* for a real star.':
    'Zet een sterretje achter de woorden die bedoeld zijn, of schrijf \\* voor een echt sterretje.',
  '“{line}” looks like a list item, but is printed on one line with the words above it.':
    '‘{line}’ lijkt een punt van een lijst, maar staat op één regel met de woorden erboven.',
  'Put a space after the sign of each item and keep the signs in order, such as a) and b); or put an empty line between lines that are to stay apart.':
    'Zet een spatie achter het teken van elk punt en houd de tekens op volgorde, zoals a) en b); of laat een regel leeg tussen regels die apart moeten blijven.',
  '“{sign}” is printed as it stands: {why!}.':
    '‘{sign}’ wordt gedrukt zoals het er staat: {why}.',
  '“{sign}” would be printed as it stands: {why!}.':
    '‘{sign}’ zou gedrukt worden zoals het er staat: {why}.',
  'Take the words or the signs out, or write \\~ for a real ~.':
    'Haal de woorden of de tekens weg, of schrijf \\~ voor een echte ~.',
  'Use *emphasis* or **strong**, or write \\= for a real =.':
    'Gebruik *nadruk* of **vet**, of schrijf \\= voor een echte =.',
  'Take it out; an empty line begins a new paragraph.':
    'Haal het weg; een lege regel begint een nieuwe alinea.',
  'Take it out, and the one that ends the block.':
    'Haal het weg, ook aan het eind van het blok.',
  'Take the backquotes out, or write quotation marks; \\` is a real backquote.':
    'Haal de tekens ` weg, of schrijf aanhalingstekens; \\` is een echte `.',
  'Type the character itself, or put a drawing into {file} of the deck.':
    'Typ het teken zelf, of zet een tekening in {file} van de kaartenset.',
  'Type such a character itself, as in m² and H₂O.':
    'Typ zo’n teken zelf, zoals in m² en H₂O.',
  'Write the word and what it means in one line, as **word**: meaning.':
    'Schrijf het woord en wat het betekent op één regel, als **woord**: betekenis.',
  'Write “# ” before the words of a heading.':
    'Schrijf ‘# ’ voor de woorden van een kop.',
  'Write [the words](https://…).': 'Schrijf [de woorden](https://…).',
  'Write “| Word | Meaning |”, below it “| --- | --- |”, and below that the rows; or write a list.':
    'Schrijf ‘| Woord | Betekenis |’, daaronder ‘| --- | --- |’, en daaronder de rijen; of schrijf een lijst.',
  'Use *emphasis*, **strong**, lists, > quotations and [links](https://…); write \\< for a real <.':
    'Gebruik *nadruk*, **vet**, lijsten, > citaten en [links](https://…); schrijf \\< voor een echte <.',
  'Type what is meant; \\# is a real #.': 'Typ wat er bedoeld is; \\# is een echte #.',
  'Type the character itself; a space that must hold is written “\\ ”.':
    'Typ het teken zelf; een spatie die niet mag breken, is ‘\\ ’.',
  'Take the # out, or put the text on the next line, after a “|”.': 'Haal het # weg.',
  'There are no terms for “{name}”.': 'Er zijn geen invulwoorden voor ‘{name}’.',
  'Add “{name}:” under “terms:”, or write \\{ for a brace.':
    'Haal de accolades weg, of schrijf \\{ voor een echte.',
  'There are no words after “{mark}”, so it is left out.':
    'Er staan geen woorden achter ‘{mark}’, dus het wordt weggelaten.',
  'Write ___ after it for a line to write on, or take it out.':
    'Schrijf er ___ achter voor een regel om op te schrijven, of haal het weg.',
  'Two list items in a row are both “{mark}”.':
    'Twee punten na elkaar zijn allebei ‘{mark}’.',
  'Numbers are printed as you write them: write 1., 2., 3. and so on.':
    'Nummers worden gedrukt zoals je ze schrijft: schrijf 1., 2., 3. enzovoort.',
}

/** Translations, terms and drafts. */
const translations: Phrases = {
  '{language} is a draft: nobody who speaks the language has approved the words.':
    '{language} is een concept: niemand die de taal spreekt heeft de woorden goedgekeurd.',
  'When somebody has read all of it, write “review: approved” in the file, or: {command}':
    'Heeft iemand alles gelezen? Keur de taal dan goed bij ‘Woorden’, onder de instellingen van de kaartenset.',
  '“{name}” {fault!}.': '‘{name}’ {fault}.',
  '“{name}” is still to be written: it has only a “…”.':
    '‘{name}’ moet nog geschreven worden: er staat alleen ‘…’.',
  'Write its words, or take the line out.': 'Schrijf de woorden bij ‘Woorden’.',
  'Add it under the same names as in {file}.': 'Vertaal het bij ‘Woorden’.',
  'Write the translation after its name; the source is in {file}.':
    'Vertaal het bij ‘Woorden’.',
  'Translate it. A text that may be the same in every language belongs under “keep:” in deck.yaml.':
    'Vertaal het. Een tekst die in elke taal hetzelfde mag zijn, hoort onder ‘keep:’ in deck.yaml.',
  'Compare it with {file} and correct it.': 'Vergelijk het met {file} en verbeter het.',
  'Compare it with {file}. If that is intended: {command}':
    'Vergelijk het met {file}. Is het zo bedoeld, bewaar het dan bij ‘Woorden’ zoals het is.',
  'Compare it with {file} and correct it, then: {command}':
    'Vergelijk het met {file}, verbeter het en bewaar het bij ‘Woorden’.',
  'Translate it. If it is the same word in both languages: {command}':
    'Vertaal het. Is het in beide talen hetzelfde woord, bewaar het dan bij ‘Woorden’ zoals het is.',
  'Nothing is written here yet.': 'Hier staat nog niets.',
  'No text in this language uses it.': 'Geen tekst in deze taal gebruikt het.',
  'Not translated yet.': 'Nog niet vertaald.',
  'This is still the text in {language}: translate it.':
    'Dit is nog de tekst in de brontaal ({language}): vertaal hem.',
  'This is the same as the text in {language}. If both languages use the same word, save it as it is.':
    'Dit is hetzelfde als de tekst in de brontaal ({language}). Gebruiken beide talen hetzelfde woord, bewaar het dan zoals het is.',
  'The text in {language} has changed since this was translated. Compare the two, then save the translation once it fits.':
    'De tekst in de brontaal ({language}) is veranderd sinds dit vertaald is. Vergelijk de twee, en bewaar de vertaling als ze klopt.',
  'There is no text in {language} here. If this is left over from an earlier one, empty the field.':
    'In de brontaal ({language}) staat hier geen tekst. Is dit over van vroeger, maak het veld dan leeg.',
  'Compare it with the source: it {fault!}.':
    'Vergelijk het met de brontekst: het {fault}.',
  'Compare it with the source: it {fault!}. If that is intended, save it as it is.':
    'Vergelijk het met de brontekst: het {fault}. Is dat zo bedoeld, bewaar het dan zoals het is.',
  'The term {term} has no form “{form}”.':
    'Het invulwoord {term} heeft geen vorm ‘{form}’.',
  'No term for “{name}” has a form “{form}”.':
    'Geen invulwoord voor ‘{name}’ heeft een vorm ‘{form}’.',
  '“{name}”: {reader} remarks: {remark}': '‘{name}’: {reader} merkt op: {remark}',
  'Change the words, and the remark is settled.':
    'Verander de woorden, dan is de opmerking afgehandeld.',
}

/** What is refused on the desk and on the start page. */
const desk: Phrases = {
  'This is the only card of the deck, so it stays.':
    'Dit is de enige kaart van de set, dus die blijft.',
  'Add another card first.': 'Maak eerst een andere kaart.',
  'These words stand in {table}, so they are changed there.':
    'Deze woorden staan in {table}: verander ze daar.',
  'This card stands in {table}, so it is changed there.':
    'Deze kaart staat in {table}: verander hem daar.',
  'Open the table in a spreadsheet program, and save it: the cards follow.':
    'Open de tabel in een rekenprogramma en bewaar haar: de kaarten volgen.',
  '“{slot?}” is longer than {number} characters.':
    '‘{slot}’ is langer dan {number} tekens. Verdeel de tekst over meer kaarten.',
  'This text no longer exists in {language}.':
    'Deze tekst bestaat niet meer in {language}.',
  'The deck has changed, or its source has unsaved words. Save those first, then load the page again.':
    'De kaartenset is veranderd, of de brontekst heeft woorden die niet bewaard zijn. Bewaar die eerst, en laad de pagina dan opnieuw.',
  '“{slot?}” in {file} has been changed since you started writing, so nothing was saved.':
    '‘{slot}’ in {file} is veranderd sinds je begon te schrijven. Er is niets bewaard.',
  'The file now says: “{theirs}”. You wrote: “{own}”.':
    'In het bestand staat nu: ‘{theirs}’. Jij schreef: ‘{own}’.',
  'Cannot write to “{file}”: {why?}.': 'In ‘{file}’ kan niet geschreven worden ({why}).',
  'Close any program that has it open, and check that the disk has room.':
    'Sluit programma’s die het open hebben, en kijk of er ruimte is op de schijf.',
  'This is a document with words, and no table.':
    'Dit is een document met woorden en geen tabel.',
  'Open it, copy its words, and paste them under “A text of mine”.':
    'Open het, kopieer de woorden en plak ze bij ‘Een tekst van mij’.',
  'There are no cards in this.': 'Hier zitten geen kaarten in.',
  'Write a heading for each card, with its words on the lines below, and a blank line between cards.':
    'Schrijf voor elke kaart een kop, met de woorden op de regels eronder, en een lege regel tussen twee kaarten.',
  'This makes {number} cards, and a deck begins with at most {most}.':
    'Dit worden {number} kaarten, en een set begint met hoogstens {most}.',
  'Make several decks of it.': 'Maak er meer sets van.',
  'There are {number} texts to write here.':
    'Hier zijn nog {number} teksten te schrijven.',
  'This is the first of them; write each after its name. “cardpress translate status” lists them all.':
    'Schrijf ze bij ‘Woorden’.',
  'Nothing of this has been built yet.': 'Hier is nog niets van gemaakt.',
  'Pin this version, or run cardpress build: from then on you see here what has changed since.':
    'Zet deze versie vast: vanaf dan zie je hier wat er veranderd is.',
  'The deck is written in {language}, so that language stays.':
    'De kaartenset is in deze taal ({language}) geschreven, dus die blijft.',
  'The others are translated from it.': 'De andere zijn eruit vertaald.',
  'Words in {language} stand in {table}, so they are removed there.':
    'Woorden in {language} staan in {table}: haal ze daar weg.',
  'Open the table in a spreadsheet program, and delete the columns of the language.':
    'Open de tabel in een rekenprogramma, en haal de kolommen van de taal weg.',
  '“{file}” holds no remarks of a review.':
    'In ‘{file}’ staan geen opmerkingen bij een kaartenset.',
  'It is a file that the page of “cardpress review make” saves, or a mail with its lines from “cardpress review:” on.':
    'Kies het bestand dat de lezer bewaarde, of een mail met de regels vanaf ‘cardpress review:’.',
  'These remarks are on another deck, “{deck}”.':
    'Deze opmerkingen gaan over een andere kaartenset, ‘{deck}’.',
  'Open that deck, and read them there.': 'Open die kaartenset, en lees ze daar in.',
  '“{name}” has changed in {file} since it was read, so this remark is left out: {remark}':
    '‘{name}’ in {file} is veranderd sinds het gelezen is, dus deze opmerking vervalt: {remark}',
  'Choose it from the languages of the deck.': 'Kies de taal uit die van de kaartenset.',
  '“{file}” already exists, so nothing was written.':
    '‘{file}’ bestaat al. Er is niets geschreven.',
  'No language has the tag “{tag}”.': 'Geen taal heeft de code ‘{tag}’.',
  '“{tag}” is not a language tag that a file of words can be named after.':
    '‘{tag}’ is geen naam of code van een taal die bekend is.',
  'Write its name, or a tag such as de for German, uk for Ukrainian or pt-BR for Portuguese as in Brazil.':
    'Schrijf haar naam, zoals Oekraïens, of haar code, zoals uk.',
  'No language is known by the tag “{tag}”.':
    'Een taal met de code ‘{tag}’ is niet bekend.',
  'If you meant another one, delete the new file and add the right language.':
    'Bedoelde je een andere? Verwijder deze dan, en voeg de goede toe.',
  '“{tag}” is a made-up language, which needs no file: its words are made of those of the source.':
    '‘{tag}’ is een verzonnen taal om mee te testen, en kan niet toegevoegd worden.',
  'Look at it as it is: cardpress build -l {tag}.':
    'Kies haar bovenaan bij ‘Taal’; zet daarvoor bij de instellingen ‘Voor ontwerpers’ aan.',
  'No font has these letters of {language}: {letters}':
    'Geen lettertype heeft deze letters van {language}: {letters}',
  'Put a font for the {script} script into assets/fonts of your project, such as {file}.':
    'Zet een lettertype voor het schrift {script} in assets/fonts van je project, zoals {file}.',
}

/** What stands within those texts. */
export const nlTextParts: Phrases = {
  opened: 'geopend',
  closed: 'gesloten',
  'it only has a meaning at the start of a line':
    'het betekent alleen iets aan het begin van een regel',
  'words cannot contain HTML': 'in woorden kan geen HTML staan',
  'words cannot be struck out': 'woorden kunnen niet doorgestreept worden',
  'words cannot be highlighted': 'woorden kunnen niet gemarkeerd worden',
  'a table has a head, then dashes for each column of it, and then its rows':
    'een tabel heeft een kop, dan streepjes voor elke kolom, en dan de rijen',
  'a text of one line cannot have a heading':
    'een tekst van één regel kan geen kop hebben',
  'it does not begin a new line': 'het begint geen nieuwe regel',
  'has no translation': 'is nog niet vertaald',
  'is empty': 'is leeg',
  'lacks {what}': 'mist {what}',
  'has {what}, which its source does not have':
    'heeft {what}, dat niet in de brontekst staat',
  'has {what?}, and its source {other?}': 'heeft {what}, en de brontekst {other}',
  'no headings': 'geen koppen',
  'one heading': 'één kop',
  '{number} headings': '{number} koppen',
  'no lists': 'geen lijsten',
  'one list': 'één lijst',
  '{number} lists': '{number} lijsten',
  'no items of lists': 'geen punten',
  'one item of a list': 'één punt',
  '{number} items of lists': '{number} punten',
  'no places with *emphasis*': 'geen *nadruk*',
  'one place with *emphasis*': 'één keer *nadruk*',
  '{number} places with *emphasis*': '{number} keer *nadruk*',
  'no places with **strong** words': 'geen **vet**',
  'one place with **strong** words': 'één keer **vet**',
  '{number} places with **strong** words': '{number} keer **vet**',
  'was translated from a different version of the {language} text':
    'is vertaald uit een andere versie van de brontekst ({language})',
  'is the same as in {language}': 'is hetzelfde als in de brontaal ({language})',
  'characters cannot be written by name': 'tekens kun je niet bij hun naam noemen',
  'there is no drawing “{name}” in the folder “icons”':
    'er is geen tekening ‘{name}’ in de map ‘icons’',
  'characters cannot be written as codes': 'tekens kun je niet als code schrijven',
  'words cannot contain code blocks': 'in woorden kan geen codeblok staan',
  'words cannot contain code': 'in woorden kan geen code staan',
  'words cannot contain definition lists':
    'in woorden kan geen lijst van begrippen staan',
  'there is no markup for superscript and subscript':
    'er is geen opmaak voor hoge en lage tekens',
  'it does not make the line above a heading': 'het maakt de regel erboven niet tot kop',
  'it is an error of the spreadsheet program': 'het is een fout van het rekenprogramma',
  'it does not draw a line across a card': 'het trekt geen lijn over een kaart',
  'only a list item that begins with “-” can have a checkbox':
    'alleen een punt van een lijst dat met ‘-’ begint, kan een vakje hebben',
  'the address of a link follows its words directly':
    'het adres van een link staat direct achter de woorden',
  'footnotes belong under “notes:”': 'voetnoten horen onder ‘notes:’',
  'it is not a comment': 'het is geen opmerking',
}

/** Problems of single texts, of translations, and of what is done on the desk, in Dutch. */
export const nlTextProblems: Phrases = { ...markup, ...translations, ...desk }
