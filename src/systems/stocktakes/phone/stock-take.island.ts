/** 見てまわる: keeps the list on the telephone, reads labels, and sends what was seen when there is a net. */
import { type Camera, hasCamera, startCamera } from './camera.ts'
import { codeKey, recordOn } from './code.ts'
import { fetchState, type Standing, sendAll } from './exchange.ts'
import { draw, find, itemsByCode, labelOf, say } from './page.ts'
import type { PhoneSighting, PhoneState } from './state.ts'
import { openStore, type PhoneStore } from './store.ts'

const AGAIN_MS = 15_000
/** What is read in one breath goes in one message. */
const BREATH_MS = 2_000

const root = document.querySelector<HTMLElement>('[data-island="stock-take"]')
const form = root?.querySelector('form')
if (root && form && 'indexedDB' in window) void start(root, form, root.dataset.take ?? '')

async function start(root: HTMLElement, form: HTMLFormElement, take: string): Promise<void> {
  const store = await openStore()
  const fresh = await fetchState(take)
  let state = typeof fresh === 'string' ? await store.state(take) : fresh
  let standing: Standing =
    typeof fresh === 'string' ? (fresh === 'signed-out' ? 'signed-out' : 'away') : 'sent'
  if (!state) return
  if (typeof fresh !== 'string') await remember(store, fresh)
  const place = form.elements.namedItem('place') as HTMLSelectElement | null
  const code = form.elements.namedItem('code') as HTMLInputElement
  let busy = false
  let soon: ReturnType<typeof setTimeout> | undefined

  const shown = async () => {
    if (state)
      draw(root, { state, sightings: await store.sightings(take), standing, place: place?.value ?? '' })
  }
  /** One exchange at a time; what was seen meanwhile goes with the next. */
  const send = async () => {
    if (busy || standing === 'closed') return
    busy = true
    try {
      standing = (await exchange()) ?? standing
    } finally {
      busy = false
    }
    await shown()
  }
  const exchange = async (): Promise<Standing | undefined> => {
    const now = await fetchState(take)
    if (now === 'gone') return undefined
    if (typeof now === 'string') return now
    if (now.closed) {
      await store.forget(take)
      return 'closed'
    }
    state = now
    await remember(store, now)
    return sendAll(store, now)
  }

  const refuse = (why: string): false => {
    say(root, why)
    return false
  }
  /** Whether it was taken; otherwise it says why not. */
  const record = async (text: string, way: PhoneSighting['way']): Promise<boolean> => {
    if (!state || !text.trim()) return refuse('番号を入力してください。')
    const label = recordOn(text)
    if (place && label && [...place.options].some(({ value }) => value === label.record)) {
      place.value = label.record
      say(root, `場所を「${labelOf(state, label.record)}」にしました。`)
      await shown()
      return true
    }
    if (state.placed && !place?.value) {
      place?.focus()
      return refuse('はじめに、いまいる場所を選んでください。')
    }
    const item = itemsByCode(state).get(codeKey(text, state.register))
    const sighting: PhoneSighting = {
      ...{ id: uuid(), take, code: text.trim(), place: place?.value ?? '', way, sent: 0 },
      ...{ at: new Date().toISOString(), by: state.me.id },
    }
    try {
      await store.keep(sighting)
    } catch {
      return refuse('この端末に残せませんでした。空きを増やしてから、もう一度読んでください。')
    }
    const where = state.placed ? `場所：${labelOf(state, sighting.place)}` : ''
    say(
      root,
      item
        ? `「${[item.code, item.title].filter(Boolean).join(' ')}」を記録しました。${where}`
        : `「${text.trim().slice(0, 60)}」は、この棚卸の一覧にない番号です。そのまま記録しました。${where}`,
    )
    navigator.vibrate?.(item ? 60 : [60, 60, 60])
    await shown()
    clearTimeout(soon)
    soon = setTimeout(() => void send(), BREATH_MS)
    return true
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    // At once: whoever types fast has begun the next number before this one lies on the disk.
    const typed = code.value
    code.value = ''
    if (place?.value !== '') code.focus()
    if (!(await record(typed, 'typed')) && code.value === '') code.value = typed
  })
  place?.addEventListener('change', () => void shown())
  window.addEventListener('online', () => void send())
  window.addEventListener('offline', () => {
    if (standing === 'sent') standing = 'away'
    void shown()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send()
  })
  setInterval(() => void send(), AGAIN_MS)
  if (hasCamera()) eye(root, (text) => void record(text, 'camera'))
  await shown()
  await send()
  await keepPage()
}

/** The list without the token, which is for this moment alone. */
const remember = (store: PhoneStore, state: PhoneState): Promise<void> =>
  store.keepState({ ...state, csrf: '' })

/** Of secure contexts alone is `randomUUID`; a hall's own net may be without TLS. */
function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The button of the camera. Where it is refused, typing goes on. */
function eye(root: HTMLElement, found: (text: string) => void): void {
  const box = find(root, 'camera')
  const button = find(root, 'camera-button')
  const video = root.querySelector('video')
  const said = find(root, 'camera-said')
  if (!box || !button || !video || !said) return
  box.hidden = false
  let camera: Camera | undefined
  button.addEventListener('click', async () => {
    if (camera) {
      camera.stop()
      camera = undefined
    } else
      try {
        video.hidden = false
        camera = await startCamera(video, found)
        said.textContent = '札のQRを、画面の中に入れてください。'
      } catch {
        said.textContent =
          'カメラを使えません。使ってよいかをたずねる画面で「許可」を選ぶか、下に番号を打ってください。'
      }
    video.hidden = !camera
    button.textContent = camera ? 'カメラを止める' : 'カメラで札を読む'
    if (!camera && said.textContent?.startsWith('札')) said.textContent = ''
  })
}

/** The page itself, for where no net is. */
async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/stock-take-worker.js', { scope: '/desk/stock-takes/' })
    const { active } = await navigator.serviceWorker.ready
    const parts = performance.getEntriesByType('resource').map(({ name }) => name)
    active?.postMessage({ keep: [location.href, ...parts] })
  } catch {
    // A browser that keeps no page still records while the page is open.
  }
}
