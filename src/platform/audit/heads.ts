/** Heads of the chain, kept outside the database: whoever cuts its tail off must also find this file. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { appendFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Head {
  readonly seq: number
  readonly hash: string
}

/** `DATA_DIR/audit-heads.log`. Copy it to another machine and the copy proves as much. */
export const headsFileIn = (dataDir: string): string => join(dataDir, 'audit-heads.log')

/** One line of JSON per sealed batch. */
export async function appendHead(file: string, head: Head, at: Date): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  await appendFile(file, `${JSON.stringify({ ...head, at: at.toISOString() })}\n`, {
    mode: 0o600,
    flush: true,
  })
}

/** The file of heads holds a line that is none: nothing can be proved by it. */
export class HeadsDamaged extends Error {
  override readonly name = 'HeadsDamaged'
}

/** A last line torn by a power cut is left out. @throws HeadsDamaged when a line anywhere else is torn */
export function readHeads(file: string): Head[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.slice(0, -1).map((line, index) => {
    const head = headIn(line)
    if (!head) throw new HeadsDamaged(`控え(${file})の${index + 1}行目が壊れています。`)
    return head
  })
}

function headIn(line: string): Head | undefined {
  try {
    const { seq, hash } = JSON.parse(line) as Partial<Record<keyof Head, unknown>>
    const sound = Number.isSafeInteger(seq) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
    return sound ? { seq: seq as number, hash } : undefined
  } catch {
    return undefined
  }
}

/** Puts the heads aside when another chain takes the place of this one (a restore). Their file is kept. */
export async function setHeadsAside(file: string, at: Date): Promise<void> {
  if (existsSync(file)) await rename(file, `${file}.${at.toISOString().replace(/\W/g, '')}`)
}
