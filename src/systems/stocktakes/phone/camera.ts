/** The camera of a telephone as a source of codes. */
import { readQr } from './read-qr.ts'

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

export interface Camera {
  stop(): void
}

/** Five looks a second are enough for a hand, and leave the battery alone. */
const EVERY_MS = 200
/** The longest side that is looked at: a label held before the camera is large in it. */
const LONGEST = 960

export const hasCamera = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function'

/** Reads until it is stopped. `found` hears each code; the same one again only after it was out of sight. */
export async function startCamera(video: HTMLVideoElement, found: (text: string) => void): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  })
  video.srcObject = stream
  await video.play()
  const look = looker()
  let last: string | undefined
  let running = true
  const again = async () => {
    if (!running) return
    const text = await look(video).catch(() => undefined)
    if (running && text !== undefined && text !== last) found(text)
    last = text ?? last
    if (text === undefined) blind += 1
    else blind = 0
    // A code that is out of sight for two seconds may come again.
    if (blind > 2_000 / EVERY_MS) last = undefined
    setTimeout(again, EVERY_MS)
  }
  let blind = 0
  setTimeout(again, EVERY_MS)
  return {
    stop() {
      running = false
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

/** The browser's own eye where it has one for QR, ours otherwise. */
function looker(): (video: HTMLVideoElement) => Promise<string | undefined> {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  let own: Detector | undefined
  try {
    own = Own && new Own({ formats: ['qr_code'] })
  } catch {
    own = undefined
  }
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const bySelf = (video: HTMLVideoElement): string | undefined => {
    const scale = Math.min(1, LONGEST / Math.max(video.videoWidth, video.videoHeight, 1))
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)]
    if (!context || width === 0 || height === 0) return undefined
    canvas.width = width
    canvas.height = height
    context.drawImage(video, 0, 0, width, height)
    return readQr(context.getImageData(0, 0, width, height))
  }
  return async (video) => {
    if (!own) return bySelf(video)
    try {
      return (await own.detect(video))[0]?.rawValue
    } catch {
      // It is there on some machines and does not work: then ours, from now on.
      own = undefined
      return bySelf(video)
    }
  }
}
