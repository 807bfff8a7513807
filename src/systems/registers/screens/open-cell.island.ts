/** A cell pressed twice is opened in 「表で直す」, with the cursor in it. */
for (const sheet of document.querySelectorAll<HTMLElement>('[data-cells]'))
  sheet.addEventListener('dblclick', ({ target }) => {
    const cell = target instanceof Element ? target.closest('td')?.querySelector('[data-cell]') : undefined
    const at = cell?.getAttribute('data-cell')
    if (at && sheet.dataset.cells) location.assign(`${sheet.dataset.cells}&at=${encodeURIComponent(at)}`)
  })
