import type { ReactElement } from 'react'
import type { WebRequest } from '#platform/web'

/** Draws a section of a resident's account page; they are its `actor`. */
type Section = (request: WebRequest) => Promise<ReactElement>

const sections: Section[] = []

/** Systems add what they keep of a resident once, when they are loaded (see systems/index.ts). */
export function addToAccount(section: Section): void {
  sections.push(section)
}

export const drawSections = (request: WebRequest): Promise<ReactElement[]> =>
  Promise.all(sections.map((draw) => draw(request)))
