import 'leaflet/dist/leaflet.css'
import L from 'leaflet'

/** Points on a map, each with its name and the way to its page. Tiles come from the town's configured source, if any. */
interface Point {
  readonly lat: number
  readonly lng: number
  readonly name: string
  readonly href: string
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="points-map"]')) {
  const box = place.querySelector<HTMLElement>('[data-map]')
  if (!box) continue
  box.hidden = false
  const { tiles, attribution, lat, lng } = place.dataset
  const map = L.map(box, { center: [Number(lat), Number(lng)], zoom: 13, attributionControl: Boolean(tiles) })
  if (tiles) L.tileLayer(tiles, { attribution: attribution ?? '', maxZoom: 18 }).addTo(map)
  const points = JSON.parse(place.dataset.points ?? '[]') as Point[]
  for (const { lat, lng, name, href } of points) {
    const link = document.createElement('a')
    link.href = href
    link.textContent = name
    // Leaflet reads a text as HTML; a name is only a name.
    const label = document.createElement('span')
    label.textContent = name
    L.circleMarker([lat, lng], { radius: 8, color: '#0017c1', fillOpacity: 0.6 })
      .bindTooltip(label)
      .bindPopup(link)
      .addTo(map)
  }
  if (points.length > 0)
    map.fitBounds(L.latLngBounds(points.map(({ lat, lng }) => [lat, lng])).pad(0.1), { maxZoom: 16 })
}
