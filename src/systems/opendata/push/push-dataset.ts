import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Hall } from '#language'
import type { CkanPushSettings } from '#platform/config'
import { datasetFile } from '../catalogue/files.ts'
import { FORMAT_NAMES, type Format, fileName, formatsOf } from '../formats.ts'
import { type PublishedDataset, publishedOf } from '../published.ts'
import { CkanRefused, callCkan } from './ckan-client.ts'
import { notePush, noteTrouble } from './note-push.ts'
import { hashOfMetadata, metadataFor, nameFor } from './package-for.ts'
import { pushOf } from './pushes.ts'
import { withdraw } from './withdraw.ts'

interface TheirPackage {
  readonly id: string
  readonly resources?: readonly { readonly id: string; readonly name?: string; readonly format?: string }[]
}

/**
 * Task `opendata.push`: brings another CKAN to what is published here now. Run twice it changes nothing more; what is
 * refused or unreachable is kept in words and tried again.
 */
export async function pushDataset(payload: { readonly dataset: string }, hall: Hall): Promise<void> {
  const settings = hall.config.ckanPush
  if (!settings) return
  try {
    const dataset = await publishedOf(hall).find(payload.dataset)
    if (dataset) await bring(hall, settings, dataset)
    else await withdraw(hall, settings, payload.dataset)
  } catch (error) {
    await noteTrouble(hall, settings.url, payload.dataset, inWords(error))
    throw error
  }
}

async function bring(hall: Hall, settings: CkanPushSettings, dataset: PublishedDataset): Promise<void> {
  const before = await pushOf(hall, settings.url, dataset.key)
  const metadata = hashOfMetadata(hall, dataset, settings.organization)
  const sameRows = before?.version === dataset.version
  if (before?.metadataHash === metadata && sameRows) return
  const theirs = await toldOf(hall, settings, dataset)
  for (const format of formatsOf(dataset)) await sendFile(hall, settings, dataset, format, theirs, sameRows)
  await notePush(hall, settings.url, dataset, { packageId: theirs.id, metadataHash: metadata })
}

/** `package_patch` where it is known there, so that what the portal's people added stays; else `package_create`. */
async function toldOf(
  hall: Hall,
  settings: CkanPushSettings,
  dataset: PublishedDataset,
): Promise<TheirPackage> {
  const metadata = metadataFor(hall, dataset, settings.organization)
  const theirs = await findTheirs(settings, nameFor(hall.town, dataset))
  return theirs
    ? await callCkan<TheirPackage>(settings, 'package_patch', { id: theirs.id, ...metadata })
    : await callCkan<TheirPackage>(settings, 'package_create', metadata)
}

async function findTheirs(settings: CkanPushSettings, id: string): Promise<TheirPackage | undefined> {
  try {
    return await callCkan<TheirPackage>(settings, 'package_show', { id })
  } catch (error) {
    if (error instanceof CkanRefused && error.status === 404) return undefined
    throw error
  }
}

/** Through a file of our own: CKAN must know how long it is, and it need not fit into memory. */
async function sendFile(
  hall: Hall,
  settings: CkanPushSettings,
  dataset: PublishedDataset,
  format: Format,
  theirs: TheirPackage,
  sameRows: boolean,
): Promise<void> {
  const name = fileName(hall.town, dataset, format)
  const known = theirs.resources?.find((each) => each.name === name)
  if (known && sameRows) return
  const folder = await mkdtemp(join(tmpdir(), 'opendata-push-'))
  try {
    const path = join(folder, name)
    const parts = datasetFile(publishedOf(hall), dataset, format)
    await pipeline(Readable.from(parts), createWriteStream(path))
    const file = await openAsBlob(path, { type: FORMAT_NAMES[format].type })
    const described = {
      ...{ name, format: FORMAT_NAMES[format].name, mimetype: FORMAT_NAMES[format].type.split(';')[0] },
      description: `${dataset.title}（${FORMAT_NAMES[format].name}）`,
    }
    await (known
      ? callCkan(settings, 'resource_update', { id: known.id, ...described }, { name, file })
      : callCkan(settings, 'resource_create', { package_id: theirs.id, ...described }, { name, file }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** For staff: what to do about it. The token stands in none of it. */
function inWords(error: unknown): string {
  if (!(error instanceof CkanRefused)) return '相手のCKANにつながりません。時間をおいて、もう一度送ります。'
  if (error.status === 403)
    return '相手のCKANに断られました。トークンと、組織に登録する権限を、相手の担当者に確かめてください。'
  if (error.status === 409)
    return `相手のCKANが内容を受け付けません：${JSON.stringify(error.error).slice(0, 300)}`
  return `相手のCKANでエラーが起きました（${error.status}）。時間をおいて、もう一度送ります。`
}
