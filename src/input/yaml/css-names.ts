/** What to use instead of a CSS property that templates do not have. */
interface Replacement {
  /** A key that is known where the hint is right; without a hint, the one that does the same. */
  readonly key: string
  readonly hint?: string
}

const GROUND_PICTURE =
  'A picture behind others is a box with “picture”, “position: absolute” and “objectFit: cover”; “objectPosition” says what shows.'
const BORDER =
  'Write it all in one, as in “border: 0.5mm solid ink”, or “borderTop” for one side.'
const GRID =
  'Boxes stand in rows and columns: “flexDirection: row” with “flexWrap: wrap”, “gap”, and a “width” in %.'
const DISPLAY =
  'All boxes are flexboxes; “when”, or “optional: true”, says whether one is there.'
const FILTER =
  'There are no filters: blur or tint the picture in a program for pictures; “opacity” and “mixBlendMode” work on any box.'
const BETWEEN_WORDS =
  'The space between words is that of the font; “letterSpacing” sets all letters wider.'
const SHADOW = 'There are no shadows; a box a little aside, in a colour, looks like one.'
const CUT =
  'Write “overflow: hidden” on the box around, with “borderRadius” where it is round.'
const TURNED =
  'Write “rotate: 180” to turn a box; “position: relative” with “top” and “left” moves it.'
const UPRIGHT =
  'Write “rotate: 90” or “rotate: -90”: the words of the box stand on its side.'
const VERTICAL = 'Write “justifyContent: flex-start”, “center” or “flex-end”.'
const DIRECTION =
  'Left and right change places by themselves where a language runs from right to left.'
const WIDTHS = 'Another width is a “fontFamily” of its own, as in “Archivo Condensed”.'
const LIGATURES = 'Write “fontFeatures”, as in “{ liga: 0 }” or “{ kern: 0 }”.'
const BREAKS =
  'Words are broken by the rules of their language; “hyphens: none” keeps them whole.'
const SPACES =
  'Line breaks are written in the words; “textWrap: balance” makes lines of one length.'
const WIDOWS =
  'Single lines and headings at the foot of a column are avoided by themselves.'
const MARKS = 'Write “listStyleType” under “list” in “blocks” of the theme or of the box.'
const TABLE =
  'Columns of a table are as wide as their words need; “gap” under “table” in “blocks” is the room between them.'
const BETWEEN = 'There are no rules between columns; “columnGap” is the room there.'
const INDENT =
  'Write “spaceBefore” under “paragraph” in “blocks”: paragraphs are told apart by space.'

/** By the names of CSS, in groups of one meaning; of several replacements, the first whose key is known counts. */
const REPLACEMENTS: ReadonlyMap<string, readonly Replacement[]> = new Map(
  Object.entries<readonly (string | Replacement)[]>({
    'backgroundSize backgroundPosition backgroundRepeat backgroundAttachment backgroundOrigin backgroundClip':
      [{ key: 'picture', hint: GROUND_PICTURE }],
    fill: ['backgroundColor'],
    gradient: ['backgroundImage'],
    'blendMode backgroundBlendMode': ['mixBlendMode'],
    'borderColor borderWidth borderStyle borderInline borderBlock stroke strokeWidth': [
      { key: 'border', hint: BORDER },
    ],
    'outline outlineColor outlineWidth outlineStyle outlineOffset': [
      { key: 'border', hint: BORDER },
    ],
    'borderTopColor borderTopWidth borderTopStyle borderBlockStart': ['borderTop'],
    'borderBottomColor borderBottomWidth borderBottomStyle borderBlockEnd': [
      'borderBottom',
    ],
    'borderLeftColor borderLeftWidth borderLeftStyle borderInlineStart': ['borderLeft'],
    'borderRightColor borderRightWidth borderRightStyle borderInlineEnd': ['borderRight'],
    borderStartStartRadius: ['borderTopLeftRadius'],
    borderStartEndRadius: ['borderTopRightRadius'],
    borderEndStartRadius: ['borderBottomLeftRadius'],
    borderEndEndRadius: ['borderBottomRightRadius'],
    'radius cornerRadius': ['borderRadius'],
    'boxShadow textShadow shadow': [{ key: 'backgroundColor', hint: SHADOW }],
    'filter backdropFilter': [{ key: 'picture', hint: FILTER }],
    'clipPath clip mask maskImage': [{ key: 'overflow', hint: CUT }],
    'overflowX overflowY textOverflow': ['overflow'],
    'image src': ['picture'],
    'content slot': ['text'],
    'display visibility float clear': [{ key: 'when', hint: DISPLAY }],
    flexFlow: ['flexDirection'],
    'grid gridArea gridColumn gridRow gridGap gridTemplateColumns gridTemplateRows gridTemplateAreas gridAutoFlow':
      [{ key: 'flexWrap', hint: GRID }],
    'placeItems justifyItems': ['alignItems'],
    'placeSelf justifySelf': ['alignSelf'],
    placeContent: ['alignContent'],
    order: [
      {
        key: 'flexDirection',
        hint: '“children” stand in the order of the template; “flexDirection: row-reverse” turns it round.',
      },
    ],
    'rotation angle': ['rotate'],
    'transform translate scale offset transformOrigin': [{ key: 'rotate', hint: TURNED }],
    'writingMode textOrientation': [{ key: 'rotate', hint: UPRIGHT }],
    'inlineSize w': ['width'],
    'blockSize h': ['height'],
    minInlineSize: ['minWidth'],
    maxInlineSize: ['maxWidth'],
    minBlockSize: ['minHeight'],
    maxBlockSize: ['maxHeight'],
    'insetInlineStart x': ['left'],
    insetInlineEnd: ['right'],
    'insetBlockStart y': ['top'],
    insetBlockEnd: ['bottom'],
    'insetInline insetBlock': ['inset'],
    'paddingX paddingHorizontal': ['paddingInline'],
    'paddingY paddingVertical': ['paddingBlock'],
    'marginX marginHorizontal': ['marginInline'],
    'marginY marginVertical': ['marginBlock'],
    'paddingInlineStart paddingStart': ['paddingLeft'],
    'paddingInlineEnd paddingEnd': ['paddingRight'],
    paddingBlockStart: ['paddingTop'],
    paddingBlockEnd: ['paddingBottom'],
    'marginInlineStart marginStart': ['marginLeft'],
    'marginInlineEnd marginEnd': ['marginRight'],
    marginBlockStart: ['marginTop'],
    marginBlockEnd: ['marginBottom'],
    'verticalAlign valign': ['verticalAlign', { key: 'justifyContent', hint: VERTICAL }],
    'direction unicodeBidi': [
      { key: 'rotate', hint: DIRECTION },
      { key: 'fontFamily', hint: DIRECTION },
    ],
    'columnCount columnWidth': ['columns'],
    'lineClamp webkitLineClamp': ['maxLines'],
    'initial dropCap': ['initialLetter'],
    'size textSize': ['fontSize'],
    'textColor fontColor': ['color'],
    'bold weight': ['fontWeight'],
    italic: ['fontStyle'],
    'font face typeface': ['fontFamily'],
    'fontStretch fontWidth fontVariationSettings': [{ key: 'fontFamily', hint: WIDTHS }],
    'fontKerning kerning fontVariantLigatures ligatures': [
      { key: 'fontFeatures', hint: LIGATURES },
    ],
    fontFeatureSettings: ['fontFeatures'],
    'fontVariant caps smallCaps': ['fontVariantCaps'],
    justify: ['justifyContent', 'textAlign'],
    'align textAlignLast textJustify': ['textAlign'],
    'leading lineHeightStep': ['lineHeight'],
    tracking: ['letterSpacing'],
    wordSpacing: [{ key: 'letterSpacing', hint: BETWEEN_WORDS }],
    'uppercase textCase': ['textTransform'],
    'underline textDecorationLine textDecorationColor textDecorationStyle textDecorationThickness textUnderlineOffset':
      ['textDecoration'],
    'wordBreak overflowWrap wordWrap hyphenation hyphenateCharacter lineBreak': [
      { key: 'hyphens', hint: BREAKS },
    ],
    'whiteSpace whiteSpaceCollapse': [{ key: 'textWrap', hint: SPACES }],
    'widows orphans breakInside breakBefore breakAfter pageBreakInside pageBreakBefore pageBreakAfter':
      [{ key: 'hyphens', hint: WIDOWS }],
    textIndent: [{ key: 'blocks', hint: INDENT }, 'spaceBefore'],
    listStyleImage: ['picture'],
    'listStyle listStyleType listStylePosition marker': [
      'listStyleType',
      { key: 'blocks', hint: MARKS },
    ],
    'borderSpacing borderCollapse': ['gap'],
    tableLayout: [
      { key: 'blocks', hint: TABLE },
      { key: 'borderColor', hint: TABLE },
    ],
    'columnRule columnRuleColor columnRuleStyle columnRuleWidth': [
      { key: 'columns', hint: BETWEEN },
    ],
    'baseline lineGrid lineSnap': ['baselineGrid'],
  }).flatMap(([names, instead]) =>
    names
      .split(' ')
      .map(
        (name) =>
          [
            name,
            instead.map((one) => (typeof one === 'string' ? { key: one } : one)),
          ] as const,
      ),
  ),
)

/** The hint for a CSS property that has another name here; undefined for any other name. */
export function cssReplacement(
  name: string,
  known: readonly string[],
): string | undefined {
  const camel = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const instead = REPLACEMENTS.get(camel)?.find(({ key }) => known.includes(key))
  if (instead) return instead.hint ?? `Did you mean “${instead.key}”?`
  const isOfWords = known.includes('fontFamily') && !known.includes('flexGrow')
  return isOfWords && OF_BOXES.test(camel) ? ON_BOX : undefined
}

/** What a box may say, and a style of words may not. */
const OF_BOXES =
  /^(?:(?:max|min)?(?:[wW]idth|[hH]eight)$|(?:margin|padding|border|outline|box|grid|place|inset|background|flex|align|justify|overflow|object)(?:[A-Z]|$)|(?:columns?|display|visibility|opacity|rotate|position|top|right|bottom|left|zIndex|gap|maxLines|verticalAlign)$)/
const ON_BOX = 'Write it on a box of the layout: a style says how words look.'
