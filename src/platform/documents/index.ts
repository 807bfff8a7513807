/** Documents (帳票): PDFs that can be posted, kept and read aloud. Typst templates, data never as markup. */
export { type AppealAgainst, appeal } from './appeal.ts'
export { type Letter, type LetterTable, letterPdf } from './letter.ts'
export { type Documents, openDocuments } from './open.ts'
export { type Review, type ReviewSection, reviewPdf } from './review.ts'
export { DocumentError } from './typesetter.ts'
