/** The name of a folder or a file for a title: small letters, digits and hyphens; undefined if it has none of them. */
export function folderName(title: string): string | undefined {
  const name = title
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  return name === '' ? undefined : name
}
