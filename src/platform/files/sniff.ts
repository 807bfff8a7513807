/** What a file is, by its content. Its name and the type a browser claims count for nothing. */
import { fileTypeFromBuffer } from 'file-type'
import { FileRefused } from './refused.ts'
import type { FileKind } from './types.ts'

export interface Found {
  readonly kind: FileKind
  readonly type: string
}

const kinds: Readonly<Record<string, FileKind>> = {
  ...{ jpg: 'image', png: 'image', webp: 'image', gif: 'image', pdf: 'pdf' },
  ...{ docx: 'office', xlsx: 'office', pptx: 'office', odt: 'office', ods: 'office' },
  zip: 'archive',
}
const names: Readonly<Record<FileKind, string>> = {
  image: '写真・画像(JPEG、PNG、WebP)',
  pdf: 'PDF',
  office: 'Word・Excel・PowerPoint(docx、xlsx、pptx)',
  csv: 'CSV',
  archive: 'ZIP',
}

/** @throws FileRefused when the content is none of the kinds asked for */
export async function sniff(bytes: Uint8Array, allow: readonly FileKind[]): Promise<Found> {
  const asked = `${allow.map((kind) => names[kind]).join('、')}のどれかを選んでください。`
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found) {
    if (allow.includes('csv') && isText(bytes)) return { kind: 'csv', type: 'text/csv' }
    throw new FileRefused(`このファイルの種類は受け取れません。${asked}`)
  }
  if (found.ext === 'heic' && allow.includes('image'))
    throw new FileRefused(
      'この写真の形式(HEIC)は受け取れません。JPEGで保存し直すか、画面の写しを選んでください。',
    )
  if (found.ext === 'cfb' && allow.includes('office'))
    throw new FileRefused(
      'パスワードのかかったファイルか、古い形式(doc、xls)のファイルです。パスワードを外し、docx、xlsxで保存し直してください。',
    )
  const kind = kinds[found.ext]
  if (!kind || !allow.includes(kind))
    throw new FileRefused(`このファイルの種類(${found.ext})は受け取れません。${asked}`)
  return { kind, type: found.mime }
}

/** UTF-8 or Shift_JIS text (Excel still writes the latter), without control characters. */
function isText(bytes: Uint8Array): boolean {
  return ['utf-8', 'shift_jis'].some((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
      return !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)
    } catch {
      return false
    }
  })
}
