import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Asks the browser for a passkey and posts its answer with the form around the button. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="passkey"]')) {
  const form = place.querySelector('form')
  if (!form || !browserSupportsWebAuthn()) continue
  place.hidden = false
  form.addEventListener('submit', async (event) => {
    const answer = form.elements.namedItem('response') as HTMLInputElement
    if (answer.value) return
    event.preventDefault()
    try {
      const optionsJSON = JSON.parse(place.dataset.options ?? '{}')
      const response =
        place.dataset.mode === 'register'
          ? await startRegistration({ optionsJSON })
          : await startAuthentication({ optionsJSON })
      const label = form.elements.namedItem('label') as HTMLInputElement | null
      if (label) label.value = navigator.platform || ''
      answer.value = JSON.stringify(response)
      form.requestSubmit()
    } catch {
      const failed = place.querySelector<HTMLElement>('[data-failed]')
      if (failed) failed.hidden = false
    }
  })
}
