import { type Fields, type RegisterDefinition, register } from '#language'
import type { Body } from '../making/body.ts'

/** A ready app: any office takes it and makes it its own. */
export interface GalleryApp {
  readonly id: string
  readonly name: string
  readonly about: string
  make(id: string, office: string): Body
}

type Wish<F extends Fields> = Omit<Parameters<typeof register<F>>[0], 'id' | 'office' | 'grants'>

/** Declares an app of the gallery; its grants are the usual ones of the office that takes it. */
export const app = <const F extends Fields>(id: string, wish: () => Wish<F>): GalleryApp => {
  const { name, about } = wish()
  return {
    ...{ id, name, about },
    make: (as, office) => plain(register<F>({ ...wish(), id: as, office })),
  }
}

const plain = (definition: RegisterDefinition): Body => JSON.parse(JSON.stringify(definition)) as Body
