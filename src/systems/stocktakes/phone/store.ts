/** What a telephone keeps, in IndexedDB: the lists, and everything it saw until the stock-take is over. */
import type { PhoneSighting, PhoneState } from './state.ts'

export interface PhoneStore {
  state(take: string): Promise<PhoneState | undefined>
  keepState(state: PhoneState): Promise<void>
  sightings(take: string): Promise<PhoneSighting[]>
  /** Done only when it lies on the disk: what is shown as recorded is recorded. */
  keep(sighting: PhoneSighting): Promise<void>
  mark(ids: readonly string[], sent: PhoneSighting['sent']): Promise<void>
  /** The list of one stock-take and what was sent of it: nothing of it stays on the telephone. */
  forget(take: string): Promise<void>
}

const NAME = 'yakuba-stock-take'

const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

export async function openStore(): Promise<PhoneStore> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('states', { keyPath: 'id' })
    opening.result.createObjectStore('sightings', { keyPath: 'id' }).createIndex('take', 'take')
  }
  const db = await whenDone(opening)
  // Browsers may throw away what a site keeps when the disk is full, unless they are asked not to.
  await navigator.storage?.persist?.().catch(() => false)

  const within = (mode: IDBTransactionMode, work: (tx: IDBTransaction) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const tx = db.transaction(['states', 'sightings'], mode, { durability: 'strict' })
      tx.oncomplete = () => resolve()
      tx.onabort = () => reject(tx.error)
      work(tx)
    })
  const all = (take: string): Promise<PhoneSighting[]> =>
    whenDone(db.transaction('sightings').objectStore('sightings').index('take').getAll(take))

  return {
    state: (take) => whenDone(db.transaction('states').objectStore('states').get(take)),
    keepState: (state) => within('readwrite', (tx) => tx.objectStore('states').put(state)),
    sightings: async (take) => (await all(take)).sort((a, b) => (a.at < b.at ? -1 : 1)),
    keep: (sighting) => within('readwrite', (tx) => tx.objectStore('sightings').put(sighting)),
    mark: (ids, sent) =>
      within('readwrite', (tx) => {
        const kept = tx.objectStore('sightings')
        for (const id of ids) {
          const found = kept.get(id)
          found.onsuccess = () => found.result && kept.put({ ...found.result, sent })
        }
      }),
    async forget(take) {
      const kept = await all(take)
      await within('readwrite', (tx) => {
        tx.objectStore('states').delete(take)
        for (const { id, sent } of kept) if (sent === 1) tx.objectStore('sightings').delete(id)
      })
    },
  }
}
