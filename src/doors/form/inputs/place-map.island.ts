import 'leaflet/dist/leaflet.css'
import L from 'leaflet'

/**
 * A map to press on. Tiles come from the town's configured source; without one, the points of the town's 町・字
 * make a plain map of their own, so that the question works without any outside host.
 */
interface Point {
  readonly town: string
  readonly lat: number
  readonly lng: number
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="place-map"]')) {
  const { path, tiles, attribution } = place.dataset
  const box = place.querySelector<HTMLElement>('[data-map]')
  const [lat, lng] = ['lat', 'lng'].map(
    (key) => document.getElementById(`${path}.${key}`) as HTMLInputElement,
  )
  if (!box || !lat || !lng) continue
  box.hidden = false
  const start: L.LatLngTuple = [
    Number(lat.value || place.dataset.lat),
    Number(lng.value || place.dataset.lng),
  ]
  const map = L.map(box, { center: start, zoom: 14, attributionControl: Boolean(tiles) })
  const points = JSON.parse(place.dataset.points ?? '[]') as Point[]
  if (tiles) L.tileLayer(tiles, { attribution: attribution ?? '', maxZoom: 18 }).addTo(map)
  else
    for (const point of points)
      L.circleMarker([point.lat, point.lng], { radius: 4, color: '#8f1d46' })
        .bindTooltip(point.town)
        .addTo(map)

  let marker: L.CircleMarker | undefined
  const choose = (at: L.LatLngExpression) => {
    const { lat: y, lng: x } = L.latLng(at)
    lat.value = y.toFixed(6)
    lng.value = x.toFixed(6)
    marker ??= L.circleMarker(at, { radius: 10, color: '#0017c1', fillOpacity: 0.6 }).addTo(map)
    marker.setLatLng(at)
  }
  if (lat.value && lng.value) choose(start)
  map.on('click', (event: L.LeafletMouseEvent) => choose(event.latlng))

  place.querySelector<HTMLSelectElement>('[data-near]')?.addEventListener('change', (event) => {
    const [y, x] = (event.target as HTMLSelectElement).value.split(',').map(Number)
    if (y && x) {
      choose([y, x])
      map.setView([y, x], 16)
    }
  })
  const tools = place.querySelector<HTMLElement>('[data-tools]')
  if (tools && 'geolocation' in navigator) {
    tools.hidden = false
    tools.querySelector('[data-here]')?.addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        choose([coords.latitude, coords.longitude])
        map.setView([coords.latitude, coords.longitude], 17)
      })
    })
  }
}
