/** Asks the browser for a place where this device listens, and posts it with the form around the button. */
const place = document.querySelector<HTMLElement>('[data-island="push-device"]')
const form = place?.querySelector('form')

if (place && form && 'serviceWorker' in navigator && 'PushManager' in window) {
  place.hidden = false
  const without = document.querySelector<HTMLElement>('[data-without-push]')
  if (without) without.hidden = true
  form.addEventListener('submit', async (event) => {
    const answer = form.elements.namedItem('subscription') as HTMLInputElement
    if (answer.value) return
    event.preventDefault()
    try {
      answer.value = JSON.stringify(await subscribe(place.dataset.key ?? ''))
      form.requestSubmit()
    } catch {
      const failed = place.querySelector<HTMLElement>('[data-failed]')
      if (failed) failed.hidden = false
    }
  })
}

async function subscribe(key: string): Promise<PushSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not permitted')
  await navigator.serviceWorker.register('/push-worker.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const applicationServerKey = bytesOf(key)
  try {
    return await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  } catch (error) {
    // Subscribed with another key of the town before, which it no longer has.
    const old = await pushManager.getSubscription()
    if (!old) throw error
    await old.unsubscribe()
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

export {}
