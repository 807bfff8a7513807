import 'leaflet/dist/leaflet.css'
import L from 'leaflet'

/** Lines on a map (GeoJSON), each with its name and the way to its page. */
interface Named {
  readonly name: string
  readonly href: string
  readonly poor: boolean
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="lines-map"]')) {
  const box = place.querySelector<HTMLElement>('[data-map]')
  if (!box) continue
  box.hidden = false
  const { tiles, attribution, lat, lng } = place.dataset
  const map = L.map(box, { center: [Number(lat), Number(lng)], zoom: 14, attributionControl: Boolean(tiles) })
  if (tiles) L.tileLayer(tiles, { attribution: attribution ?? '', maxZoom: 18 }).addTo(map)
  const lines = L.geoJSON(JSON.parse(place.dataset.lines ?? '{"type":"FeatureCollection","features":[]}'), {
    style: (feature) => ({
      ...{ color: '#0017c1', weight: 5 },
      ...((feature?.properties as Named | undefined)?.poor && { dashArray: '8 8' }),
    }),
    onEachFeature(feature, layer) {
      const { name, href } = feature.properties as Named
      const link = document.createElement('a')
      link.href = href
      link.textContent = name
      // Leaflet reads a text as HTML; a name is only a name.
      const label = document.createElement('span')
      label.textContent = name
      layer.bindTooltip(label).bindPopup(link)
    },
  }).addTo(map)
  if (lines.getBounds().isValid()) map.fitBounds(lines.getBounds().pad(0.1), { maxZoom: 17 })
}
