import { field, type Options } from '../author.ts'
import { type FieldBase, gatherParts, isRow, type Kind, refuse, UNREADABLE } from './kind.ts'
import { clean } from './text-rules.ts'

/** A point in degrees (JGD2011, near enough WGS 84) and what people call it. */
export interface Place {
  readonly lat: number
  readonly lng: number
  readonly text?: string
}

export interface PlaceField extends FieldBase {
  readonly kind: 'place'
}

const degrees = (raw: unknown, min: number, max: number): number | undefined => {
  const cleaned = clean(raw, { max: 30 })
  if (cleaned.error !== undefined || !/^\d{1,3}(\.\d{1,15})?$/.test(cleaned.text)) return undefined
  const value = Math.round(+cleaned.text * 1e6) / 1e6
  return value >= min && value <= max ? value : undefined
}

export const placeKind: Kind<PlaceField, Place> = {
  kind: 'place',
  ask: '地図で選んで',
  gather: (_, input, path) => gatherParts(input, path, ['lat', 'lng', 'text']),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    if (!isRow(raw)) return refuse(path, UNREADABLE)
    const text = clean(raw.text ?? '', { max: 100 })
    if (text.error !== undefined) return refuse(`${path}.text`, text.error)
    // The four ends of Japan: 沖ノ鳥島, 択捉島, 与那国島, 南鳥島.
    const lat = degrees(raw.lat ?? '', 20, 46)
    const lng = degrees(raw.lng ?? '', 122, 154)
    if (lat === undefined || lng === undefined)
      return refuse(path, '地図で場所を選んでください（国内に限ります）。')
    return { value: { lat, lng, ...(text.text && { text: text.text }) } }
  },
  format: ({ lat, lng, text }) => `${text ? `${text}（` : ''}北緯${lat}度 東経${lng}度${text ? '）' : ''}`,
  search: ({ text = '' }) => text,
  write: (_, value, path) => ({
    [`${path}.lat`]: String(value.lat),
    [`${path}.lng`]: String(value.lng),
    ...(value.text !== undefined && { [`${path}.text`]: value.text }),
  }),
  cells: () => [
    { key: 'lat', label: '緯度', as: 'number' },
    { key: 'lng', label: '経度', as: 'number' },
    { key: 'text', label: '場所の説明' },
  ],
  schema: () => ({
    type: 'object',
    properties: {
      lat: { type: 'number', title: '緯度', minimum: 20, maximum: 46 },
      lng: { type: 'number', title: '経度', minimum: 122, maximum: 154 },
      text: { type: 'string', title: '場所の説明', maxLength: 100 },
    },
    required: ['lat', 'lng'],
    additionalProperties: false,
  }),
  shape: {},
}

/** 地図の上の場所 */
export const place = (label: string, options: Options = {}) => field<Place>('place', label, options)
