/** 定型文: puts the chosen text into its box at once. Without this the server does the same. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[name="fill"]') : null
  if (!(button instanceof HTMLButtonElement) || !button.form) return
  const { elements } = button.form
  const chosen = elements.namedItem('template')
  const into = elements.namedItem('into')
  const name = into instanceof HTMLSelectElement ? into.value : button.value.split(':')[1]
  const box = elements.namedItem(name ?? '')
  if (!(chosen instanceof HTMLSelectElement)) return
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return
  event.preventDefault()
  const text = chosen.selectedOptions[0]?.dataset.text
  if (!text) {
    chosen.focus()
    return
  }
  const [between, written] =
    box instanceof HTMLInputElement ? [' ', text.replaceAll('\n', ' ')] : ['\n', text]
  const before = box.value.trimEnd()
  box.value = before ? before + between + written : written
  box.focus()
})
