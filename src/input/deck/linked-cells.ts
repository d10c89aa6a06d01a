import { attribute, CELLS, plain, withText } from './sheet-xml.ts'

/** Whether a column is for addresses, by its heading: `Link`, `fact.url`, `Website`. */
export const isLinkHeading = (heading: string): boolean =>
  /^(?:facts?\.)?(?:link|url|website|web address|webadres(?:se)?|qr(?:-code)?)$/i.test(
    heading.trim(),
  )

/**
 * The XML of a sheet in which each cell with a link (ECMA-376 part 1, 18.3.1.47), or with the formula HYPERLINK, holds the
 * address that it leads to, in place of what it shows: “click here”. `relations` is the XML beside it that has addresses.
 */
export function linkedCells(sheet: string, relations: string): string {
  const targets = new Map(
    Array.from(relations.matchAll(/<Relationship\b[^<>]*>/g), ([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const links = new Map(
    Array.from(sheet.matchAll(/<hyperlink\b[^<>]*>/g), ([tag]) => [
      attribute(tag, 'ref'),
      targets.get(attribute(tag, 'r:id')),
    ]),
  )
  return sheet.replaceAll(CELLS, (cell: string, tag: string, inside = '') => {
    const [, formula] =
      /<f\b[^>]*>HYPERLINK\((?:"|&quot;)([^"]*?)(?:"|&quot;)/i.exec(inside) ?? []
    const address = links.get(attribute(tag, 'r')) ?? formula
    return address === undefined || !/^(?:https?|mailto|tel):/i.test(plain(address))
      ? cell
      : withText(tag, address)
  })
}
