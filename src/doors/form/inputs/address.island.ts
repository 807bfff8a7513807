/** Completes an address as soon as the postcode has seven digits. The button beside it does the same without a script. */
interface Found {
  readonly area: string
  readonly towns: readonly string[]
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="address"]')) {
  const part = (key: string) =>
    document.getElementById(`${place.dataset.path}.${key}`) as HTMLInputElement | null
  const postcode = part('postcode')
  postcode?.addEventListener('input', async () => {
    const digits = postcode.value.normalize('NFKC').replaceAll(/\D/g, '')
    if (digits.length !== 7) return
    const [area, town, rest] = [part('area'), part('town'), part('rest')]
    const before = [area?.value, town?.value]
    const answer = await fetch(`/forms/addresses/${digits}`).catch(() => undefined)
    if (!answer?.ok) return
    const found = (await answer.json()) as Found
    // Whoever typed on in the meantime knows better.
    if (!found.area || !area || !town || area.value !== before[0] || town.value !== before[1]) return
    area.value = found.area
    if (found.towns.length === 1 && found.towns[0]) town.value = found.towns[0]
    const next = found.towns.length === 1 ? rest : town
    if (document.activeElement === postcode) next?.focus()
  })
}
