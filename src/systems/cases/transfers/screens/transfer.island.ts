/** Shows how far a transfer is, and its page anew when it has come to an end. */
const EVERY_MS = 1_500

interface Standing {
  readonly state: string
  readonly done: number
  readonly total: number | null
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="transfer"]')) {
  const bar = place.querySelector('progress')
  const words = place.querySelector('[data-words]')
  const look = async () => {
    try {
      const answer = await fetch(place.dataset.address ?? '')
      if (answer.ok) {
        const { state, done, total } = (await answer.json()) as Standing
        if (state !== place.dataset.state && state !== 'working') return location.reload()
        if (bar && total !== null) {
          bar.max = Math.max(1, total)
          bar.value = done
        }
        if (words && total !== null)
          words.textContent = `${total.toLocaleString('ja-JP')}件のうち${done.toLocaleString('ja-JP')}件`
      }
    } catch {
      // The network comes back, or the link on the page serves.
    }
    setTimeout(look, EVERY_MS)
  }
  setTimeout(look, EVERY_MS)
}
