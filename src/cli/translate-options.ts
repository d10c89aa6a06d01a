/** The parsed flags of `translate`. */
export interface TranslateFlags {
  readonly lang?: readonly string[]
  readonly deck?: string
  readonly as?: ExportFormat
  readonly output?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Files for translation programs (PO) and spreadsheets (CSV). */
export const EXCHANGE_FORMATS = ['po', 'csv'] as const
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number]

/** Those that are exported: also a template for any language. */
export const EXPORT_FORMATS = [...EXCHANGE_FORMATS, 'pot'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
