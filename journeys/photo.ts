import sharp from 'sharp'

/** A photograph as a phone takes it: turned by its orientation tag, with the place it was taken. */
export const photo = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background: '#3a6ea5' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SAMPLE-PHONE' }, IFD3: { GPSLatitude: '38/1 3/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer(),
})
