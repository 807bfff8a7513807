/** Puts the chosen slot where the cursor last stood; without a script the server puts it at the end. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="slot-insert"]')) {
  const text = document.getElementById(place.dataset.into ?? '')
  const select = place.querySelector('select')
  const button = place.querySelector('button')
  if (!(text instanceof HTMLTextAreaElement) || !select || !button) continue
  button.addEventListener('click', (event) => {
    event.preventDefault()
    const name = select.selectedOptions[0]?.text ?? ''
    text.setRangeText(`{${name}}`, text.selectionStart, text.selectionEnd, 'end')
    text.focus()
  })
}
