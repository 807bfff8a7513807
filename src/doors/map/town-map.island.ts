import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { type Landmark, readable } from './landmarks.ts'
import { markOf } from './marks.ts'

/** Makes the drawing of a map one that can be moved. Points are read from the drawing; buttons of the list lead to them. */

const SVG = 'http://www.w3.org/2000/svg'

function markIcon(kind: number): L.DivIcon {
  const { path, colour, hollow } = markOf(kind)
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({ viewBox: '-11 -11 22 22', width: '26', height: '26' }))
    svg.setAttribute(name, value)
  const drawn = document.createElementNS(SVG, 'path')
  const look = {
    d: path,
    fill: hollow ? '#ffffff' : colour,
    stroke: hollow ? colour : '#ffffff',
    'stroke-width': '2',
  }
  for (const [name, value] of Object.entries(look)) drawn.setAttribute(name, value)
  svg.append(drawn)
  return L.divIcon({ html: svg as unknown as HTMLElement, className: 'map-mark', iconSize: [26, 26] })
}

/** A name is only a name: Leaflet would read a text as HTML. */
function label(name: string, beside: string | undefined, href: string | undefined): HTMLElement {
  const box = document.createElement('p')
  const named = document.createElement(href ? 'a' : 'strong')
  if (href) (named as HTMLAnchorElement).href = href
  named.textContent = name
  box.append(named)
  if (beside) box.append(document.createElement('br'), beside)
  return box
}

interface Ground {
  readonly areas: readonly OutlineArea[]
  readonly names: readonly Landmark[]
}

interface OutlineArea {
  readonly own: boolean
  readonly rings: readonly (readonly [number, number])[][]
}

const LETTER = 13

/** Names of parts of the town, as many as can be read at this size. */
function nameParts(map: L.Map, names: readonly Landmark[]) {
  const shown = L.layerGroup().addTo(map)
  const draw = () => {
    shown.clearLayers()
    const { x: width, y: height } = map.getSize()
    const placed = names.map((each) => ({ ...each, ...map.latLngToContainerPoint(each) }))
    for (const { name, lat, lng } of readable(placed, { letter: LETTER, width, height })) {
      const text = document.createElement('span')
      text.textContent = name
      text.lang = 'ja'
      const icon = L.divIcon({ html: text, className: 'map-name', iconSize: [name.length * LETTER, LETTER] })
      L.marker([lat, lng], { icon, pane: 'ground', interactive: false, keyboard: false }).addTo(shown)
    }
  }
  map.on('moveend resize', draw)
  draw()
}

async function drawGround(map: L.Map, path: string) {
  const answer = await fetch(path)
  if (!answer.ok) return
  const { areas, names } = (await answer.json()) as Ground
  nameParts(map, names)
  for (const { own, rings } of areas.toSorted((a, b) => Number(a.own) - Number(b.own)))
    L.polygon(
      rings.map((ring) => ring.map(([lng, lat]) => [lat, lng] as L.LatLngTuple)),
      {
        pane: 'ground',
        interactive: false,
        color: own ? '#666666' : '#b3b3b3',
        weight: own ? 2 : 1,
        fillColor: own ? '#ffffff' : '#f7f7f5',
        fillOpacity: 1,
      },
    ).addTo(map)
}

function ground(map: L.Map, { tiles, outline }: DOMStringMap, credits: (tiled: boolean) => void) {
  map.createPane('ground').style.zIndex = '150'
  const plain = () => {
    credits(false)
    if (outline) drawGround(map, outline).catch(() => undefined)
  }
  if (!tiles) return plain()
  credits(true)
  const layer = L.tileLayer(tiles, { maxZoom: 18 }).addTo(map)
  // Where no tile can be had at all the town's own lines take their place.
  let loaded = false
  layer.once('tileload', () => {
    loaded = true
  })
  layer.once('tileerror', () => {
    if (loaded) return
    layer.remove()
    plain()
  })
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="town-map"]')) {
  const box = place.querySelector<HTMLElement>('[data-map]')
  const picture = place.querySelector<SVGElement>('[data-picture]')
  if (!box || !picture) continue
  box.hidden = false
  picture.classList.add('only-print')
  const { lat, lng, zoom } = place.dataset
  const map = L.map(box, { zoomControl: false, attributionControl: false, scrollWheelZoom: false })
  L.control.zoom({ zoomInTitle: place.dataset.in ?? '+', zoomOutTitle: place.dataset.out ?? '-' }).addTo(map)
  L.control.scale({ imperial: false }).addTo(map)

  const bounds = L.latLngBounds([])
  const markers = new Map<string, L.Marker>()
  for (const shape of picture.querySelectorAll<SVGElement>('[data-shape]')) {
    const { name = '', href, kind } = shape.dataset
    const lines = (JSON.parse(shape.dataset.shape ?? '[]') as [number, number][][]).map((line) =>
      line.map(([x, y]) => [y, x] as L.LatLngTuple),
    )
    const drawn = 'closed' in shape.dataset ? L.polygon(lines) : L.polyline(lines)
    drawn
      .setStyle({ color: markOf(Number(kind)).colour, weight: 3 })
      .bindPopup(label(name, undefined, href))
      .addTo(map)
    bounds.extend(drawn.getBounds())
  }
  for (const point of picture.querySelectorAll<SVGElement>('use[data-lat]')) {
    const { name = '', kindName, href, kind } = point.dataset
    const at: L.LatLngTuple = [Number(point.dataset.lat), Number(point.dataset.lng)]
    // Hundreds of stops for the Tab key would be a wall; the list beside has every place as a link.
    const marker = L.marker(at, { icon: markIcon(Number(kind)), keyboard: false, alt: name })
      .bindPopup(label(name, kindName, href))
      .addTo(map)
    if (href) markers.set(href, marker)
    bounds.extend(at)
  }
  const start = picture.querySelector<SVGElement>('[data-start]')
  if (start) {
    const at: L.LatLngTuple = [Number(start.dataset.lat), Number(start.dataset.lng)]
    L.circleMarker(at, {
      radius: 9,
      color: '#000000',
      weight: 3,
      fillColor: '#ffffff',
      fillOpacity: 1,
      interactive: false,
    }).addTo(map)
    bounds.extend(at)
  }
  if (lat && lng && zoom) map.setView([Number(lat), Number(lng)], Number(zoom))
  else if (bounds.isValid())
    map.fitBounds(bounds.pad(0.08), { maxZoom: place.dataset.tiles ? 16 : 14, animate: false })
  else map.setView([36, 138], 5)

  ground(map, place.dataset, (tiled) => {
    for (const [name, shown] of [
      ['[data-tile-credit]', tiled],
      ['[data-outline-credit]', !tiled],
    ] as const) {
      const credit = place.querySelector<HTMLElement>(name)
      if (credit) credit.hidden = !shown
    }
  })

  const link = document.querySelector<HTMLAnchorElement>('[data-map-link]')
  const { permalink } = place.dataset
  if (permalink && link)
    map.on('moveend', () => {
      const address = new URL(permalink, location.href)
      const middle = map.getCenter()
      address.searchParams.set('c', `${middle.lat.toFixed(4)},${middle.lng.toFixed(4)}`)
      address.searchParams.set('z', String(map.getZoom()))
      link.href = address.pathname + address.search
    })

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-show-on-map]')) {
    const marker = markers.get(button.dataset.showOnMap ?? '')
    if (!marker) continue
    button.hidden = false
    button.addEventListener('click', () => {
      map.setView(marker.getLatLng(), Math.max(map.getZoom(), 16))
      marker.openPopup()
      box.scrollIntoView({ block: 'nearest' })
    })
  }
}
