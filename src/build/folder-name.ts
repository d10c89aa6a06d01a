/** Names that Windows keeps for devices. */
const OF_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** The name of a folder or a file for a title: small letters, digits and hyphens; undefined if it has none of them. */
export function folderName(title: string): string | undefined {
  const name = title
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  if (name === '') return undefined
  return OF_WINDOWS.test(name) ? `${name}-1` : name
}
