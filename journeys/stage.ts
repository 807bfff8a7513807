import type { Browser, BrowserContext, Page } from 'playwright-core'
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
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
  const open = async (options: object = PHONE): Promise<Page> => (await browser.newContext(options)).newPage()
  return {
    get town() {
      return town
    },
    /** A page of a new visitor. */
    open,
    /** A page of a member of staff at a desk: signed in once for the whole play, since each code opens once. */
    async asStaff(login: string, options: object = {}): Promise<Page> {
      const storageState = signedIn.get(login)
      const page = await open({ ...DESKTOP, ...options, storageState })
      if (storageState) await page.goto(`${town.url}/desk`)
      else {
        await signInStaff(town, page, login)
        signedIn.set(login, await page.context().storageState())
      }
      return page
    },
  }
}
