/** What the flags of `translate` come out as. */
export interface TranslateFlags {
  readonly lang?: readonly string[]
  readonly deck?: string
  readonly as?: ExchangeFormat
  readonly output?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** The files that programs of translators, and spreadsheets, open. */
export const EXCHANGE_FORMATS = ['po', 'csv'] as const
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number]
