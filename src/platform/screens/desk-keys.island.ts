/** Keys of the desk: `/` search, `j`/`k` next and previous link marked so, `?` this list. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  if (event.key === '/') {
    event.preventDefault()
    document.getElementById('desk-search')?.focus()
    return
  }
  const marked = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  if (!marked) return
  event.preventDefault()
  if (marked instanceof HTMLAnchorElement) marked.click()
  else {
    marked.scrollIntoView({ block: 'center' })
    marked.focus()
  }
})
