/** The service worker: shows that there is a notice, and opens it. It keeps nothing and answers no request of the page. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Pushed extends Waiting {
  readonly data: { json(): unknown } | null
}
interface Clicked extends Waiting {
  readonly notification: Notification
}
interface Worker_ {
  readonly registration: ServiceWorkerRegistration
  readonly location: Location
  readonly clients: { openWindow(url: string): Promise<unknown> }
  addEventListener(type: 'push', listen: (event: Pushed) => void): void
  addEventListener(type: 'notificationclick', listen: (event: Clicked) => void): void
}

const worker = self as unknown as Worker_

worker.addEventListener('push', (event) => {
  const { title, body, path, tag } = (event.data?.json() ?? {}) as Record<string, string>
  const shown = worker.registration.showNotification(title ?? '', {
    ...{ body: body ?? '', tag: tag ?? '', lang: 'ja' },
    data: { path },
  })
  event.waitUntil(shown)
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { path } = event.notification.data as { path?: string }
  const target = new URL(path ?? '/my/letters', worker.location.origin)
  if (target.origin === worker.location.origin) event.waitUntil(worker.clients.openWindow(target.href))
})
