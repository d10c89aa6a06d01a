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

/** What stands for a formula of a workbook that holds no value for it. */
export const UNSAVED_FORMULA = '=…'

/** `=SUM(A1:A3)`, `=-$B$2`, `=Sheet1!A1`, `="a"&B1`: a function or a cell, and not `=)`, `=> so` or `=12`. */
const FORMULA =
  /^=[-+(]*(?:[A-Z][A-Z\d._]*\(|\$?[A-Z]{1,3}\$?\d+\b|(?:\w+|'[^']+')!\$?[A-Z]|"[^"]*"&)/

/** Whether a cell holds a formula in place of its value. */
export const isFormula = (cell: string): boolean =>
  cell === UNSAVED_FORMULA || FORMULA.test(cell)
