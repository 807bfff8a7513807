/** Suggests banks and branches while one types; what is typed by hand is checked by the server all the same. */
for (const place of document.querySelectorAll<HTMLElement>('[data-island="bank"]')) {
  const [bank, branch] = ['bank', 'branch'].map((key) =>
    place.querySelector<HTMLInputElement>(`[data-bank="${key}"]`),
  )
  if (!bank || !branch) continue
  for (const input of [bank, branch]) {
    const list = document.createElement('datalist')
    list.id = `${input.id}-list`
    input.setAttribute('list', list.id)
    input.after(list)
    let last = 0
    input.addEventListener('input', async () => {
      const mine = ++last
      const query = new URLSearchParams({ q: input.value, ...(input === branch && { bank: bank.value }) })
      const answer = input.value ? await fetch(`/forms/banks?${query}`).catch(() => undefined) : undefined
      if (mine !== last || !answer?.ok) return
      const names = (await answer.json()) as string[]
      list.replaceChildren(
        ...names.map((name) => Object.assign(document.createElement('option'), { value: name })),
      )
    })
  }
}
