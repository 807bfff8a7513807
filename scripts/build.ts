/** Builds the stylesheet and the islands into dist/, named by content. `npm run build` */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

export async function buildAssets(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [tailwindcss()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      manifest: true,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: [
          'src/platform/screens/style.css',
          'src/platform/screens/mark.svg',
          ...globSync('src/**/*.island.ts', { cwd: root }),
        ],
      },
    },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAssets()
