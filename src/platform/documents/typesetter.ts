import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { covered } from './coverage.ts'
import { familyFiles, fontFolders } from './fonts.ts'
import { printableData } from './printable.ts'

/** A template is missing or wrong, or was given data of another shape. The message names it. */
export class DocumentError extends Error {
  constructor(template: string, reason: string) {
    super(`${template}.typ could not be set: ${reason}`)
    this.name = 'DocumentError'
  }
}

export interface Typesetter {
  pdf(template: string, data: unknown): Uint8Array
  /** The pages as one SVG with glyphs as outlines. */
  svg(template: string, data: unknown): string
}

const sources = fileURLToPath(new URL('../../', import.meta.url))

/** `templates/` of every room, then the town's: a later file replaces an earlier one of the same name. */
const readTemplates = (own: readonly string[]): Map<string, Buffer> => {
  const rooms = globSync('*/*/templates', { cwd: sources })
    .sort()
    .map((folder) => join(sources, folder))
  const files = new Map<string, Buffer>()
  for (const folder of [...rooms, ...own])
    if (existsSync(folder))
      for (const file of readdirSync(folder))
        if (/\.(typ|svg|png|jpg)$/.test(file)) files.set(file, readFileSync(join(folder, file)))
  return files
}

const sentence = (diagnostics: { message: string; path?: string }[]) =>
  diagnostics
    .map(({ message, path }) => (path ? `${message} (${path.split('/').at(-1)})` : message))
    .join('; ')

export const openTypesetter = (own: readonly string[]): Typesetter => {
  const templates = readTemplates(own)
  const workspace = join(sources, 'templates-in-memory')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] })
  for (const [name, bytes] of templates) compiler.mapShadow(join(workspace, name), bytes)
  const has = covered(familyFiles)

  const set = <T>(template: string, data: unknown, as: (document: NodeTypstDocument) => T): T => {
    if (!templates.has(`${template}.typ`)) throw new DocumentError(template, 'there is no such template')
    const inputs = { data: JSON.stringify(printableData(data, has)) }
    const compiled = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`), inputs })
    if (!compiled.result)
      throw new DocumentError(template, sentence(compiler.fetchDiagnostics(compiled.takeDiagnostics()!)))
    try {
      return as(compiled.result)
    } catch (error) {
      throw new DocumentError(template, error instanceof Error ? error.message : String(error))
    } finally {
      compiler.evictCache(10)
    }
  }

  return {
    pdf: (template, data) =>
      new Uint8Array(set(template, data, (done) => compiler.pdf(done, { pdfStandard: 'ua-1' }))),
    svg: (template, data) => set(template, data, (done) => compiler.plainSvg(done)),
  }
}
