import { nlEditor } from './nl-editor.ts'
import { nlFileParts, nlFileProblems } from './nl-file-problems.ts'
import { nlPrintProblems } from './nl-print-problems.ts'
import { nlTemplateParts, nlTemplateProblems } from './nl-template-problems.ts'
import { nlTextParts, nlTextProblems } from './nl-text-problems.ts'
import type { Phrases } from './translate.ts'

/** What is said of several problems at once; these come first, as the others could take their ends for their own. */
const several: Phrases = {
  '{first!} It is the same with {number} others: {names?}.':
    '{first} Zo ook bij {number} andere: {names}.',
  '{first!} It is the same with {number} others, {where?}: {names?}.':
    '{first} Zo ook bij {number} andere, {where}: {names}.',
  '{first!} It is the worst of {number} places.':
    '{first} Dit is de ergste van {number} plaatsen.',
  '{first!} It is the worst of {number} places, {where?}.':
    '{first} Dit is de ergste van {number} plaatsen, {where}.',
  '{first!} Nor is there one for {number} other characters in this file: {signs}':
    '{first} Ook voor {number} andere tekens in dit bestand is er geen: {signs}',
  'Did you mean “{name}”?': 'Bedoel je ‘{name}’?',
  'Known: {names}.': 'Bekend zijn: {names}.',
}

/** What stands within other texts. */
export const nlParts: Phrases = {
  'you do not have permission to write there': 'je mag daar niet schrijven',
  'you do not have permission to write there, or it is open in another program':
    'je mag daar niet schrijven, of een ander programma heeft het open',
  'it is open in another program': 'een ander programma heeft het open',
  'the disk is full': 'de schijf is vol',
  'the disk is read-only': 'op deze schijf kan niet geschreven worden',
  'its folder no longer exists': 'de map is er niet meer',
  'on {formats?}, in {languages?}': 'op {formats}, in {languages}',
  'on {formats?}': 'op {formats}',
  'in {languages?}': 'in {languages}',
  'with {pictures?}': 'met {pictures}',
  '{names#} and {number} more': '{names} en nog {number}',
  '{names#} and {last#}': '{names} en {last}',
  '{one!}, and {other!}': '{one}, en {other}',
  'it is {length} mm ({lines?}) too long': 'de tekst is {length} mm ({lines}) te lang',
  '“{word}” is wider than its line': '‘{word}’ is breder dan een regel',
  'it will look blurred: this size needs {size} pixels, and it has {own}':
    'het wordt wazig: zo groot zijn er {size} beeldpunten nodig, en het heeft er {own}',
  'a PDF file': 'een pdf-bestand',
  'a film': 'een film',
  'a Photoshop file': 'een Photoshop-bestand',
  'a PostScript file': 'een PostScript-bestand',
  'a BMP picture': 'een BMP-plaatje',
  'a packed drawing (.svgz)': 'een ingepakte tekening (.svgz)',
  'a raw picture of a camera': 'een onbewerkte foto van een camera (raw)',
  'a drawing that its own program opens':
    'een tekening die alleen haar eigen programma kent',
  'a web page': 'een webpagina',
  drawing: 'tekening',
  drawings: 'tekeningen',
  'a JPEG XL picture': 'een JPEG XL-plaatje',
  'a JPEG 2000 picture': 'een JPEG 2000-plaatje',
  'a progressive JPEG': 'een progressieve JPEG',
  'an interlaced PNG': 'een PNG met regels door elkaar (interlaced)',
  'an AVIF': 'een AVIF-plaatje',
  'a GIF': 'een GIF-plaatje',
  'an AVIF picture of a rare kind': 'een AVIF-plaatje van een zeldzame soort',
  'a JPEG of a rare kind': 'een JPEG van een zeldzame soort',
  'a TIFF of a rare kind': 'een TIFF van een zeldzame soort',
  ...nlTextParts,
  ...nlFileParts,
  ...nlTemplateParts,
  '“{slot?}” of {card}': '‘{slot}’ van {card}',
  '“{slot?}” on {side?}': '‘{slot}’ op {side}',
  '“{slot?}” in the box “{box}”': '‘{slot}’ in het vak ‘{box}’',
  '“{words}” ({box?})': '‘{words}’ ({box})',
  '“{name?}”': '‘{name}’',
  '{card} front': '{card}, voorkant',
  '{card} back': '{card}, achterkant',
  '{leaflet} outside': '{leaflet}, buitenkant',
  '{leaflet} inside': '{leaflet}, binnenkant',
  'a note': 'een voetnoot',
  '1 line': '1 regel',
  '{number} lines': '{number} regels',
  ...nlEditor.slot,
  Something: 'Iets',
}

/** Words that do not fit, that are missing, and letters that no font has. */
const words: Phrases = {
  '{what?} ({wording}) does not fit {format}: {amounts!}, even at its smallest size of {size} pt.':
    '{what} ({wording}) past niet op {format}: {amounts}, zelfs in de kleinste letter van {size} pt.',
  '{what?} ({wording}) does not fit {format}: the box “{box}” is so high that it ends {length} mm too low, whatever the words.':
    '{what} ({wording}) past niet op {format}: het vak ‘{box}’ is zo hoog dat het {length} mm te laag eindigt, los van de tekst.',
  'In the template, give the boxes that stand below each other less “height”, or let them give way: “flexShrink: 1”.':
    'Geef in het ontwerp de vakken die onder elkaar staan minder ‘height’, of laat ze meegeven: ‘flexShrink: 1’.',
  'Shorten the text, choose a larger format, or give it more room in the template. Its smallest words, such as notes, are then set in {size} pt; with “fontSize: 1em” for them under “blocks” the others get as small.':
    'Maak de tekst korter, kies een groter formaat, of geef hem meer ruimte in het ontwerp. De kleinste woorden, zoals noten, staan dan in {size} pt; met ‘fontSize: 1em’ daarvoor onder ‘blocks’ worden de andere net zo klein.',
  'Shorten the text, choose a larger format, or give it more room in the template.':
    'Maak de tekst korter, kies een groter formaat, of geef hem meer ruimte in het ontwerp.',
  'Write \\- where the word may be broken, choose a larger format, or give it more room in the template.':
    'Zet \\- waar het woord afgebroken mag worden, kies een groter formaat, of geef het meer ruimte in het ontwerp.',
  '“{piece}” has no words for “{slot?}” in {language}.':
    '‘{piece}’ heeft geen woorden voor ‘{slot}’ in {language}.',
  'No words in {language} say what the picture of “{piece}” shows to who cannot see it.':
    'Er staat in {language} niet bij wat de afbeelding van ‘{piece}’ laat zien, voor wie die niet kan zien.',
  'Write “alt: …” under “{piece}”: what it shows, in a sentence.':
    'Schrijf ‘alt: …’ onder ‘{piece}’: wat er te zien is, in een zin.',
  '{file} has no words for “{piece}”.': 'In {file} staan geen woorden voor ‘{piece}’.',
  'The cards could not be made, so there is nothing to read yet.':
    'Er kunnen nog geen kaarten gemaakt worden, dus er valt nog niets na te lezen.',
  '“cardpress check” says more about it.': 'Los eerst op wat bij ‘Problemen’ staat.',
  '“{name?}” has no words.': '‘{name}’ heeft geen woorden.',
  '“{slot?}” has no words that can be printed.':
    '‘{slot}’ heeft geen woorden die gedrukt kunnen worden.',
  'The template “{template}” has no words in {language}; printed are: {words}.':
    'Het ontwerp ‘{template}’ heeft geen eigen woorden in {language}; gedrukt worden: {words}.',
  'Write them under “deck:” of {file}, or into {path}: {slots}.':
    'Wie het ontwerp beheert, kan ze toevoegen: {slots} (onder ‘deck:’ in {file}, of in {path}).',
  'The words of “{words}” are printed in every language as they stand.':
    'De woorden van ‘{words}’ worden in elke taal zo gedrukt als ze er staan.',
  'Where they are to be translated, write them into {folder}, one file a language (“counter: {words}”), and here the name of that slot: “text: counter”.':
    'Moeten ze vertaald worden, schrijf ze dan in {folder}, één bestand per taal (‘counter: {words}’), en hier de naam van dat vak: ‘text: counter’.',
  'Fill in “{column}” in its row.': 'Vul ‘{column}’ in op deze rij.',
  'Add “{slot}: …” under “{piece}”.': 'Schrijf ze bij ‘Woorden’.',
  'Add “{piece}:” under “pieces:”, with its words on the lines below, indented.':
    'Schrijf ze bij ‘Woorden’.',
  'Should “{slot}” be called “{known}”?': 'Had ‘{slot}’ ‘{known}’ moeten heten?',
  'Write them after “{slot}:”, or remove the line.': 'Schrijf ze bij ‘Woorden’.',
  'Write them after “{slot}:”, or take it out.': 'Schrijf ze bij ‘Woorden’.',
  'Write their words in {file}.': 'Schrijf hun woorden in {file}.',
  'One piece is left out in {language}, for want of words: {names}.':
    'In {language} ontbreekt één kaart, omdat er geen woorden voor zijn: {names}.',
  '{number} pieces are left out in {language}, for want of words: {names}.':
    'In {language} ontbreken {number} kaarten, omdat er geen woorden voor zijn: {names}.',
  '“{piece}” has no place for “{slot?}”.': '‘{piece}’ heeft geen plaats voor ‘{slot}’.',
  '“{piece}” and another piece of the kind “{kind}” have no place for “{slot?}”.':
    '‘{piece}’ en nog een kaart van de soort ‘{kind}’ hebben geen plaats voor ‘{slot}’.',
  '“{piece}” and {number} other pieces of the kind “{kind}” have no place for “{slot?}”.':
    '‘{piece}’ en {number} andere kaarten van de soort ‘{kind}’ hebben geen plaats voor ‘{slot}’.',
  'No font has {sign}, in {where?} ({wording}).':
    'Geen lettertype heeft {sign}, in {where} ({wording}).',
  '“{font}” has {sign} only as a colour picture, without an outline, in {where?} ({wording}).':
    '‘{font}’ heeft {sign} alleen als gekleurd plaatje, zonder omtrek, in {where} ({wording}).',
  '“{sign}” comes out as {parts}, in {where?} ({wording}): its font has no sign for the whole.':
    '‘{sign}’ wordt {parts}, in {where} ({wording}): het lettertype heeft geen teken voor het geheel.',
  'Use another character, a picture, or a font whose emoji are outlines in one colour, such as Noto Emoji.':
    'Gebruik een ander teken, een plaatje, of een lettertype met emoji als omtrek in één kleur, zoals Noto Emoji.',
  'It has a meaning in one font only, such as Wingdings in Word: delete it, or type the sign that is meant.':
    'Het betekent alleen iets in één lettertype, zoals Wingdings in Word: haal het weg, of typ het teken dat bedoeld is.',
  'Delete it, or use a sign that is printed, such as ✓, → or ♥.':
    'Haal het weg, of gebruik een teken dat wel gedrukt wordt, zoals ✓, → of ♥.',
  'Use another character, or put a font that has it into assets/fonts of your project.':
    'Gebruik een ander teken, of zet een lettertype dat het heeft in assets/fonts van je project.',
  'Use another character, or put a font that has it into assets/fonts of your project, such as {file} from fonts.google.com.':
    'Gebruik een ander teken, of zet een lettertype dat het heeft in assets/fonts van je project, zoals {file} van fonts.google.com.',
  'Put a font that has it into assets/fonts of your project, such as {file}.':
    'Zet een lettertype dat het heeft in assets/fonts van je project, zoals {file}.',
  'Use an emoji of a single sign, a picture, or a font that has this one.':
    'Gebruik een emoji die uit één teken bestaat, een plaatje, of een lettertype dat deze heeft.',
  '“{family}” has no italic, so *emphasis* is printed upright, as in “{words}”.':
    '‘{family}’ heeft geen cursieve letter, dus *nadruk* wordt rechtop gedrukt, zoals in ‘{words}’.',
  '“{words}” is to be set in weight {weight}, and “{family}” has none: {used} is printed.':
    '‘{words}’ vraagt een letter van gewicht {weight} (vet is 700), en ‘{family}’ heeft die niet: {used} wordt gedrukt.',
  'Write “fontFamily: {other}” in the template, which has it, or put {file} into assets/fonts, or write “fontWeight: {used}” in the template.':
    'Schrijf ‘fontFamily: {other}’ in het ontwerp, die heeft het wel, of zet {file} in assets/fonts, of schrijf ‘fontWeight: {used}’ in het ontwerp.',
  'Put {file} into assets/fonts, or write “fontWeight: {used}” in the template.':
    'Zet {file} in assets/fonts, of schrijf ‘fontWeight: {used}’ in het ontwerp.',
  'Put {file} into assets/fonts, or give emphasis another look in the theme: under “blocks:”, “emphasis: { fontWeight: 700 }”.':
    'Zet {file} in assets/fonts, of geef nadruk een ander uiterlijk in het ontwerp: onder ‘blocks:’, ‘emphasis: { fontWeight: 700 }’.',
  'Give emphasis another look in the theme: under “blocks:”, “emphasis: { fontWeight: 700 }”.':
    'Geef nadruk een ander uiterlijk in het ontwerp: onder ‘blocks:’, ‘emphasis: { fontWeight: 700 }’.',
  'There is no font “{family}”.': 'Er is geen lettertype ‘{family}’.',
}

/** Pictures. */
const pictures: Phrases = {
  '“{picture}” has only {pixels} pixels per inch in {box?} on {side?} of {format} ({wording}); {lack!}.':
    '‘{picture}’ heeft maar {pixels} beeldpunten per inch in {box} op {side}, {format} ({wording}); {lack}.',
  '“{picture}” has {pixels} pixels per inch in {box?} on {side?} of {format} ({wording}); print needs {least} or more.':
    '‘{picture}’ heeft {pixels} beeldpunten per inch in {box} op {side}, {format} ({wording}); drukwerk vraagt er {least} of meer.',
  '“{picture}” has only {pixels} pixels per inch on {side?} of {format} ({wording}); {lack!}.':
    '‘{picture}’ heeft maar {pixels} beeldpunten per inch op {side}, {format} ({wording}); {lack}.',
  '“{picture}” has {pixels} pixels per inch on {side?} of {format} ({wording}); print needs {least} or more.':
    '‘{picture}’ heeft {pixels} beeldpunten per inch op {side}, {format} ({wording}); drukwerk vraagt er {least} of meer.',
  'Save it as plain SVG (Inkscape: File > Save As > Plain SVG), or unpack it.':
    'Bewaar het als gewone SVG (Inkscape: Bestand > Opslaan als > Gewone SVG), of pak het uit.',
  'Use a larger picture, or show it smaller. A release refuses it.':
    'Gebruik een plaatje met meer beeldpunten, of toon het kleiner.',
  'Use a larger picture, or show it smaller.':
    'Gebruik een plaatje met meer beeldpunten, of toon het kleiner.',
  '“{picture}” ends on the cut ({edges}), with nothing of it in the bleed, on {side?} of {format} ({wording}).':
    '‘{picture}’ houdt op bij de snijlijn, met niets ervan in de afloop, op {side}, {format} ({wording}).',
  'Let it fill its box (“objectFit: cover”), so that it runs on into the bleed, or keep it away from the cut.':
    'Laat het zijn vak vullen (‘objectFit: cover’), zodat het doorloopt in de afloop, of houd het weg van de snijlijn.',
  'The picture “{file}” is broken or incomplete.':
    'Het plaatje ‘{file}’ is kapot of niet compleet.',
  'The picture “{file}” is broken: {how?}.': 'Het plaatje ‘{file}’ is kapot ({how}).',
  'The picture “{file}” changed while it was read.':
    'Het plaatje ‘{file}’ veranderde terwijl het gelezen werd.',
  'Save it, then try again.': 'Bewaar het, en probeer het dan opnieuw.',
  'The picture “{file}” cannot be read here: the library for photographs (sharp) does not start.':
    'Het plaatje ‘{file}’ kan hier niet gelezen worden: de bibliotheek voor foto’s (sharp) start niet.',
  'Install this program again on this computer, with its optional packages.':
    'Installeer dit programma opnieuw op deze computer, met zijn optionele pakketten.',
  'The picture “{file}” takes more memory than this computer has left.':
    'Voor het plaatje ‘{file}’ heeft deze computer te weinig geheugen over.',
  'Close other programs, or export it at 300 dpi in the size in which it is printed.':
    'Sluit andere programma’s, of bewaar het met 300 dpi in de grootte waarin het gedrukt wordt.',
  'The picture “{file}” is packed in a way that cannot be read here.':
    'Het plaatje ‘{file}’ is ingepakt op een manier die hier niet gelezen kan worden.',
  'The picture “{file}” takes much memory: it is {kind}, whose {number} million pixels are unpacked all at once.':
    'Het plaatje ‘{file}’ kost veel geheugen: het is {kind}, en de {number} miljoen beeldpunten worden in één keer uitgepakt.',
  'Save it as a baseline JPEG, or at 300 dpi in the size in which it is printed.':
    'Bewaar het als gewone JPEG (baseline), of met 300 dpi in de grootte waarin het gedrukt wordt.',
  'Copy or export it again.': 'Kopieer of bewaar het opnieuw.',
  'Open it in a picture program and export it again, in sRGB.':
    'Open het in een fotoprogramma en bewaar het opnieuw, in sRGB.',
  'The picture “{file}” is larger than 100 MB.':
    'Het plaatje ‘{file}’ is groter dan 100 MB.',
  'The picture “{file}” has more than {number} million pixels.':
    'Het plaatje ‘{file}’ heeft meer dan {number} miljoen beeldpunten.',
  'Export it at 300 dpi in the size in which it is printed.':
    'Bewaar het met 300 dpi in de grootte waarin het gedrukt wordt.',
  'The picture “{file}” is in a format that cardpress does not know.':
    'Het plaatje ‘{file}’ is van een soort die cardpress niet kent.',
  'The picture “{file}” is a HEIC picture, as iPhones take them.':
    'Het plaatje ‘{file}’ is een HEIC-foto, zoals iPhones die maken.',
  'Save it as JPEG: on a Mac, open it in Photos and choose File > Export; on the iPhone, mail it to yourself. For the next ones: Settings > Camera > Formats > Most Compatible.':
    'Bewaar het als JPEG: op een Mac in Foto’s met Archief > Exporteer; op de iPhone door het naar jezelf te mailen. Voor de volgende: Instellingen > Camera > Structuren > Meest compatibel.',
  'The picture “{file}” is {kind!}.': 'Het plaatje ‘{file}’ is {kind}.',
  'Export it as PNG or JPEG.': 'Bewaar het als PNG of JPEG.',
  'Colours cannot be converted with the profile “{name}”.':
    'Met het profiel ‘{name}’ kunnen geen kleuren omgezet worden.',
  'Use another CMYK profile (.icc), such as the one that the print shop offers.':
    'Gebruik een ander CMYK-profiel (.icc), zoals dat van de drukkerij.',
  'The inks of the picture “{file}” are meant for “{made}”; they are printed as they are, and look different on “{press}”.':
    'De inkten van het plaatje ‘{file}’ zijn bedoeld voor ‘{made}’; ze worden gedrukt zoals ze zijn, en zien er op ‘{press}’ anders uit.',
  'Convert it to that profile in the program that made it, or export it in RGB.':
    'Zet het om naar dat profiel in het programma waarin het gemaakt is, of bewaar het in RGB.',
  'Export it again as an ordinary JPEG with 8 bits a channel.':
    'Bewaar het opnieuw als gewone JPEG, met 8 bits per kanaal.',
  'Export it as a TIFF in RGB, CMYK or grey with 8 or 16 bits a channel, or as PNG.':
    'Bewaar het als TIFF in RGB, CMYK of grijs met 8 of 16 bits per kanaal, of als PNG.',
  'Open it in a photo program, and export it as JPEG.':
    'Open het in een fotoprogramma, en bewaar het als JPEG.',
  'Open it in a browser, and save the picture that is on it.':
    'Open het in een browser, en bewaar het plaatje dat erop staat.',
  'Export it as SVG, or as PNG at 300 dpi.':
    'Bewaar het als SVG, of als PNG met 300 dpi.',
  'Export it as JPEG, about 4000 pixels wide.':
    'Bewaar het als JPEG, ongeveer 4000 beeldpunten breed.',
  'Export it as SVG, or as PNG about 1000 pixels wide.':
    'Bewaar het als SVG, of als PNG van ongeveer 1000 beeldpunten breed.',
  'A layer of the picture adds light (plus-lighter), which PDF does not know; it is printed as “screen”, which is a little less light.':
    'Een laag van het plaatje telt licht op (plus-lighter), wat in een pdf niet kan; ze wordt gedrukt als ‘screen’, wat iets minder licht is.',
  'Choose “screen” in the drawing program to see there what is printed.':
    'Kies in het tekenprogramma ‘screen’ (bleken) om daar te zien wat er gedrukt wordt.',
  'The picture “{file}” is empty, or a folder.':
    'Het plaatje ‘{file}’ is leeg, of een map.',
  'Choose the pictures in it, or save the picture again.':
    'Kies de plaatjes die erin zitten, of bewaar het plaatje opnieuw.',
  'The picture is larger than {most} MB.': 'Het plaatje is groter dan {most} MB.',
  'The logo is larger than {most} MB.': 'Het logo is groter dan {most} MB.',
  'The picture “{file}” is really {kind}; it is printed as that.':
    'De naam van het plaatje ‘{file}’ klopt niet met wat erin zit; het wordt wel gedrukt.',
  'Change its name to end in {ending}, so that other programs open it too.':
    'Laat de naam eindigen op {ending}, dan openen andere programma’s het ook.',
  '“{piece}” has no picture, and its template shows one.':
    '‘{piece}’ heeft geen plaatje, en het ontwerp toont er een.',
  '“{piece}” has no picture “{name}”, and its template shows one.':
    '‘{piece}’ heeft geen plaatje ‘{name}’, en het ontwerp toont er een.',
  'Add “{key}” with the path of a drawing (SVG) or photograph in the folder of the deck.':
    'Kies er een op de kaart bij ‘Woorden’.',
  'The deck has no logo, and its template shows one.':
    'De kaartenset heeft geen logo, en het ontwerp toont er een.',
  'There is no file “{file}”, but there is “{other}”.':
    'Er is geen bestand ‘{file}’, wel ‘{other}’.',
  'Check its name and folder, and that it is in the project.':
    'Kijk naar de naam en de map, en of het in het project staat.',
  'There is no file “{file}”.': 'Er is geen bestand ‘{file}’.',
}

/** Problems as the program words them, in Dutch; those that are not here are shown in English. */
export const nlSentences: Phrases = {
  ...several,
  ...words,
  ...pictures,
  ...nlPrintProblems,
  ...nlTextProblems,
  ...nlFileProblems,
  ...nlTemplateProblems,
}
