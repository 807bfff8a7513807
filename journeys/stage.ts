import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { DESKTOP, launchBrowser, PHONE } from './browser.ts'
import { signInStaff } from './people.ts'
import { type JourneyTown, openTown } from './town.ts'

/** Where a journey plays: a town hall and a browser of its own, from before the first act to after the last. */
export function stage() {
  let town: JourneyTown
  let browser: Browser
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([openTown(), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await town?.close()
  })
  const open = async (options: object = PHONE): Promise<Page> => (await browser.newContext(options)).newPage()
  return {
    get town() {
      return town
    },
    /** A page of a new visitor. */
    open,
    /** A page of a member of staff at a desk, signed in. */
    async asStaff(login: string): Promise<Page> {
      const page = await open(DESKTOP)
      await signInStaff(town, page, login)
      return page
    },
  }
}
