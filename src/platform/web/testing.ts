/** For tests: a web application on a database of its own, and browsers that visit it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SettableClock, settableClock } from '#platform/clock'
import { type Config, readConfig } from '#platform/config'
import { openFiles } from '#platform/files'
import type { House } from '#platform/house'
import { openJobs } from '#platform/jobs'
import { closeMail } from '#platform/mail'
import { closeSampleProvider, identify, peopleRoutes } from '#platform/people'
import { openVault } from '#platform/vault'
import shibata from '../../../town/shibata/index.ts'
import { testDatabase } from '../database/testing.ts'
import { openWeb, type WebApp } from './app.tsx'
import type { Route } from './route.ts'

export interface TestHouse {
  readonly house: House
  readonly clock: SettableClock
  close(): Promise<void>
}

/** A house on 2026-11-24 at nine in the morning in Japan. */
export async function testHouse(settings: Readonly<Record<string, string>> = {}): Promise<TestHouse> {
  const { db, url, schema, close } = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'web-'))
  const config: Config = readConfig({
    BASE_URL: 'http://town.example',
    DATABASE_URL: url,
    SCHEMA: schema,
    DATA_DIR: dataDir,
    SAMPLE: 'yes',
    ...settings,
  })
  const clock = settableClock('2026-11-24')
  const parts = { vault: openVault(config), files: openFiles(config), jobs: openJobs(), town: shibata }
  const house = { config, db, clock, ...parts } as unknown as House
  return {
    house,
    clock,
    async close() {
      await closeSampleProvider(house)
      await closeMail(house)
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export const testWeb = (house: House, routes: readonly Route[] = []): WebApp =>
  openWeb({ house, routes: [...peopleRoutes, ...routes], identify })

type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[]
type Headers_ = Readonly<Record<string, string>>

/** A browser: it keeps cookies, and posts the form token of the last page it saw. */
export function visitor(app: WebApp, { base = 'http://town.example', address = '192.0.2.1' } = {}) {
  const cookies = new Map<string, string>()
  let token = ''

  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((each) => each.join('=')).join('; '))
    const response = await app.fetch(new Request(new URL(path, base), { ...init, headers }), address)
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) as unknown as [string, string, string]
      if (/max-age=0(;|$)/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    token = /name="_csrf" value="([^"]+)"/.exec(await response.clone().text())?.[1] ?? token
    return response
  }

  return {
    cookies,
    token: () => token,
    get: (path: string, headers: Headers_ = {}) => send(path, { headers }),
    /** Posts a form with the token, unless the fields bring their own. */
    post: (path: string, fields: Fields = {}, headers: Headers_ = {}) => {
      const body = new URLSearchParams(Array.isArray(fields) ? fields : Object.entries(fields))
      if (!body.has('_csrf')) body.append('_csrf', token)
      return send(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } })
    },
    postBody: (path: string, body: BodyInit, headers: Headers_ = {}) =>
      send(path, { method: 'POST', body, headers }),
  }
}
