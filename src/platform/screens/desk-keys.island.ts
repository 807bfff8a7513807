/** Keys of the desk: `/` search, `j`/`k` next and previous link marked so, `?` this list. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const list = document.getElementById('desk-keys')
const showList = (event: Event) => {
  if (!(list instanceof HTMLDialogElement)) return
  event.preventDefault()
  list.showModal()
}

document.addEventListener('click', (event) => {
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey)
  if (plain && event.target instanceof Element && event.target.closest('.topbar a[href="/desk/keys"]'))
    showList(event)
})

document.addEventListener('keydown', (event) => {
  if (list instanceof HTMLDialogElement && list.open) return
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  if (event.key === '/') {
    event.preventDefault()
    document.getElementById('desk-search')?.focus()
    return
  }
  if (event.key === '?') return showList(event)
  const marked = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  if (!marked) return
  event.preventDefault()
  if (marked instanceof HTMLAnchorElement) marked.click()
  else {
    marked.scrollIntoView({ block: 'center' })
    marked.focus()
  }
})
