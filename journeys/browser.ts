import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')

/**
 * A real Chromium from npm. It unpacks itself under TMPDIR for its owner alone, so the folder is named by user;
 * a fresh machine has no Japanese font, so fontconfig is pointed at one from npm.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = join(tmpdir(), `yakuba-browser-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(root, 'node_modules/@expo-google-fonts/noto-sans-jp/400Regular')}</dir>
<dir>${join(root, 'node_modules/@expo-google-fonts/noto-sans-jp/700Bold')}</dir>
<cachedir>${join(folder, 'fontcache')}</cachedir></fontconfig>`,
  )
  process.env.FONTCONFIG_FILE = fonts
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? (await unpack(folder)),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
}

async function unpack(folder: string): Promise<string> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    return await sparticuz.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The two widths at which every journey must work. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
} as const
export const DESKTOP = {
  viewport: { width: 1280, height: 900 },
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
} as const
