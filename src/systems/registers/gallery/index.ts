import type { GalleryApp } from './app.ts'
import { people } from './people.ts'
import { things } from './things.ts'
import { work } from './work.ts'

/** Ready apps that ship with the program. */
export const gallery: readonly GalleryApp[] = [...things, ...work, ...people]

export type { GalleryApp } from './app.ts'
