/** 紙 (print): any definition as a paper form, and an answered one as its copy. */
export { type PaperCode, type Qr, qrOf, readCode } from './code.ts'
export { blankPaper, type Filed, type Press, paperPdf } from './paper.ts'
