export { COURSE_ACTS, type CourseEvent, expectedIn } from './acts.ts'
export { MoveForms } from './move-forms.tsx'
export { DONE_WORDS, EVENT_WORDS, seatName } from './words.ts'
