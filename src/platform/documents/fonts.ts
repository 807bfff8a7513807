import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folderOf = (name: string) => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))

const serif = folderOf('@expo-google-fonts/noto-serif-jp')
const sans = folderOf('@expo-google-fonts/noto-sans-jp')

/** Only the weights we set: Typst reads every font of a folder it is given. */
export const fontFolders = [
  join(serif, '400Regular'),
  join(serif, '700Bold'),
  join(sans, '400Regular'),
  join(sans, '700Bold'),
]

/** One file per family; the weights of a family cover the same characters. */
export const familyFiles = [
  join(serif, '400Regular', 'NotoSerifJP_400Regular.ttf'),
  join(sans, '400Regular', 'NotoSansJP_400Regular.ttf'),
]
