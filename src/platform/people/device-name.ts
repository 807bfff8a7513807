const NAMES: Readonly<Record<string, string>> = {
  Macintosh: 'Mac',
  Linux: 'Linuxのパソコン',
  Windows: 'Windowsのパソコン',
}

/** A device in a word that its owner recognises. */
export function deviceName(agent: string): string {
  const device = /iPhone|iPad|Android|Windows|Macintosh|Linux/.exec(agent)?.[0]
  return device ? (NAMES[device] ?? device) : '端末'
}
