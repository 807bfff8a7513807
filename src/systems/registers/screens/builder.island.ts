/** The builder with a script: fields are dragged or moved at once, and the preview follows what stands in the boxes. */
const WAIT_MS = 500
const EDGE_PX = 64

const place = document.querySelector<HTMLElement>('[data-island="builder"]')
const form = place?.closest('form')
if (place && form) {
  const look = preview(form)
  order(place, look)
  form.addEventListener('input', look)
  form.addEventListener('change', look)
}

/** @returns asks for the preview anew, a moment later */
function preview(form: HTMLFormElement): () => void {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-preview]')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  const ask = async () => {
    asking?.abort()
    asking = new AbortController()
    try {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
      const answer = await fetch(frame?.src ?? '', { method: 'POST', body, signal: asking.signal })
      if (!answer.ok) return
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main')
      // Only what is seen is put in another's place: the frame keeps where it was scrolled to, and the history its length.
      const there = frame?.contentDocument
      if (next) there?.querySelector('main')?.replaceWith(there.adoptNode(next))
    } catch {
      // A newer question took its place, or the network is away: what is seen stays.
    }
  }
  return () => {
    clearTimeout(timer)
    timer = setTimeout(ask, WAIT_MS)
  }
}

function order(place: HTMLElement, look: () => void): void {
  const kept = place.querySelector<HTMLInputElement>('input[name="order"]')
  const said = place.querySelector<HTMLElement>('[data-said]')
  const rows = () => [...place.querySelectorAll<HTMLElement>('[data-field]')]
  const nameOf = (row: HTMLElement) =>
    row.querySelector<HTMLInputElement>('input[name$=".label"]')?.value ?? ''
  const button = (row: HTMLElement, verb: 'up' | 'down') =>
    row.querySelector<HTMLButtonElement>(`button[value^="${verb} "]`)

  const settle = (moved: HTMLElement) => {
    const all = rows()
    if (kept) kept.value = all.map((row) => row.dataset.field).join(' ')
    for (const [at, row] of all.entries()) {
      const [up, down] = [button(row, 'up'), button(row, 'down')]
      if (up) up.disabled = at === 0
      if (down) down.disabled = at === all.length - 1
    }
    if (said)
      said.textContent = `「${nameOf(moved)}」を、${all.length}のうち${all.indexOf(moved) + 1}番目に動かしました。`
    look()
  }

  place.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button') : null
    const row = pressed?.closest<HTMLElement>('[data-field]')
    const verb = /^(up|down) /.exec(pressed?.value ?? '')?.[1]
    if (!pressed || !row || !verb) return
    event.preventDefault()
    const all = rows()
    const other = all[all.indexOf(row) + (verb === 'up' ? -1 : 1)]
    if (!other) return
    // The other one is moved, so that the pressed button keeps the keyboard.
    if (verb === 'up') row.after(other)
    else row.before(other)
    settle(row)
    if (pressed.disabled) button(row, verb === 'up' ? 'down' : 'up')?.focus()
    row.scrollIntoView({ block: 'nearest' })
  })

  for (const row of rows()) {
    const handle = document.createElement('span')
    handle.className = 'handle'
    // The buttons beside it do the same for the keyboard and for whoever hears the page.
    handle.setAttribute('aria-hidden', 'true')
    handle.title = 'つかんで動かす'
    handle.textContent = '≡'
    row.append(handle)
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      drag(row, event.pointerId)
    })
  }

  function drag(row: HTMLElement, pointer: number): void {
    const before = rows()
    const ended = new AbortController()
    const { signal } = ended
    row.classList.add('dragged')
    const end = () => {
      row.classList.remove('dragged')
      ended.abort()
    }
    const back = () => {
      const last = place.querySelector(':scope > .actions')
      for (const each of before) last?.before(each)
      end()
    }
    document.addEventListener(
      'pointermove',
      ({ pointerId, clientY }) => {
        if (pointerId !== pointer) return
        if (clientY < EDGE_PX) scrollBy(0, -EDGE_PX / 4)
        if (clientY > innerHeight - EDGE_PX) scrollBy(0, EDGE_PX / 4)
        const all = rows()
        const over = all.find((each) => {
          const { top, bottom } = each.getBoundingClientRect()
          return clientY >= top && clientY <= bottom
        })
        if (!over || over === row) return
        const { top, height } = over.getBoundingClientRect()
        const below = all.indexOf(over) > all.indexOf(row)
        if (below && clientY > top + height / 2) over.after(row)
        if (!below && clientY < top + height / 2) over.before(row)
      },
      { signal },
    )
    document.addEventListener(
      'pointerup',
      ({ pointerId }) => {
        if (pointerId !== pointer) return
        end()
        if (rows().some((each, at) => each !== before[at])) settle(row)
      },
      { signal },
    )
    document.addEventListener('pointercancel', back, { signal })
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && back(), { signal })
  }
}
