/** 「いまいる場所からさがす」: asks the browser only when pressed, and sends the place rounded. */

/** The fourth decimal of a degree is some ten metres. */
const rounded = (degrees: number) => degrees.toFixed(4)

for (const place of document.querySelectorAll<HTMLElement>('[data-island="here"]')) {
  const button = place.querySelector<HTMLButtonElement>('[data-here]')
  const refused = place.querySelector<HTMLElement>('[data-refused]')
  const form = place.closest('form')
  if (!button || !form || !('geolocation' in navigator)) continue
  button.hidden = false
  button.addEventListener('click', () => {
    button.disabled = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const fill = (name: string, value: number) => {
          const input = form.elements.namedItem(name) as HTMLInputElement
          input.value = rounded(value)
        }
        fill('lat', coords.latitude)
        fill('lng', coords.longitude)
        form.submit()
      },
      () => {
        button.disabled = false
        if (refused) refused.hidden = false
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}
