/**
 * `#REF!`, `#NAME?`, `#N/A` and the like in the languages of Excel, LibreOffice and Google Sheets, which all write them in
 * capitals: `#¡VALOR!`, `#ССЫЛКА!`, `#BAŞV!`. Also their `Err:502`, and the `###` of a column that is too narrow.
 */
const ERROR =
  /^(?:#[¡¿]?[\p{Lu}\p{N}/_’']+[!?]|#\p{Lu}{1,2}\/\p{Lu}{1,2}|#{3,}|Err:\d{3})$/u

/** What is written for “not available” where that is one word, and names of newer errors without a sign at the end. */
const ERROR_WORDS = new Set(
  '#NV #NA #YOK #SAKNAS #PUUTTUU #HIÁNYZIK #ND #NENÍ_K_DISPOZICI #NEDOSTUPNÝ #BRAK #GETTING_DATA'.split(
    ' ',
  ),
)

/** Whether a cell has an error of a spreadsheet program in place of words, in any of their languages. */
export const isSpreadsheetError = (cell: string): boolean =>
  ERROR.test(cell) || ERROR_WORDS.has(cell)

/** Whether a cell holds a formula, as where its value was not saved. */
export const isFormula = (cell: string): boolean => /^=[^\s=]{2}|^=…/.test(cell)
